package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line, in our own words. */
class UsageErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "check --repo perception | oddline check: '--repo' takes NAME=DIR, not 'perception'",
                "coverage --top x | oddline coverage: '--top' takes a whole number, not 'x'",
                "coverage --combinations 2,x d | oddline coverage: '--combinations' takes a whole number, not 'x'",
                "coverage --top | oddline coverage: '--top' needs a value: '--top N'",
                "check --today 14.3.2026 | oddline check: '--today' takes a date such as 2026-03-14, not '14.3.2026'",
                "check --fail-on eror | oddline check: '--fail-on' takes one of error, warning, not 'eror': did you mean 'error'?",
                "check --formt json | oddline check: there is no option '--formt': did you mean '--format'?",
                "check --fail-on=error --fail-on=error | oddline check: '--fail-on' is given more than once",
                "reproduce | oddline reproduce: 'RUN_ID' is missing",
                "reproduce a b | oddline reproduce: 'b' is one argument too many",
                "import nuscenes x.json | oddline import nuscenes: '--id ID' is missing",
                "score x.csv --temperature hot | oddline score: '--temperature' takes a number, not 'hot'",
                "check --fix=x | oddline check: '--fix' takes no value, not 'x'",
                "chekc | oddline: there is no command 'chekc': did you mean 'check'?",
                "zzz | oddline: there is no command 'zzz'",
            })
    void saysWhatIsWrong(String arguments, String said) {
        RanCommand ran = RanCommand.of(arguments.strip().split(" "));
        assertThat(ran.exit()).isEqualTo(Exit.TROUBLE);
        assertThat(ran.err().lines().findFirst()).contains(said.strip());
        assertThat(ran.err()).contains("--help` shows how it is used");
    }

    @Test
    void aCommandsOwnWordsStay() {
        assertThat(RanCommand.of("new", "rum", "x").err()).contains("there is no kind 'rum': did you mean 'run'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--top -1 | --top takes a whole number from 0",
                "--combinations 2 | --combinations needs an ID: a dataset version, or a model or run whose training data"
                        + " are meant",
                "--task perceptoin | neither the settings nor a metric have a task 'perceptoin': did you mean 'perception'?",
                "--task zzz | neither the settings nor a metric have a task 'zzz'; tasks are perception, planning, prediction",
            })
    void coverageRefusesWhatHasNoAnswer(String arguments, String said) {
        RanCommand ran = RanCommand.of(
                List.of("coverage", "--metadata", "metadata"), arguments.strip().split(" "));
        assertThat(ran.exit()).isEqualTo(Exit.TROUBLE);
        assertThat(ran.err().lines().findFirst()).contains("oddline coverage: " + said.strip());
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aReportThatCannotBeWrittenNamesItsTargetAndTheReason(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc")));
        Path metadata = Files.createDirectories(folder.resolve("metadata"));
        String[] reports = {"sarif=/proc/x", "json=" + folder.resolve("no/x.json")};
        assertThat(RanCommand.of("check", "--metadata", metadata.toString(), "--output", reports[0])
                        .err())
                .isEqualTo("oddline: no report is written to `/proc/x`: the folder takes no new file\n");
        assertThat(RanCommand.of("check", "--metadata", metadata.toString(), "--output", reports[1])
                        .err())
                .contains("x.json`: folder `", "does not exist");
        assertThat(RanCommand.of("check", "--metadata", metadata.toString(), "--max-findings", "0")
                        .err())
                .contains("--max-findings takes a whole number from 1");
    }
}
