package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsHelpOnStandardOutput() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("Usage: oddline");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void listsEachCommandWithTheLineThatItsOwnHelpBeginsWith() {
        run("--help");
        String list = text(out).replaceAll("\\s+", " ");
        for (Subcommand command : Subcommand.values()) {
            out.reset();
            assertThat(run(command.word(), "--help")).isZero();
            String does = text(out).lines().findFirst().orElseThrow();
            assertThat(list).contains(" " + command.word() + " " + does);
        }
    }

    @ParameterizedTest
    @EnumSource(Subcommand.class)
    void everyCommandStandsInTheReadme(Subcommand command) throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("**`" + command.word());
    }

    @Test
    void guessesTheCommandThatWasMeant() {
        assertThat(run("chekc")).isEqualTo(2);
        assertThat(text(err)).contains("did you mean 'check'");
    }

    @Test
    void aCommandBehindAnOptionOfAllIsKnownWithItsOwn() {
        assertThat(run("--version", "check", "--fail-on", "warning")).isZero();
        assertThat(text(out)).startsWith("oddline ");
    }

    @Test
    void printsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(text(out)).matches("oddline \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void answersWrongUsageWithExitTwo() {
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("--no-such-option");
    }

    @Test
    void answersOutputThatCannotBeWrittenWithExitTwo() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        int exit = Main.run(new String[] {"--help"}, Surroundings.ofProcess(stream(full), stream(err)));
        assertThat(exit).isEqualTo(2);
        assertThat(text(err)).contains("could not be written");
    }

    private int run(String... args) {
        return Main.run(args, Surroundings.ofProcess(stream(out), stream(err)));
    }

    private static PrintStream stream(OutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
