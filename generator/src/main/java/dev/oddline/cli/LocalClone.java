package dev.oddline.cli;

import dev.oddline.check.content.FileContents;
import dev.oddline.check.verification.CodeRepository;
import dev.oddline.git.GitId;
import dev.oddline.git.RepositoryException;
import dev.oddline.git.RepositorySnapshot;
import dev.oddline.git.Workspace;
import dev.oddline.record.CommitId;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A clone on this machine, of which commits are read. */
final class LocalClone implements CodeRepository {
    private final Workspace workspace;
    private final Map<String, Optional<RepositorySnapshot>> revisions = new HashMap<>();

    LocalClone(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Held holds(CommitId commit) throws IOException {
        Optional<GitId> id = GitId.parse(commit.hex());
        return id.isEmpty()
                ? Held.CANNOT_KNOW
                : switch (workspace.holds(id.get())) {
                    case YES -> Held.YES;
                    case NO -> Held.NO;
                    case CANNOT_KNOW -> Held.CANNOT_KNOW;
                };
    }

    @Override
    public Optional<FileContents> at(String revision) {
        return snapshot(revision).map(files -> new SnapshotFiles(files, workspace.root()));
    }

    @Override
    public Optional<String> id(String revision, RepoPath path) throws IOException {
        Optional<RepositorySnapshot> snapshot = snapshot(revision);
        return snapshot.isEmpty() ? Optional.empty() : snapshot.get().id(path).map(GitId::hex);
    }

    private Optional<RepositorySnapshot> snapshot(String revision) {
        return revisions.computeIfAbsent(revision, this::read);
    }

    private Optional<RepositorySnapshot> read(String revision) {
        try {
            return Optional.of(workspace.revision(revision));
        } catch (RepositoryException e) { // no such revision, or it is missing from this clone
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
