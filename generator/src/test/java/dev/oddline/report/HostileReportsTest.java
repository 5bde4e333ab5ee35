package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.check.InMemory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a record says, a report is one report and no command. */
class HostileReportsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern OURS = Pattern.compile("::(error|warning|notice) file=metadata/[^:,]*,line=[0-9]+,"
            + "endLine=[0-9]+(,col=[0-9]+,endColumn=[0-9]+)?,title=[a-z0-9-]+::.*"
            + "|::error::and [0-9]+ more, which GitHub would not show here: `oddline check` prints all");

    static Stream<String> payloads() throws IOException {
        return Files.readAllLines(RealData.at("hostile/lists/ci-annotations.jsonl")).stream()
                .map(line -> JSON.readTree(line).get("payload").asString());
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void obeyNoLineOfTheList(String payload) throws Exception {
        holds(payload);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]>",
                "<!--",
                "\n::error::y",
                "\r::stop-commands::x",
                "%0A::error::y",
                "\u2028::error::y",
                "\u0085::error::y",
                "\u001b[31mred",
                "\u009b31m",
                "\u202e##[error]y",
                "###vso[task.setvariable variable=x]y",
                "[text](https://evil.invalid)",
                "\u0000",
                "\uffff",
                "\ud800",
                "a,line=1::b"
            })
    void obeyNothingElse(String payload) throws Exception {
        holds(payload);
    }

    private static void holds(String payload) throws Exception {
        String quoted = JSON.writeValueAsString(payload);
        InMemory repository = new InMemory()
                .with(
                        "runs/r1.yaml",
                        "run_id: r1\njob: " + quoted + "\n" + quoted + ": x\nexperiment_id: " + quoted + "\n")
                .with("runs/r2.yaml", "run_id: " + quoted + "\n");
        Report report = Reports.of(repository);
        long count = report.findings().open().count();
        assertThat(count).isGreaterThanOrEqualTo(3);
        Reports.formats().forEach((name, format) -> {
            String text = format.write(report);
            assertThat(commands(text)).as(name).hasSize(name.equals("github") ? (int) Math.min(10, count) : 0);
            assertThat(commands(text)).allMatch(c -> OURS.matcher(c).matches());
            assertThat(text).as(name).doesNotContainPattern("(?i)##(\\[|[a-z]+\\[)");
            assertThat(text).as(name).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");
        });
        assertThat(results(report, "gitlab")).hasSize((int) count);
        assertThat(results(report, "rdjson").get("diagnostics")).hasSize((int) count);
        JsonNode sarif = results(report, "sarif").get("runs").get(0).get("results");
        assertThat(sarif).hasSize((int) count);
        assertThat(sarif).allMatch(r -> r.get("level").asString().equals("error"));
        assertThat(sarif.toString()).doesNotContainPattern("(?<!\\\\)\\]\\(https");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(Reports.formats().get("junit").write(report))));
    }

    /** Returns the lines that GitHub's runner takes for commands: it strips blanks in front. */
    private static List<String> commands(String text) {
        return text.lines()
                .map(String::stripLeading)
                .filter(line -> line.startsWith("::"))
                .toList();
    }

    private static JsonNode results(Report report, String format) {
        return JSON.readTree(Reports.formats().get(format).write(report));
    }
}
