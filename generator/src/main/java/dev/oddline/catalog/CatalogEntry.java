package dev.oddline.catalog;

import dev.oddline.decode.DecodedRecord;
import dev.oddline.record.Kind;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.PackedTree;
import dev.oddline.yaml.YamlMapping;
import java.util.Optional;

/**
 * One file under a kind's folder, whether it can be read or not.
 *
 * @param id the record's id; the file's stem where no id can be read
 * @param reading what came of the file
 */
public record CatalogEntry(SourceFile file, RecordId id, Reading reading) {

    /** What came of reading a file. */
    public sealed interface Reading {

        /**
         * The file states a record, possibly with faults.
         *
         * @param tree the mapping as it is written
         */
        record Stating(DecodedRecord decoded, PackedTree tree) implements Reading {}

        /** Nothing could be made of the file. */
        record Unreadable() implements Reading {}
    }

    /** Returns the kind of the folder. */
    public Kind kind() {
        return id.kind();
    }

    /** Returns where the record is written. */
    public RepoPath path() {
        return file.path();
    }

    /** Returns what the file states; empty if nothing could be made of it. */
    public Optional<DecodedRecord> decoded() {
        return reading instanceof Reading.Stating stating ? Optional.of(stating.decoded()) : Optional.empty();
    }

    /** Returns the mapping as it is written, made anew on each call; empty if nothing could be made of the file. */
    public Optional<YamlMapping> tree() {
        return reading instanceof Reading.Stating stating
                ? Optional.of((YamlMapping) stating.tree().unpack())
                : Optional.empty();
    }

    /** Returns the record if it is one of a type, such as {@code Run.class}. */
    public <T extends MetadataRecord> Optional<T> as(Class<T> type) {
        return reading instanceof Reading.Stating stating
                        && type.isInstance(stating.decoded().record())
                ? Optional.of(type.cast(stating.decoded().record()))
                : Optional.empty();
    }
}
