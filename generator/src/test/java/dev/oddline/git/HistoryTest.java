package dev.oddline.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.HistoryAnswer.CannotKnow;
import dev.oddline.git.HistoryAnswer.Known;
import dev.oddline.git.HistoryAnswer.Reason;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final RepoPath A = new RepoPath("metadata/runs/a.yaml");
    private static final RepoPath B = new RepoPath("metadata/runs/b.yaml");

    @TempDir
    private Path folder;

    private MadeRepository made;

    @BeforeEach
    void makeRepository() throws IOException {
        made = MadeRepository.in(folder);
    }

    @Test
    void namesTheCommitsThatTouchedAFileNewestFirst() throws IOException {
        ObjectId first = made.commit(1, "Add a", Map.of("metadata/runs/a.yaml", "1"));
        ObjectId second = made.commit(2, "Add b", files("a", "1", "b", "1"), first);
        ObjectId third = made.commit(3, "Change a", files("a", "2", "b", "1"), second);
        made.commit(4, "Code only", with(files("a", "2", "b", "1"), "src/x.py", "x"), third);

        FileHistory ofA = history().of(A);
        assertThat(ofA.commits()).extracting(Commit::subject).containsExactly("Change a", "Add a");
        assertThat(subject(ofA.first())).isEqualTo("Add a");
        assertThat(subject(ofA.last())).isEqualTo("Change a");
        assertThat(history().changes())
                .extracting(change -> change.commit().subject())
                .containsExactly("Change a", "Add b", "Add a");
    }

    @Test
    void keepsTheHistoryOfARemovedFile() throws IOException {
        ObjectId first = made.commit(1, "Add both", files("a", "1", "b", "1"));
        made.commit(2, "Remove b", files("a", "1"), first);
        assertThat(history().of(B).commits()).extracting(Commit::subject).containsExactly("Remove b", "Add both");
    }

    @Test
    void aMergeTouchesOnlyWhatItDecidedItself() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1", "b", "1"));
        ObjectId ours = made.commit(2, "Ours", files("a", "ours", "b", "1"), base);
        ObjectId theirs = made.commit(3, "Theirs", files("a", "1", "b", "theirs"), base);
        made.commit(4, "Merge", files("a", "ours", "b", "theirs"), ours, theirs);
        assertThat(history().of(A).commits()).extracting(Commit::subject).containsExactly("Ours", "Base");
        assertThat(history().of(B).commits()).extracting(Commit::subject).containsExactly("Theirs", "Base");
    }

    @Test
    void aMergeThatWritesSomethingNewTouchesIt() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1"));
        ObjectId ours = made.commit(2, "Ours", files("a", "ours"), base);
        ObjectId theirs = made.commit(3, "Theirs", files("a", "theirs"), base);
        made.commit(4, "Resolve", files("a", "both"), ours, theirs);
        assertThat(history().of(A).commits())
                .extracting(Commit::subject)
                .containsExactly("Resolve", "Theirs", "Ours", "Base");
    }

    @Test
    void aRequestCoversWhatItsMergeBrought() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1"));
        ObjectId branch = made.commit(2, "Change on a branch", files("a", "2"), base);
        made.commit(3, "Merge pull request #17 from ada/night\n\nNight runs\n", files("a", "2"), base, branch);
        assertThat(history().of(A).commits())
                .extracting(commit ->
                        commit.changeRequest().map(ChangeRequest::toString).orElse("none"))
                .containsExactly("#17", "none");
    }

    @Test
    void aShallowCloneCannotKnowWhatCameBefore() throws IOException {
        ObjectId first = made.commit(1, "Old", files("a", "1", "b", "1"));
        ObjectId boundary = made.commit(2, "Boundary", files("a", "2", "b", "1"), first);
        made.commit(3, "New", with(files("a", "3", "b", "1"), "metadata/runs/c.yaml", "1"), boundary);
        Files.writeString(made.gitFolder().resolve("shallow"), boundary.name() + "\n");

        History history = history();
        assertThat(history.gap()).contains(Reason.SHALLOW_CLONE);
        assertThat(subject(history.of(A).last())).isEqualTo("New");
        assertThat(history.of(A).first()).isEqualTo(new CannotKnow(Reason.SHALLOW_CLONE));
        assertThat(history.of(B).last()).isEqualTo(new CannotKnow(Reason.SHALLOW_CLONE));
        assertThat(subject(history.of(new RepoPath("metadata/runs/c.yaml")).first()))
                .isEqualTo("New");
        assertThat(history.of(new RepoPath("metadata/runs/d.yaml")).first())
                .isEqualTo(new CannotKnow(Reason.NOT_COMMITTED));
        assertThat(history.contains(new GitId(boundary.name()))).isEqualTo(InHistory.YES);
        assertThat(history.contains(new GitId(first.name()))).isEqualTo(InHistory.CANNOT_KNOW);
    }

    @Test
    void aMissingCommitIsAGap() throws IOException {
        ObjectId first = made.commit(1, "Lost", files("a", "1"));
        ObjectId second = made.commit(2, "Kept", files("a", "2"), first);
        made.commit(3, "Newest", files("a", "3"), second);
        made.lose(first);
        History history = history();
        assertThat(history.gap()).contains(Reason.MISSING_OBJECTS);
        assertThat(history.of(A).commits()).extracting(Commit::subject).containsExactly("Newest");
    }

    @Test
    void knowsWhetherACommitIsPartOfTheHistory() throws IOException {
        ObjectId dropped = made.commit(1, "Dropped", files("a", "1"));
        ObjectId kept = made.commit(2, "Kept", files("a", "2"));
        assertThat(history().contains(new GitId(kept.name()))).isEqualTo(InHistory.YES);
        assertThat(history().contains(new GitId(dropped.name()))).isEqualTo(InHistory.NO);
    }

    @Test
    void ordersParentsAfterChildrenWhateverTheClocksSaid() throws IOException {
        ObjectId tree = made.tree(files("a", "1"));
        ObjectId future =
                made.commitRaw(tree, "author a <a> 4000000000 +0000", "committer a <a> 4000000000 +0000", "future");
        ObjectId past = made.commitRaw(
                made.tree(files("a", "2")), "author a <a> -1 +9999", "committer a <a> -1 +9999", "past", future);
        made.commitRaw(made.tree(files("a", "3")), "author a <a> 0 +0000", "committer a <a> 0 +0000", "zero", past);
        List<Commit> commits = history().of(A).commits();
        assertThat(commits).extracting(Commit::subject).containsExactly("zero", "past", "future");
        assertThat(commits)
                .extracting(commit -> commit.committer().time())
                .containsExactly(
                        new CommitTime.Invalid("0 +0000"),
                        new CommitTime.Invalid("-1 +9999"),
                        new CommitTime.Known(OffsetDateTime.parse("2096-10-02T07:06:40Z")));
    }

    @Test
    void withoutGitNothingIsKnown() throws IOException {
        assertThat(history().of(A).first()).isEqualTo(new CannotKnow(Reason.NO_HISTORY));
        assertThat(history().gap()).contains(Reason.NO_HISTORY);
    }

    /** {@code git log -c} names the files of a merge that differ from all its parents. */
    @Test
    void agreesWithGitOnRandomHistories() throws IOException {
        GitCommand.isNeeded();
        RandomHistory.make(made, 120, 20260302L);
        String log = GitCommand.run(
                folder, "log", "-c", "--name-only", "--no-renames", "--date-order", "--format=%n%H", "HEAD", "--");
        assertThat(history().changes()).map(HistoryTest::printed).isEqualTo(touchingCommits(log));
    }

    private static String printed(Change change) {
        List<String> paths = change.paths().stream().map(RepoPath::value).toList();
        return change.commit().id() + "\n\n" + String.join("\n", paths);
    }

    private static List<String> touchingCommits(String log) {
        return Pattern.compile("\n\n(?=[0-9a-f]{40}\n)")
                .splitAsStream("\n\n" + log)
                .map(String::strip)
                .filter(commit -> commit.contains("\n"))
                .toList();
    }

    private History history() throws IOException {
        try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
            Files.createDirectories(made.metadata());
            return workspace.history(workspace.workTree(), Optional.empty());
        }
    }

    private static String subject(HistoryAnswer answer) {
        return ((Known) answer).commit().subject();
    }

    private static Map<String, String> files(String... namesAndContents) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put("metadata/runs/" + namesAndContents[i] + ".yaml", namesAndContents[i + 1]);
        }
        return files;
    }

    private static Map<String, String> with(Map<String, String> files, String path, String content) {
        Map<String, String> more = new TreeMap<>(files);
        more.put(path, content);
        return more;
    }
}
