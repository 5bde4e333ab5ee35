package dev.oddline.git;

import dev.oddline.git.HistoryAnswer.CannotKnow;
import dev.oddline.git.HistoryAnswer.Known;
import dev.oddline.git.HistoryAnswer.Reason;
import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who touched which file below a folder, and when, in all commits that a revision was built on.
 *
 * <p>A commit touches a file if the file differs from that of every parent, so a merge touches only what it decided
 * itself. A file that was renamed is a new file; its past under the old name is the old path's. Commits are ordered newest
 * first: a commit before its parents, else by committer time, else by id.
 *
 * <p>Where the clone is shallow or incomplete, nothing is guessed: {@code first} is then known only for a file that a
 * commit at hand added.
 */
public final class History {
    private final List<Change> changes;
    private final Map<RepoPath, List<FileVersion>> byPath = new HashMap<>();
    private final Set<RepoPath> committed;
    private final Set<GitId> commits;
    private final Map<GitId, Reason> unknown;
    private final Optional<Reason> gap;

    /**
     * @param changes newest first
     * @param committed the files of the revision; may be empty if there is no gap
     * @param commits every commit reached
     * @param unknown why it cannot be known what some of them touched, newest first
     */
    History(List<Change> changes, Set<RepoPath> committed, Set<GitId> commits, Map<GitId, Reason> unknown) {
        this(changes, committed, commits, unknown, unknown.values().stream().findFirst());
    }

    private History(
            List<Change> changes,
            Set<RepoPath> committed,
            Set<GitId> commits,
            Map<GitId, Reason> unknown,
            Optional<Reason> gap) {
        this.changes = List.copyOf(changes);
        this.committed = Set.copyOf(committed);
        this.commits = Set.copyOf(commits);
        this.unknown = Map.copyOf(unknown);
        this.gap = gap;
        for (Change change : changes) {
            for (TouchedFile file : change.files()) {
                byPath.computeIfAbsent(file.path(), any -> new ArrayList<>(1))
                        .add(new FileVersion(change.commit(), change.landing(), file));
            }
        }
    }

    /** Returns the history of files without git, or before the first commit. */
    static History none() {
        return new History(List.of(), Set.of(), Set.of(), Map.of(), Optional.of(Reason.NO_HISTORY));
    }

    /** Returns what is known of a file; also of one that was removed. */
    public FileHistory of(RepoPath path) {
        List<FileVersion> touches = byPath.getOrDefault(path, List.of());
        if (touches.isEmpty()) {
            return FileHistory.unknown(whyUntouched(path));
        }
        FileVersion oldest = touches.get(touches.size() - 1);
        boolean complete = gap.isEmpty() || oldest.file().touch() == Touch.ADDED;
        HistoryAnswer first = complete ? new Known(oldest.commit()) : new CannotKnow(gap.orElseThrow());
        return new FileHistory(first, new Known(touches.get(0).commit()), touches);
    }

    /** Returns every file that was ever touched, with its history, in no order. */
    public Set<RepoPath> paths() {
        return Collections.unmodifiableSet(byPath.keySet());
    }

    /** Returns every commit that touched a file of the folder, newest first. */
    public List<Change> changes() {
        return changes;
    }

    /** Returns why part of the history is missing; empty if it is complete. */
    public Optional<Reason> gap() {
        return gap;
    }

    /** Returns why it cannot be known what a commit touched; empty if it can. */
    public Optional<Reason> unknown(GitId commit) {
        return Optional.ofNullable(unknown.get(commit));
    }

    /** Returns whether the revision was built on a commit. */
    public InHistory contains(GitId commit) {
        if (commits.contains(commit)) {
            return InHistory.YES;
        }
        return gap.isPresent() ? InHistory.CANNOT_KNOW : InHistory.NO;
    }

    private Reason whyUntouched(RepoPath path) {
        return gap.filter(reason -> reason == Reason.NO_HISTORY || committed.contains(path))
                .orElse(Reason.NOT_COMMITTED);
    }
}
