package dev.oddline.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.HistoryAnswer.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came to the branch; git's program gives the same answer as we without it. */
class LandingTest {
    @TempDir
    private Path folder;

    private MadeRepository made;

    @BeforeEach
    void makeRepository() throws IOException {
        GitCommand.isNeeded();
        made = MadeRepository.in(folder);
    }

    private static Map<String, String> files(String... namesAndContents) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put("metadata/" + namesAndContents[i], namesAndContents[i + 1]);
        }
        return files;
    }

    private List<Landing> landings() throws IOException {
        List<Landing> with = landings(GitProgram.on(System.getenv("PATH")));
        assertThat(landings(Optional.empty())).isEqualTo(with);
        return with;
    }

    private List<Landing> landings(Optional<GitProgram> git) throws IOException {
        try (Workspace workspace = Workspace.open(made.metadata(), Trust.OWN)) {
            RepositorySnapshot snapshot = workspace.revision("HEAD");
            return workspace.landings(snapshot, workspace.history(snapshot, git), git);
        }
    }

    private static List<String> told(List<Landing> landings) {
        return landings.stream()
                .map(landing -> landing.commit().subject() + ": "
                        + landing.files().stream()
                                .map(f -> f.file().touch() + " "
                                        + f.file().path().value().substring(9))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void aMergeIsOneLandingWithWhatCameOfItsBranch() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1", "b", "1"));
        ObjectId one = made.commit(2, "One", files("a", "2", "b", "1", "c", "1"), base);
        ObjectId two = made.commit(3, "Two", files("a", "3", "b", "1", "d", "1"), one);
        ObjectId other = made.commit(4, "Other", files("a", "1", "b", "2"), base);
        made.commit(5, "Merge", files("a", "3", "b", "2", "d", "1"), other, two);

        List<Landing> landings = landings();
        assertThat(told(landings))
                .containsExactly("Merge: CHANGED a, ADDED d", "Other: CHANGED b", "Base: ADDED a, ADDED b");
        assertThat(landings.get(0).commits().stream().map(Commit::subject)).containsExactly("Two", "One");
        assertThat(landings.get(0).files().get(0).before())
                .contains(new GitId(made.blob("1").name()));
        assertThat(landings.get(0).files().get(1).before()).isEmpty();
    }

    @Test
    void whatAMergeThrewAwayDidNotLand() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1"));
        ObjectId branch = made.commit(2, "Branch", files("a", "2"), base);
        made.commit(3, "Ours", files("a", "1"), base, branch);
        assertThat(told(landings())).containsExactly("Base: ADDED a");
    }

    @Test
    void aCommitThatTouchedNothingOfTheFolderIsLeftOut() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1"));
        made.commit(2, "Elsewhere", Map.of("metadata/a", "1", "README", "x"), base);
        assertThat(told(landings())).containsExactly("Base: ADDED a");
    }

    @Test
    void theEndOfAShallowCloneIsUnknown() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1"));
        ObjectId cut = made.commit(2, "Cut", files("a", "2"), base);
        made.commit(3, "Newest", files("a", "3"), cut);
        Files.writeString(made.gitFolder().resolve("shallow"), cut.name() + "\n");

        List<Landing> landings = landings();
        assertThat(told(landings)).containsExactly("Newest: CHANGED a", "Cut: ");
        assertThat(landings.get(1).unknown()).contains(Reason.SHALLOW_CLONE);
        assertThat(landings.get(0).files().get(0).before()).isEmpty();
    }

    @Test
    void aFolderThatIsMissingMakesItsLandingUnknown() throws IOException {
        ObjectId base = made.commit(1, "Base", files("a", "1"));
        ObjectId lost = made.commit(2, "Lost", files("a", "2"), base);
        made.commit(3, "Newest", files("a", "3"), lost);
        made.lose(made.tree(Map.of("a", "2")));

        List<Landing> landings = landings();
        assertThat(landings).hasSize(3);
        assertThat(landings.get(1).unknown()).contains(Reason.MISSING_OBJECTS);
        assertThat(told(landings).get(2)).isEqualTo("Base: ADDED a");
    }
}
