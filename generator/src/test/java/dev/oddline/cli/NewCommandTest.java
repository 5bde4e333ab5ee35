package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.record.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new record in a repository that has no other. */
class NewCommandTest {
    @TempDir
    private Path root;

    private RanCommand create(String... arguments) {
        return RanCommand.of(
                List.of("new", "--metadata", root.resolve("metadata").toString()), arguments);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isSoundAsItIsWritten(Kind kind) throws IOException {
        Files.createDirectories(root.resolve("metadata"));
        RanCommand made = kind == Kind.WAIVER
                ? create(kind.word(), "new-1", "--set", "granted_by=M. Sato")
                : create(kind.word(), "new-1");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out().lines()).isNotEmpty().allMatch(line -> Files.exists(root.resolve(line)));
        RanCommand check =
                RanCommand.of("check", "--metadata", root.resolve("metadata").toString());
        assertThat(check.exit()).as(check.out()).isZero();
    }

    @Test
    void aNoteKeepsATextThatIsThere() throws IOException {
        Path text = root.resolve("metadata/notes/n1.md");
        Files.createDirectories(text.getParent());
        Files.writeString(text, "seen\n");
        assertThat(create("note", "n1").out()).isEqualTo("metadata/notes/n1.yaml\n");
        assertThat(text).hasContent("seen");
    }

    @Test
    void aNoteInTheWikiHasNoTextHere() throws IOException {
        Files.createDirectories(root.resolve("metadata"));
        create("note", "n1", "--set", "url=https://wiki.example.com/1");
        assertThat(root.resolve("metadata/notes/n1.md")).doesNotExist();
    }

    @Test
    void aWaiverNeedsSomebodyWhoAnswersForIt() throws IOException {
        Files.createDirectories(root.resolve("metadata"));
        RanCommand made = create("waiver", "w1");
        assertThat(made.exit()).isEqualTo(Exit.TROUBLE);
        assertThat(made.err()).contains("--set granted_by=NAME");
        assertThat(root.resolve("metadata/waivers")).doesNotExist();
    }
}
