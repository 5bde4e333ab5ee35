package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check --base} says of a change. */
class CheckBaseTest {
    private static final String DATASET = "metadata/datasets/v1.yaml";
    private static final String OLD_RUN = "metadata/runs/r1.yaml";
    private static final String BASELINE = "metadata/evaluations/e1.yaml";

    @TempDir
    private Path root;

    private MadeRepository made;
    private Map<String, String> files;
    private ObjectId base;

    @BeforeEach
    void makeRepository() throws IOException {
        made = MadeRepository.in(root);
        files = new TreeMap<>();
        files.put(DATASET, "dataset_version_id: v1\npinned: false\nstorage: {system: s3, uri: \"s3://a/v1\"}\n");
        files.put(OLD_RUN, "run_id: r1\njob: other\ndataset_version_id: v1\nexperiment_id: gone\n");
        files.put("metadata/metrics/recall.yaml", "metric_id: recall\nunit: \"%\"\ndirection: higher\n");
        files.put(BASELINE, evaluation("e1", "2026-01-05", "{value: 90, n: 1000, low: 88, high: 92}", ""));
        base = made.commit(1, "Base", files);
        made.branch("main", base);
    }

    private static String evaluation(String id, String day, String recall, String more) {
        return "evaluation_id: " + id + "\nkind: field\npurpose: trial\nevaluated_at: " + day
                + "T10:00:00Z\nmodels: []\nrun_id: r1\ndataset_version_id: v1\nmetrics: {recall: " + recall + "}\n"
                + more;
    }

    @Test
    void anOldErrorElsewhereNeitherShowsNorCounts() throws IOException {
        change("metadata/runs/r2.yaml", "run_id: r2\njob: other\n");
        RanCommand said = check();
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("this change against main")
                .contains("  new       1 run\n")
                .contains("older findings elsewhere, which do not count here: ")
                .doesNotContain("`gone`");
        assertThat(check("--all").exit()).isZero();
        assertThat(check("--all").out()).contains("`gone` does not exist");
    }

    @Test
    void anOldErrorOnALineOfTheChangeCounts() throws IOException {
        change(OLD_RUN, files.get(OLD_RUN).replace("experiment_id: gone", "experiment_id:  gone"));
        assertThat(check().exit()).isEqualTo(1);
    }

    @Test
    void anErrorThatTheChangeCausesElsewhereCounts() throws IOException {
        files.remove(DATASET);
        change("metadata/runs/r2.yaml", "run_id: r2\njob: other\nexperiment_id: nowhere\n");
        JsonNode report = json(check("--format", "json"));
        assertThat(report.path("findings")
                        .valueStream()
                        .map(f ->
                                f.path("path").asString() + " " + f.path("rule").asString() + " "
                                        + f.path("concern").asString()))
                .contains(
                        "metadata/runs/r2.yaml unknown-reference touched",
                        "metadata/runs/r1.yaml unknown-reference caused");
        String text = check().out();
        assertThat(text.indexOf("`nowhere`")).as("own lines first").isLessThan(text.indexOf("`v1` does not exist"));
    }

    @Test
    void annotationsOnLinesOfTheChangeComeFirst() throws IOException {
        files.remove(DATASET);
        change("metadata/runs/r2.yaml", "run_id: r2\njob: other\nexperiment_id: nowhere\n");
        assertThat(check("--format", "github").out().lines().filter(l -> l.startsWith("::error")))
                .extracting(l -> l.replaceFirst(".*file=([^,]+),line=(\\d+).*", "$1:$2"))
                .containsExactly(
                        "metadata/runs/r2.yaml:3", "metadata/evaluations/e1.yaml:7", "metadata/runs/r1.yaml:3");
        JsonNode results = json(check("--format", "sarif")).path("runs").path(0).path("results");
        assertThat(results.valueStream()
                        .map(r -> r.at("/locations/0/physicalLocation/artifactLocation/uri")
                                .asString()))
                .containsExactly("metadata/runs/r2.yaml", "metadata/evaluations/e1.yaml", "metadata/runs/r1.yaml");
    }

