package dev.oddline.cli;

import dev.oddline.git.Commit;
import dev.oddline.git.CommitTime;
import dev.oddline.git.GitId;
import dev.oddline.git.History;
import dev.oddline.git.HistoryAnswer;
import dev.oddline.git.HistoryAnswer.Reason;
import dev.oddline.git.Landing;
import dev.oddline.git.Touch;
import dev.oddline.git.TouchedFile;
import dev.oddline.git.Workspace;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.Changes;
import dev.oddline.secret.Redaction;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Git's history as pages need it. */
record HistoryOfFiles(Workspace workspace, History history, List<Landing> landings, MessageCatalogue messages)
        implements Changes {

    @Override
    public RepoPath folder() {
        return workspace.metadata();
    }

    @Override
    public Optional<SourceFile> content(RepoPath path, GitId content) {
        try {
            return workspace
                    .content(new TouchedFile(path, Touch.CHANGED, Optional.of(content)), YamlReader.MAX_RECORD_BYTES)
                    .map(file -> Redaction.of(file).file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Change> of(RepoPath path) {
        return history.of(path).commits().stream()
                .map(c -> new Change(
                        c.id().hex(), day(c.author().time()), c.author().name(), subject(c)))
                .toList();
    }

    @Override
    public Optional<String> gap(RepoPath path) {
        return history.of(path).first() instanceof HistoryAnswer.CannotKnow unknown
                ? Optional.of(messages.text(Message.of(key(unknown.reason()))))
                : Optional.empty();
    }

    private static String subject(Commit commit) {
        return commit.changeRequest()
                .map(Object::toString)
                .filter(request -> !commit.subject().contains(request))
                .map(request -> commit.subject() + " (" + request + ")")
                .orElse(commit.subject());
    }

    private static String key(Reason reason) {
        return switch (reason) {
            case NO_HISTORY -> "page.history.none";
            case NOT_COMMITTED -> "page.history.not-committed";
            case SHALLOW_CLONE -> "page.history.shallow";
            case MISSING_OBJECTS -> "page.history.missing-objects";
        };
    }

    /** Returns when a commit was made, if it says so believably. */
    static Optional<Instant> time(Commit commit) {
        return commit.committer().time() instanceof CommitTime.Known known
                ? Optional.of(known.at().toInstant())
                : Optional.empty();
    }

    private static String day(CommitTime time) {
        if (time instanceof CommitTime.Known known) {
            return known.at()
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        return ((CommitTime.Invalid) time).text();
    }
}
