package dev.oddline.git;

import dev.oddline.git.HistoryAnswer.Reason;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Makes the landings of a history. What a commit with one parent touched is known from the history; only merges are compared
 * once more, with the first of their parents alone.
 */
final class LandingWalk {
    private final ObjectStore store;
    private final History history;
    private final CommitGraph graph;
    private final Map<GitId, List<Change>> byLanding = new HashMap<>();
    private final Map<RepoPath, GitId> contents = new HashMap<>();

    private LandingWalk(ObjectStore store, History history, CommitGraph graph) {
        this.store = store;
        this.history = history;
        this.graph = graph;
        history.changes()
                .forEach(change -> byLanding
                        .computeIfAbsent(change.landing(), any -> new ArrayList<>(1))
                        .add(change));
    }

    /**
     * Returns the landings that touched a file of the folder, or may have, newest first.
     *
     * @param history of the same folder and commit
     * @param git compares the folders, unless it fails
     */
    static List<Landing> of(
            ObjectStore store, RepoPath folder, ObjectId head, History history, Optional<GitProgram> git)
            throws IOException {
        CommitGraph graph = CommitGraph.reachableFrom(store, head);
        return new LandingWalk(store, history, graph).walk(folder, git);
    }

    private List<Landing> walk(RepoPath folder, Optional<GitProgram> git) throws IOException {
        List<CommitObject> trunk = graph.trunkOldestFirst();
        CommitComparison merges = merges(trunk, folder, git);
        List<Landing> landings = new ArrayList<>();
        for (CommitObject commit : trunk) {
            Optional<Reason> unknown = graph.cut(commit);
            Optional<List<TouchedFile>> touched = Optional.empty();
            if (unknown.isEmpty()) {
                touched = isMerge(commit) ? merges.touchedBy(firstParentOnly(commit)) : touched(commit);
                unknown = touched.isPresent() ? Optional.empty() : Optional.of(Reason.MISSING_OBJECTS);
            }
            List<LandedFile> files =
                    touched.orElse(List.of()).stream().map(this::landed).toList();
            if (!files.isEmpty() || unknown.isPresent()) {
                landings.add(landing(commit, files, unknown));
            }
        }
        Collections.reverse(landings);
        return landings;
    }

    private CommitComparison merges(List<CommitObject> trunk, RepoPath folder, Optional<GitProgram> git) {
        List<CommitObject> merges = new ArrayList<>();
        List<CommitObject> needed = new ArrayList<>();
        for (CommitObject commit : trunk) {
            if (isMerge(commit) && graph.cut(commit).isEmpty()) {
                merges.add(firstParentOnly(commit));
            }
            needed.add(commit);
        }
        return CommitComparison.of(store, folder, merges, needed, git);
    }

    private boolean isMerge(CommitObject commit) {
        return commit.parents().size() > 1;
    }

    private static CommitObject firstParentOnly(CommitObject commit) {
        return commit.withParents(commit.parents().subList(0, 1));
    }

    /** Returns what a commit with one parent, or none, touched; empty if that cannot be known. */
    private Optional<List<TouchedFile>> touched(CommitObject commit) {
        GitId id = new GitId(commit.id().name());
        return history.unknown(id).isPresent()
                ? Optional.empty()
                : Optional.of(byLanding.getOrDefault(id, List.of()).stream()
                        .filter(change -> change.commit().id().equals(id))
                        .flatMap(change -> change.files().stream())
                        .toList());
    }

    private LandedFile landed(TouchedFile file) {
        Optional<GitId> before = Optional.ofNullable(
                file.content().isPresent()
                        ? contents.put(file.path(), file.content().get())
                        : contents.remove(file.path()));
        return new LandedFile(file, before);
    }

    private Landing landing(CommitObject commit, List<LandedFile> files, Optional<Reason> unknown) throws IOException {
        GitId id = new GitId(commit.id().name());
        List<Commit> brought = byLanding.getOrDefault(id, List.of()).stream()
                .map(Change::commit)
                .toList();
        return new Landing(CommitObject.describe(commit.id(), store.commitBytes(commit.id())), brought, files, unknown);
    }
}
