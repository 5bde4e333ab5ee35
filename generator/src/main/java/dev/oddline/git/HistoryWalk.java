package dev.oddline.git;

import dev.oddline.git.HistoryAnswer.Reason;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;

/** Makes a {@link History} in one pass over the commits. */
final class HistoryWalk {
    private final ObjectStore store;
    private final RepoPath folder;
    private final CommitGraph graph;
    private final TreeCache trees;
    private final Map<ObjectId, Optional<ObjectId>> folders = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<RepoPath, Boolean> oldestAdded = new HashMap<>();
    private Optional<Reason> gap = Optional.empty();

    private HistoryWalk(ObjectStore store, RepoPath folder, CommitGraph graph) {
        this.store = store;
        this.folder = folder;
        this.graph = graph;
        this.trees = new TreeCache(store);
    }

    /** Returns the history of the files below a folder in all commits reachable from one. */
    static History of(ObjectStore store, RepoPath folder, ObjectId head) throws IOException {
        HistoryWalk walk = new HistoryWalk(store, folder, CommitGraph.reachableFrom(store, head));
        return walk.walk(head);
    }

    private History walk(ObjectId head) throws IOException {
        List<CommitObject> commits = graph.newestFirst();
        for (CommitObject commit : commits) {
            folders.put(commit.id(), folderOf(commit));
        }
        Map<ObjectId, ChangeRequest> requests = graph.changeRequests();
        for (CommitObject commit : commits) {
            Optional<List<TouchedFile>> touched = touched(commit);
            if (touched.isPresent() && !touched.get().isEmpty()) {
                changes.add(change(commit, touched.get(), Optional.ofNullable(requests.get(commit.id()))));
            }
        }
        Set<RepoPath> added = oldestAdded.keySet().stream()
                .filter(path -> oldestAdded.getOrDefault(path, false))
                .collect(Collectors.toSet());
        Set<GitId> ids = commits.stream().map(c -> new GitId(c.id().name())).collect(Collectors.toSet());
        return new History(changes, added, gap.isPresent() ? filesOf(head) : Set.of(), ids, gap);
    }

    /** Returns the files that a commit touched; empty, and a gap, if that cannot be known. */
    private Optional<List<TouchedFile>> touched(CommitObject commit) {
        Optional<Reason> cut = graph.cut(commit);
        if (cut.isPresent()) {
            gap = gap.or(() -> cut);
            return Optional.empty();
        }
        List<ObjectId> parents = new ArrayList<>();
        for (ObjectId parent : graph.parents(commit)) {
            folders.getOrDefault(parent, Optional.empty()).ifPresent(parents::add);
        }
        Optional<ObjectId> own = folders.getOrDefault(commit.id(), Optional.empty());
        boolean allKnown = own.isPresent() && parents.size() == commit.parents().size();
        Optional<List<TouchedFile>> touched = allKnown
                ? compare(own.get(), parents.isEmpty() ? List.of(TouchedFiles.NONE) : parents)
                : Optional.empty();
        if (touched.isEmpty()) {
            gap = gap.or(() -> Optional.of(Reason.MISSING_OBJECTS));
        }
        return touched;
    }

    private Optional<List<TouchedFile>> compare(ObjectId own, List<ObjectId> parents) {
        try {
            return TouchedFiles.between(trees, folder, own, parents);
        } catch (IOException e) { // a folder that is missing or damaged: said as a gap
            return Optional.empty();
        }
    }

    private Change change(CommitObject commit, List<TouchedFile> touched, Optional<ChangeRequest> request)
            throws IOException {
        touched.forEach(file -> oldestAdded.put(file.path(), file.added()));
        Commit described = CommitObject.describe(commit.id(), store.commitBytes(commit.id()))
                .withChangeRequest(request);
        return new Change(described, touched.stream().map(TouchedFile::path).toList());
    }

    /** Returns the folder in a commit, {@link TouchedFiles#NONE} if there is none; empty if that cannot be known. */
    private Optional<ObjectId> folderOf(CommitObject commit) {
        ObjectId at = commit.tree();
        try {
            for (String name : folder.value().split("/", -1)) {
                TreeCursor cursor = TreeCursor.of(trees.bytes(at));
                while (!cursor.isDone() && !(cursor.isTree() && cursor.isNamed(name))) {
                    cursor.advance();
                }
                if (cursor.isDone()) {
                    return Optional.of(TouchedFiles.NONE);
                }
                at = cursor.id();
            }
            return Optional.of(at);
        } catch (IOException e) { // missing from a partial clone, or damaged
            return Optional.empty();
        }
    }

    private Set<RepoPath> filesOf(ObjectId head) throws IOException {
        Set<RepoPath> paths = new HashSet<>();
        RevisionTree.of(store, head).files(folder).files().forEach(file -> paths.add(file.path()));
        return paths;
    }
}
