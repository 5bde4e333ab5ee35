package dev.oddline.cli;

import dev.oddline.catalog.CatalogReader;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files that are gone and may have held the records that some files hold now. A record has the name of its file, in
 * whatever folder of its kind, so nothing need be read to find them.
 */
final class LeftFiles {
    private final RepoPath folder;
    private final Set<RepoPath> present;
    private final Set<RecordId> records;

    /**
     * @param folder the folder of the records
     * @param present every file that is there now
     * @param files those that hold the records now
     */
    LeftFiles(RepoPath folder, Set<RepoPath> present, Set<RepoPath> files) {
        this.folder = folder;
        this.present = Set.copyOf(present);
        this.records =
                files.stream().flatMap(file -> record(folder, file).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether a file of a former tree is one of them. */
    boolean contains(RepoPath before) {
        return !present.contains(before)
                && record(folder, before).filter(records::contains).isPresent();
    }

    /** Returns the folder in which the record of a file may have lain before; empty if the file holds none. */
    static Optional<RepoPath> searched(RepoPath folder, RepoPath file) {
        return record(folder, file)
                .map(RecordId::kind)
                .map(Kind::folder)
                .map(name -> new RepoPath(folder + "/" + name));
    }

    private static Optional<RecordId> record(RepoPath folder, RepoPath file) {
        return CatalogReader.kindOf(folder, file).map(kind -> new RecordId(kind, file.stem()));
    }
}
