package dev.oddline.decode;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import java.util.Optional;

/** Reads the tree of one file as a record of its folder's kind. */
public final class RecordDecoder {
    private RecordDecoder() {}

    /** Returns whether a text may be an id: safe as a file name everywhere, and readable. */
    public static boolean isId(String text) {
        return References.isId(text);
    }

    /**
     * Returns the record of a tree with every fault of the file. A record comes of every mapping, however faulty: what
     * can't be read is absent, and an id that can't be read is taken from the file's name.
     */
    public static Outcome<DecodedRecord> decode(RepoPath path, Kind kind, YamlNode root) {
        Decoding decoding = new Decoding(path);
        RecordForm<?> form = RecordForms.of(kind);
        Optional<? extends MetadataRecord> record = form.shape().read(root, decoding);
        record.ifPresent(r -> checkFileName(path, kind, r, root, decoding));
        return new Outcome<>(
                record.map(r -> new DecodedRecord(r, decoding.references(), decoding.tables())),
                decoding.diagnostics());
    }

    private static void checkFileName(
            RepoPath path, Kind kind, MetadataRecord record, YamlNode root, Decoding decoding) {
        RecordId id = record.id();
        boolean readable = !id.equals(RecordId.unreadable(kind));
        if (readable && !id.value().equals(path.stem()) && root instanceof YamlMapping mapping) {
            mapping.get(kind.idField())
                    .ifPresent(node -> decoding.report(
                            DecodeRules.FILE_NAME_MISMATCH,
                            node.span(),
                            Message.of("file-name-mismatch", id.value(), path.fileName()),
                            Message.of("file-name-mismatch.help", id.value())));
        }
    }
}
