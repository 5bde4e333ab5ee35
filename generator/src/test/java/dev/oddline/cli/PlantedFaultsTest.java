package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pull request on the sample makes twelve different mistakes: {@code check --base} finds these, on their lines and
 * nothing else, in every format.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedFaultsTest {
    private static final String RUNS = "metadata/runs/";
    private static final String COPY = "metadata/incidents/copy/inc-2025-0802-kobe.yaml";

    /** GitHub shows ten of a severity: with three warnings among them it shows all twelve. */
    private static final String SEVERITIES =
            "severities: {frozen-record-changed: \"off\", dirty-official-run: warning, missing-seeds: warning,"
                    + " leaked-evaluation-data: warning}";

    /** The repository is made of texts: arrays stay out of it, and records that name them say nothing of them. */
    private static final String ARRAY = ".npy";

    private static final String NAMES_ARRAY = "(?m)^embeddings:\n(?: .*\n)+";

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> expected = new TreeMap<>();
    private Path root;

    /** A finding: its place, without the column where a format has none, and its rule. */
    private static String found(String path, int line, int column, String rule) {
        return path + ":" + line + ":" + column + ":" + rule;
    }

    @BeforeAll
    void plant(@TempDir Path folder) throws IOException {
        root = folder;
        Path sample = Path.of("metadata");
        try (Stream<Path> all = Files.walk(sample)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(ARRAY)) {
                    files.put("metadata/" + sample.relativize(file), Files.readString(file));
                }
            }
        }
        files.replaceAll((path, text) -> text.replaceAll(NAMES_ARRAY, ""));
        files.computeIfPresent(
                "metadata/oddline.yaml", (path, text) -> text.replaceAll("(?m)^severities: .*$", SEVERITIES));
        try (MadeRepository repository = MadeRepository.in(root)) {
            ObjectId main = repository.commit(1, "Sample", files);
            repository.branch("main", main);
            plant();
            repository.commit(2, "Twelve mistakes", files, main);
        }
        assertThat(expected).hasSize(12);
    }

    private void plant() {
        plant(
                "config-hash-mismatch",
                RUNS + "2026-03/bev_det_v2-20260302-007.yaml",
                "config_hash: sha256:4afa8398",
                "config_hash: |sha256:4afa8399");
        plant(
                "unknown-reference",
                RUNS + "2025-06/bev_det_v1-20250624-001.yaml",
                "experiment_id: bev_det_v1",
                "experiment_id: |bev_det_v9");
        plant(
                "impossible-date",
                RUNS + "2025-06/bev_det_v1-20250624-002.yaml",
                "finished_at: 2025-06-24",
                "finished_at: |2025-06-31");
        plant("unknown-key", RUNS + "2025-06/bev_det_v1-20250624-003.yaml", "\nhyperparameters:", "\n|hyperparameter:");
        plant(
                "unknown-choice",
                RUNS + "2025-09/bev_det_tunnel-20250902-001.yaml",
                "status: finished",
                "status: |finishd");
        plant("wrong-type", RUNS + "2025-09/bev_det_tunnel-20250902-002.yaml", "owner: ", "owner: |[] # ");
        plant(
                "dirty-official-run",
                RUNS + "2025-09/bev_det_tunnel-20250905-001.yaml",
                "code_dirty: false",
                "code_dirty: |true");
        plant(
                "metric-out-of-range",
                RUNS + "2025-10/bev_det_arch-20251017-002.yaml",
                "val_recall: {value: 0.",
                "val_recall: {value: |7.");
        plant(
                "exposed-secret",
                RUNS + "2025-10/bev_det_arch-20251020-001.yaml",
                "\nrun_id: ",
                "\nextra: {token: \"|ghp_abcdefghijklmnopqrstuvwxyz0123456789\"}\nrun_id: ");
        plant(
                "leaked-evaluation-data",
                "metadata/evaluations/2025/ev-2025-12-01.yaml",
                "dataset_version_id: bev_test-v2025.07",
                "dataset_version_id: |bev_train-v2025.06");
        // Its place is where the run says that it is official, which the change did not write.
        String unseeded = RUNS + "2025-10/bev_det_arch-20251017-001.yaml";
        files.computeIfPresent(unseeded, (path, text) -> text.replaceAll("(?m)^seeds: .*\n", ""));
        expect("missing-seeds", unseeded, files.get(unseeded).indexOf("official"));
        files.put(COPY, files.get(COPY.replace("copy/", "")));
        expect("duplicate-id", COPY, files.get(COPY).indexOf("inc-"));
    }

    /** Makes one mistake; a bar in the new text marks where the finding must point. */
    private void plant(String rule, String path, String right, String marked) {
        String text = "\n" + files.get(path);
        assertThat(text).as(path).contains(right);
        String wrong = text.replaceFirst(Pattern.quote(right), marked).substring(1);
        int at = wrong.indexOf('|');
        files.put(path, wrong.substring(0, at) + wrong.substring(at + 1));
        expect(rule, path, at);
    }

    private void expect(String rule, String path, int offset) {
        String before = files.get(path).substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        expected.put(rule, found(path, line, offset - before.lastIndexOf('\n'), rule));
    }

    @Test
    void inText() {
        assertThat(matches(check("text"), "(?m)^(\\S+):(\\d+):(\\d+): \\w+\\[([a-z-]+)\\]")
                        .map(m -> found(m.group(1), number(m, 2), number(m, 3), m.group(4))))
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void inGithubsCommands() {
        assertThat(matches(
                                check("github"),
                                "(?m)^::\\w+ file=([^,]+),line=(\\d+),endLine=\\d+,col=(\\d+),.*?title=([a-z-]+)::")
                        .map(m -> found(m.group(1), number(m, 2), number(m, 3), m.group(4))))
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void inJson() {
        assertThat(json("json")
                        .path("findings")
                        .valueStream()
                        .filter(f -> !f.has("waiver"))
                        .map(f -> found(
                                f.path("path").asString(),
                                f.path("line").asInt(),
                                f.path("column").asInt(),
                                f.path("rule").asString())))
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void inSarif() {
        assertThat(json("sarif").at("/runs/0/results").valueStream().map(r -> {
                    JsonNode place = r.at("/locations/0/physicalLocation");
                    return found(
                            place.at("/artifactLocation/uri").asString(),
                            place.at("/region/startLine").asInt(),
                            place.at("/region/startColumn").asInt(),
                            r.path("ruleId").asString());
                }))
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void inReviewdogs() {
        assertThat(json("rdjson")
                        .path("diagnostics")
                        .valueStream()
                        .map(d -> found(
                                d.at("/location/path").asString(),
                                d.at("/location/range/start/line").asInt(),
                                d.at("/location/range/start/column").asInt(),
                                d.at("/code/value").asString())))
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void inGitlabs() {
        assertThat(json("gitlab")
                        .valueStream()
                        .map(f -> found(
                                f.at("/location/path").asString(),
                                f.at("/location/lines/begin").asInt(),
                                0,
                                f.path("check_name").asString())))
                .containsExactlyInAnyOrderElementsOf(withoutColumns());
    }

    @Test
    void inJunits() throws Exception {
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(check("junit").getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("testcase");
        assertThat(IntStream.range(0, cases.getLength())
                        .mapToObj(i -> (Element) cases.item(i))
                        .filter(c -> c.getElementsByTagName("failure").getLength() == 1)
                        .map(c -> found(
                                c.getAttribute("file"),
                                Integer.parseInt(c.getAttribute("line")),
                                0,
                                c.getAttribute("name"))))
                .containsExactlyInAnyOrderElementsOf(withoutColumns());
    }

    @Test
    void theCommentSaysSoInItsFirstLine() {
        String comment = check("markdown");
        assertThat(comment).startsWith("### ❌ Do not merge: 9 errors, 3 warnings – ");
        expected.values()
                .forEach(f -> assertThat(comment)
                        .contains("`" + f.substring(0, f.lastIndexOf(':')) + "`")
                        .contains("[" + f.substring(f.lastIndexOf(':') + 1)
                                + "](https://evidence.example.com/ad-perception/rules/"));
    }

    private List<String> withoutColumns() {
        return expected.values().stream()
                .map(f -> f.replaceFirst(":\\d+:([a-z-]+)$", ":0:$1"))
                .toList();
    }

    private JsonNode json(String format) {
        return new JsonMapper().readTree(check(format));
    }

    private static Stream<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private String check(String format) {
        RanCommand check = RanCommand.at(
                Instant.parse("2026-03-20T12:00:00Z"),
                "check",
                "--metadata",
                root.resolve("metadata").toString(),
                "--rev",
                "HEAD",
                "--base",
                "main",
                "--fail-on",
                "warning",
                "--format",
                format);
        assertThat(check.exit()).as(check.err()).isEqualTo(1);
        return check.out();
    }
}
