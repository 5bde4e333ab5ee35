package dev.oddline.cli;

import dev.oddline.catalog.CatalogReader;
import dev.oddline.check.rule.Past;
import dev.oddline.git.Change;
import dev.oddline.git.FileVersion;
import dev.oddline.git.GitId;
import dev.oddline.git.History;
import dev.oddline.git.Touch;
import dev.oddline.git.TouchedFile;
import dev.oddline.git.Workspace;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Earlier versions of records from git's objects; only files that history says were changed or are gone are looked up. A
 * file that is gone is read when first asked: the record in it may have moved to another file.
 */
final class PastOfFiles implements Past.Versions {
    private final Workspace workspace;
    private final History history;
    private final Set<RepoPath> present;
    private Optional<SortedMap<RecordId, List<Past.Version>>> gone = Optional.empty();
    private Optional<Map<String, Integer>> ages = Optional.empty();

    /**
     * @param present every file that is there now
     */
    PastOfFiles(Workspace workspace, History history, Set<RepoPath> present) {
        this.workspace = workspace;
        this.history = history;
        this.present = Set.copyOf(present);
    }

    @Override
    public List<Past.Version> of(RecordId id, SourceFile now) throws IOException {
        List<Past.Version> elsewhere = heldByGoneFiles().getOrDefault(id, List.of());
        List<FileVersion> landed = landed(history.of(now.path()).versions());
        boolean always = landed.isEmpty()
                || (landed.size() == 1
                        && landed.get(0).file().content().equals(Optional.of(GitId.ofBlob(now.bytes()))));
        if (always && elsewhere.isEmpty()) {
            return List.of();
        }
        List<Past.Version> versions = new ArrayList<>(elsewhere);
        versions.addAll(read(landed));
        return versions;
    }

    @Override
    public boolean wasThereBefore(RepoPath file, String commit) {
        List<FileVersion> touches = history.of(file).versions();
        if (touches.isEmpty() || commit.equals(Past.NOW)) {
            return !touches.isEmpty();
        }
        Map<String, Integer> ages = ages();
        String came = touches.get(touches.size() - 1).landing().hex();
        return ages.getOrDefault(came, 0) > ages.getOrDefault(commit, 0);
    }

    /** Returns how many commits came to the branch after one, counted by those that touched files. */
    private Map<String, Integer> ages() {
        if (ages.isEmpty()) {
            Map<String, Integer> found = new HashMap<>();
            for (Change change : history.changes()) {
                found.putIfAbsent(change.landing().hex(), found.size());
            }
            ages = Optional.of(found);
        }
        return ages.get();
    }

    @Override
    public List<Past.Gone> gone() throws IOException {
        return heldByGoneFiles().entrySet().stream()
                .map(held -> new Past.Gone(held.getKey(), held.getValue(), removal(held.getValue())))
                .toList();
    }

    private String removal(List<Past.Version> versions) {
        FileVersion last = history.of(versions.get(versions.size() - 1).file().path())
                .versions()
                .get(0);
        return last.file().touch() == Touch.REMOVED ? last.landing().hex() : Past.NOW;
    }

    /** Returns what files held that are gone, by record: of each file the oldest version first. */
    private SortedMap<RecordId, List<Past.Version>> heldByGoneFiles() throws IOException {
        if (gone.isEmpty()) {
            SortedMap<RecordId, List<Past.Version>> byId = new TreeMap<>();
            for (RepoPath path : onceThere()) {
                for (Past.Version version : read(landed(history.of(path).versions()))) {
                    CatalogReader.read(workspace.metadata(), List.of(version.file()))
                            .catalog()
                            .entries()
                            .forEach(entry -> byId.computeIfAbsent(entry.id(), any -> new ArrayList<>())
                                    .add(version));
                }
            }
            gone = Optional.of(byId);
        }
        return gone.get();
    }

    /** Returns the records' files that are not there now, in the order in which they came. */
    private List<RepoPath> onceThere() {
        List<RepoPath> paths = new ArrayList<>();
        List<Change> changes = history.changes();
        for (int i = changes.size() - 1; i >= 0; i--) {
            paths.addAll(changes.get(i).paths());
        }
        return paths.stream()
                .filter(path -> !present.contains(path) && CatalogReader.isRead(workspace.metadata(), path))
                .distinct()
                .toList();
    }

    private List<Past.Version> read(List<FileVersion> landed) throws IOException {
        List<Past.Version> versions = new ArrayList<>();
        for (FileVersion version : landed) {
            TouchedFile file = version.file();
            workspace
                    .content(file, YamlReader.MAX_RECORD_BYTES)
                    .ifPresent(content ->
                            versions.add(new Past.Version(version.landing().hex(), content)));
        }
        return versions;
    }

    /** Returns the last version of each commit that brought some to the branch, the oldest first. */
    private static List<FileVersion> landed(List<FileVersion> newestFirst) {
        List<FileVersion> landed = new ArrayList<>();
        for (FileVersion version : newestFirst) {
            if (landed.isEmpty() || !landed.get(landed.size() - 1).landing().equals(version.landing())) {
                landed.add(version);
            }
        }
        Collections.reverse(landed);
        return landed;
    }
}
