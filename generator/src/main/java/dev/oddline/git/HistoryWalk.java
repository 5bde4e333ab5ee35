package dev.oddline.git;

import dev.oddline.git.HistoryAnswer.Reason;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Makes a {@link History} in one pass over the commits. The commits themselves are always read here; only the comparison of
 * their folders, which takes nearly all of the time, is left to {@code git} where it is at hand.
 */
final class HistoryWalk {
    private final ObjectStore store;
    private final RepoPath folder;
    private final CommitGraph graph;

    private HistoryWalk(ObjectStore store, RepoPath folder, CommitGraph graph) {
        this.store = store;
        this.folder = folder;
        this.graph = graph;
    }

    /**
     * Returns the history of the files below a folder in all commits reachable from one.
     *
     * @param git compares the folders, unless it fails
     */
    static History of(ObjectStore store, RepoPath folder, ObjectId head, Optional<GitProgram> git) throws IOException {
        HistoryWalk walk = new HistoryWalk(store, folder, CommitGraph.reachableFrom(store, head));
        return walk.walk(head, git);
    }

    private History walk(ObjectId head, Optional<GitProgram> git) throws IOException {
        List<CommitObject> commits = graph.newestFirst();
        List<CommitObject> comparable =
                commits.stream().filter(commit -> graph.cut(commit).isEmpty()).toList();
        CommitComparison comparison = CommitComparison.of(store, folder, comparable, commits, git);
        Map<ObjectId, ChangeRequest> requests = graph.changeRequests();
        Map<ObjectId, ObjectId> landings = graph.landings();
        List<Change> changes = new ArrayList<>();
        Map<GitId, Reason> unknown = new LinkedHashMap<>();
        for (CommitObject commit : commits) {
            Optional<Reason> cut = graph.cut(commit);
            Optional<List<TouchedFile>> touched = cut.isPresent() ? Optional.empty() : comparison.touchedBy(commit);
            if (touched.isEmpty()) {
                unknown.put(new GitId(commit.id().name()), cut.orElse(Reason.MISSING_OBJECTS));
            } else if (!touched.get().isEmpty()) {
                ObjectId landing = landings.getOrDefault(commit.id(), commit.id());
                changes.add(new Change(described(commit, requests), new GitId(landing.name()), touched.get()));
            }
        }
        Set<GitId> ids = commits.stream().map(c -> new GitId(c.id().name())).collect(Collectors.toSet());
        return new History(changes, unknown.isEmpty() ? Set.of() : filesOf(head), ids, unknown);
    }

    private Commit described(CommitObject commit, Map<ObjectId, ChangeRequest> requests) throws IOException {
        return CommitObject.describe(commit.id(), store.commitBytes(commit.id()))
                .withChangeRequest(Optional.ofNullable(requests.get(commit.id())));
    }

    private Set<RepoPath> filesOf(ObjectId head) throws IOException {
        Set<RepoPath> paths = new HashSet<>();
        RevisionTree.of(store, head).files(folder).files().forEach(file -> paths.add(file.path()));
        return paths;
    }
}
