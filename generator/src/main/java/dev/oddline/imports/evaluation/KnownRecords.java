package dev.oddline.imports.evaluation;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.util.List;

/**
 * The records that are in the repository before an import.
 *
 * @param metadata their folder, such as {@code metadata}
 * @param files as they lie there
 * @param catalog the same, read
 */
public record KnownRecords(String metadata, List<SourceFile> files, Catalog catalog) {
    public KnownRecords {
        files = List.copyOf(files);
    }

    /** Reads the records of a folder. */
    public static KnownRecords of(RepoPath metadata, List<SourceFile> files) {
        List<SourceFile> records = files.stream()
                .filter(file -> CatalogReader.isRead(metadata, file.path()))
                .toList();
        return new KnownRecords(
                metadata.value(), files, CatalogReader.read(metadata, records).catalog());
    }
}
