package dev.oddline.check;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.decode.DecodedRecord;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.Odd;
import dev.oddline.record.Run;
import dev.oddline.record.TableReference;
import dev.oddline.source.RepoPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files in which a finding about a record may lie. */
final class FilesOfRecord {
    private FilesOfRecord() {}

    /** Returns the record's own file, then those of its repository that it names: its tables, its config, its OpenODD files. */
    static Set<RepoPath> of(CatalogEntry entry) {
        Set<RepoPath> files = new LinkedHashSet<>();
        files.add(entry.path());
        for (TableReference table : entry.decoded().map(DecodedRecord::tables).orElse(List.of())) {
            table.table().value().ifPresent(files::add);
        }
        entry.as(Run.class)
                .flatMap(run -> run.code().config().value())
                .filter(config -> config.repository().isEmpty())
                .map(ConfigReference::path)
                .ifPresent(files::add);
        entry.as(Odd.class)
                .flatMap(odd -> odd.openOdd().value())
                .map(Odd.OpenOddSource::paths)
                .ifPresent(files::addAll);
        return files;
    }
}
