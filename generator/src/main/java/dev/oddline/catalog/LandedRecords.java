package dev.oddline.catalog;

import dev.oddline.catalog.LandedRecord.What;
import dev.oddline.git.LandedFile;
import dev.oddline.git.Landing;
import dev.oddline.git.Touch;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.Reference;
import dev.oddline.source.RepoPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a landing did to records.
 *
 * @param records in the order in which they are told
 * @param otherFiles number of files below the records folder that hold no record: tables, configurations, settings
 */
public record LandedRecords(List<LandedRecord> records, int otherFiles) {

    public LandedRecords {
        records = records.stream().sorted().toList();
    }

    /**
     * Returns what a landing did to records. A record that was removed in one file and added in another by one landing was
     * moved.
     *
     * @param folder the records folder
     * @param today tells what new records say about themselves; those that are gone since say nothing
     */
    public static LandedRecords of(RepoPath folder, Landing landing, Catalog today) {
        List<LandedRecord> records = new ArrayList<>();
        Map<RecordId, Deque<LandedFile>> removed = new HashMap<>();
        int others = 0;
        for (LandedFile file : landing.files()) {
            Optional<RecordId> id = idAt(folder, file.file().path(), today);
            if (id.isEmpty()) {
                others++;
            } else if (file.file().touch() == Touch.REMOVED) {
                removed.computeIfAbsent(id.get(), any -> new ArrayDeque<>(1)).add(file);
            }
        }
        for (LandedFile file : landing.files()) {
            Optional<RecordId> id = idAt(folder, file.file().path(), today);
            if (id.isPresent() && file.file().touch() != Touch.REMOVED) {
                Optional<LandedFile> elsewhere = file.file().touch() == Touch.ADDED
                        ? Optional.ofNullable(removed.get(id.get())).map(Deque::poll)
                        : Optional.empty();
                records.add(record(id.get(), file, elsewhere, today));
            }
        }
        removed.forEach(
                (id, files) -> files.forEach(file -> records.add(LandedRecord.of(id, file, What.REMOVED, List.of()))));
        return new LandedRecords(records, others);
    }

    private static LandedRecord record(RecordId id, LandedFile file, Optional<LandedFile> elsewhere, Catalog today) {
        if (elsewhere.isPresent()) {
            LandedFile moved = new LandedFile(file.file(), elsewhere.get().before());
            return LandedRecord.of(id, moved, What.MOVED, List.of());
        }
        if (file.file().touch() == Touch.CHANGED) {
            return LandedRecord.of(id, file, What.CHANGED, List.of());
        }
        List<RecordId> replaced = replacedBy(id, today);
        return LandedRecord.of(id, file, replaced.isEmpty() ? What.ADDED : What.REPLACING, replaced);
    }

    private static Optional<RecordId> idAt(RepoPath folder, RepoPath path, Catalog today) {
        return today.at(path)
                .map(CatalogEntry::id)
                .or(() -> CatalogReader.kindOf(folder, path).map(kind -> new RecordId(kind, path.stem())));
    }

    /**
     * Returns the records whose place a record takes: those that it names as such, and of a dataset version its parents of
     * the same dataset. In the order of the ids.
     */
    static List<RecordId> replacedBy(RecordId id, Catalog catalog) {
        Stream<RecordId> succeeded = catalog.linksFrom(id).stream()
                .filter(link -> link.role() == Reference.Role.SUCCEEDS)
                .map(Link::to);
        Stream<RecordId> parents = catalog.find(id, Dataset.class).stream()
                .flatMap(version -> version.parents().stream()
                        .filter(parent -> version.edition().dataset().isGiven()
                                && catalog.find(parent, Dataset.class)
                                        .flatMap(d -> d.edition().dataset().value())
                                        .equals(version.edition().dataset().value())));
        return Stream.concat(succeeded, parents).distinct().sorted().toList();
    }
}