    @Test
    void namesTheFieldsOfAChangedRecord() throws IOException {
        change(DATASET, files.get(DATASET).replace("a/v1", "a/v2") + "title: New\n");
        JsonNode change = json(check("--format", "json")).path("change");
        JsonNode record = change.path("records").path(0);
        assertThat(record.path("what").asString()).isEqualTo("changed");
        assertThat(record.path("fields")
                        .valueStream()
                        .map(f -> f.path("field").asString() + ": "
                                + f.path("before").asString("–") + " → "
                                + f.path("after").asString("–")))
                .containsExactly("storage.uri: s3://a/v1 → s3://a/v2", "title: – → New");
    }

    @Test
    void comparesANewOfficialEvaluationWithThatOfTheModelBefore() throws IOException {
        String official = "purpose: official";
        files.put(BASELINE, files.get(BASELINE).replace("purpose: trial", official));
        files.put("metadata/runs/r2.yaml", "run_id: r2\njob: other\nexperiment_id: x\nbaseline_run_id: r1\n");
        files.put("metadata/runs/arm.yaml", "run_id: arm\njob: other\nexperiment_id: x\n");
        files.put(
                "metadata/evaluations/arm.yaml",
                evaluation("arm", "2026-02-04", "{value: 97, n: 1200, low: 96, high: 98}", "")
                        .replace("run_id: r1", "run_id: arm")
                        .replace("purpose: trial", official));
        base = made.commit(2, "Official", files, base);
        made.branch("main", base);
        change(
                "metadata/evaluations/e2.yaml",
                evaluation("e2", "2026-02-05", "{value: 95, n: 1200, low: 93.5, high: 96}", "")
                        .replace("run_id: r1", "run_id: r2")
                        .replace("purpose: trial", official));
        assertThat(check().out())
                .contains("metrics   e2 recall↑  90 [88, 92], n 1,000 → 95 [93.5, 96], n 1,200  +5 %  better (e1)");
    }

    @Test
    void saysWhichSegmentsTurnTheirVerdict() throws IOException {
        coverage();
        files.put("metadata/tables/s2.csv", SEGMENTS + "rain,recall,0.7,100,scene\nclear,recall,0.9,100,scene\n");
        change("metadata/evaluations/e3.yaml", segmented("e3", "2026-02-05", "s2"));
        // Wilson intervals at 95 %: 90 of 100 is 0.826 to 0.945, 70 of 100 is 0.604 to 0.781
        assertThat(check().out())
                .contains("  coverage  t1  e2 → e3  1 worse\n"
                        + "              rain  thin but passing → cause unknown  (0.900 [0.826, 0.945], n = 100, trained on"
                        + " unknown → 0.700 [0.604, 0.781], n = 100, trained on unknown)\n");
        JsonNode turn = json(check("--format", "json")).at("/change/coverage/0/turns/0");
        assertThat(turn.path("segment").path("weather").asString()).isEqualTo("rain");
        assertThat(turn.path("way").asString()).isEqualTo("worse");
        assertThat(turn.at("/after/verdict").asString()).isEqualTo("performance_gap_cause_unknown");
        assertThat(check("--format", "markdown").out())
                .contains("look first: ODD segments: 1 worse\n")
                .contains("`t1` `e2 → e3`\n")
                .contains("| `rain` | thin but passing | **cause unknown** | ");
    }

    @Test
    void aStricterTargetTurnsVerdictsOfTheSameFigures() throws IOException {
        coverage();
        String path = "metadata/targets/t1.yaml";
        change(path, files.get(path).replace("required: 0.8", "required: 0.96"));
        assertThat(check().out())
                .contains("coverage  t1  e2  2 worse\n")
                .contains("(0.900 [0.826, 0.945], n = 100, trained on unknown; required 0.800 → 0.960)\n");
    }

    @Test
    void aFirstEvaluationIsHeldAgainstTheTarget() throws IOException {
        coverage();
        String evaluation = files.remove("metadata/evaluations/e2.yaml");
        base = made.commit(3, "No evaluation", files, base);
        made.branch("main", base);
        change("metadata/evaluations/e2.yaml", evaluation);
        assertThat(check().out()).contains("coverage  t1  first held against it: e2  2 thin but passing\n");
    }

    private static final String SEGMENTS = "weather,metric,value,n,unit_counted\n";

    /** Adds a taxonomy of two segments, a target, and an evaluation that meets it in both. */
    private void coverage() throws IOException {
        files.put("metadata/odd/o1.yaml", """
                odd_id: o1
                version: "1"
                attributes:
                  - attribute_id: weather
                    values: [{value_id: clear}, {value_id: rain}]
                """);
        files.put("metadata/targets/t1.yaml", """
                target_id: t1
                odd_id: o1
                metric: recall
                required: 0.8
                training_scenes: 40
                evaluation_scenes: 30
                """);
        files.put("metadata/metrics/recall.yaml", """
                metric_id: recall
                unit: "1"
                kind: proportion
                direction: higher
                """);
        files.put("metadata/tables/s1.csv", SEGMENTS + "rain,recall,0.9,100,scene\nclear,recall,0.9,100,scene\n");
        files.put("metadata/evaluations/e2.yaml", segmented("e2", "2026-01-15", "s1"));
        base = made.commit(2, "Coverage", files, base);
        made.branch("main", base);
    }

    private static String segmented(String id, String day, String table) {
        return evaluation(
                id,
                day,
                "0.9",
                "odd_id: o1\nsegment_metrics: {table: metadata/tables/" + table + ".csv, hash: {unknown: made up}}\n");
    }

    @Test
    void comparesWithTheCommitWhereTheLinesParted() throws IOException {
        Map<String, String> theirs = new TreeMap<>(files);
        theirs.put("metadata/runs/theirs.yaml", "run_id: theirs\njob: other\n");
        made.branch("main", made.commit(2, "Theirs", theirs, base));
        change("metadata/runs/mine.yaml", "run_id: mine\njob: other\n");
        JsonNode change = json(check("--format", "json")).path("change");
        assertThat(change.path("commit").asString()).isEqualTo(base.name());
        assertThat(change.path("records").valueStream().map(r -> r.path("id").asString()))
                .containsExactly("mine");
    }

    @Test
    void aShallowCloneWithoutTheCommonCommitSaysWhatToFetch() throws IOException {
        ObjectId mine = made.commit(2, "Mine", files, base);
        ObjectId theirs = made.commit(3, "Theirs", files, base);
        made.branch("main", theirs);
        made.head(mine);
        Files.writeString(made.gitFolder().resolve("shallow"), mine.name() + "\n" + theirs.name() + "\n");
        RanCommand said = check("--rev", mine.name());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("does not reach back to where `main`").contains("git fetch --unshallow");
    }

    @Test
    void aChangeOfNothingSaysSo() throws IOException {
        RanCommand said = check("--rev", base.name());
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("  no record differs\n");
    }

    @Test
    void hostileTextsStayInCodeSpansOfTheComment() throws IOException {
        change(
                "metadata/runs/r2.yaml",
                "run_id: r2\njob: other\ntitle: x\nexperiment_id: \"@octocat<img src=x>](http://evil.example) `#1`\"\n");
        String comment = check("--format", "markdown").out();
        assertThat(comment).startsWith("### ❌ Do not merge: 1 error – malformed-id\n");
        String outside = comment.replaceAll("(`+)(?!`).*?(?<!`)\\1(?!`)", "");
        assertThat(comment).contains("@octocat<img");
        assertThat(outside)
                .doesNotContain("@")
                .doesNotContain("<")
                .doesNotContain("http")
                .doesNotContain("#1");
    }

    @Test
    void aCommentOnAHugeChangeStaysBelowItsLimit() throws IOException {
        for (int i = 0; i < 1500; i++) {
            files.put(
                    "metadata/runs/n%04d.yaml".formatted(i),
                    "run_id: n%04d\njob: other\nexperiment_id: %s\n".formatted(i, "x".repeat(100)));
        }
        change("metadata/runs/r2.yaml", "run_id: r2\njob: other\n");
        String comment = check("--format", "markdown").out();
        assertThat(comment.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(65_536);
        assertThat(comment)
                .contains("Do not merge: 1,500 errors")
                .contains("and 1,450 more")
                .contains("and 1,401 more");
    }

    private void change(String path, String text) throws IOException {
        files.put(path, text);
        made.commit(5, "Change", files, base);
    }

    private RanCommand check(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                "--base",
                "main",
                "--metadata",
                root.resolve("metadata").toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--rev")) {
            arguments.addAll(List.of("--rev", "HEAD"));
        }
        return RanCommand.of(arguments);
    }

    private static JsonNode json(RanCommand said) {
        return new JsonMapper().readTree(said.out());
    }
}
