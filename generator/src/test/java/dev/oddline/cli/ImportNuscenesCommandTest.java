package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportNuscenesCommandTest {
    private static final String SUMMARY = """
            {
              "label_aps": {"car": {"0.5": 0.70, "4.0": 0.90}, "barrier": {"0.5": 0.0, "4.0": 0.5}},
              "mean_dist_aps": {"car": 0.80, "barrier": 0.25},
              "mean_ap": 0.525,
              "label_tp_errors": {"car": {"vel_err": 0.389}, "barrier": {"vel_err": NaN}},
              "tp_errors": {"trans_err": 0.3, "scale_err": 0.2, "orient_err": NaN, "vel_err": 1.2, "attr_err": 1e-3},
              "tp_scores": {"vel_err": 0.0},
              "nd_score": 0.5468547034833608,
              "meta": {"use_lidar": true, "user": "tanaka", "log": "/home/tanaka/eval.log"}
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSummary() throws IOException {
        put("metrics_summary.json", SUMMARY);
    }

    @Test
    void writesTheEvaluationAndWhatItsMetricsAre() throws IOException {
        RanCommand ran = run("--id", "ev-1", "--run", "r-1", "--task", "perception");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo("""
                classes      2
                values       8 of classes
                NaN          2, not measurable: orient_err, vel_err of barrier

                wrote        metadata/metrics/mean_ap.yaml
                wrote        metadata/metrics/nd_score.yaml
                wrote        metadata/metrics/trans_err.yaml
                wrote        metadata/metrics/scale_err.yaml
                wrote        metadata/metrics/orient_err.yaml
                wrote        metadata/metrics/vel_err.yaml
                wrote        metadata/metrics/attr_err.yaml
                wrote        metadata/evaluations/ev-1.yaml
                written      8
                updated      0
                unchanged    0

                to fill in, by an option or by hand:
                  `dataset_version_id`: the data it was evaluated on (`--dataset ID`)
                  `evaluated_at`: when (`--evaluated-at TIME`)
                """);
        assertThat(record("ev-1"))
                .contains("run_id: r-1", "  mean_ap: 0.525\n", "  nd_score: 0.5468547034833608\n", "  vel_err: 1.2\n")
                .contains("  attr_err: 0.001\n")
                .contains("evaluated_at:\n  unknown: ")
                .contains("purpose: trial", "name: nuscenes-devkit");
        assertThat(Files.readString(folder.resolve("metadata/metrics/vel_err.yaml")))
                .contains("task: perception", "unit: m/s", "direction: lower");
    }

    @Test
    void aBareNaNIsNotMeasurableAndNeverZero() throws IOException {
        run("--id", "ev-1");

        assertThat(record("ev-1"))
                .contains("  orient_err:\n    value: {unknown: \"not measurable: NaN in the file\"}\n")
                .contains("      barrier:\n        vel_err: {unknown: \"not measurable: NaN in the file\"}\n")
                .contains("      barrier: {\"0.5\": 0.0, \"4.0\": 0.5}\n");
    }

    @Test
    void whatIsPrivateIsMasked() throws IOException {
        run("--id", "ev-1");

        assertThat(record("ev-1")).contains("use_lidar: true").doesNotContain("tanaka");
    }

    @Test
    void theRecordsHaveNoFindingButThatTheRunIsMissing() {
        run("--id", "ev-1", "--run", "r-1", "--task", "perception", "--evaluated-at", "2026-03-07T05:30:00Z");
        RanCommand check =
                RanCommand.of("check", "--metadata", folder.resolve("metadata").toString(), "--fail-on", "warning");

        assertThat(check.out().lines().filter(line -> line.contains("error[") || line.contains("warning[")))
                .hasSize(1)
                .allMatch(line -> line.contains("unknown-reference"));
    }

    @Test
    void importingAgainWritesNothingAndAChangedRecordIsLeftAlone() throws IOException {
        run("--id", "ev-1");
        assertThat(run("--id", "ev-1").out()).contains("written      0\nupdated      0\n");

        Path record = folder.resolve("metadata/evaluations/ev-1.yaml");
        Files.writeString(record, record("ev-1") + "tags: {by: hand}\n");
        put("metrics_summary.json", SUMMARY.replace("0.525", "0.530"));
        RanCommand again = run("--id", "ev-1");

        assertThat(again.out()).contains("changed by hand").contains("metadata/evaluations/ev-1.yaml");
        assertThat(again.out()).doesNotContain("to fill in");
        assertThat(record("ev-1")).contains("mean_ap: 0.525");
    }

    @Test
    void aNewSummaryUpdatesTheRecord() throws IOException {
        run("--id", "ev-1");
        put("metrics_summary.json", SUMMARY.replace("0.525", "0.530"));

        assertThat(run("--id", "ev-1").out()).contains("updated      metadata/evaluations/ev-1.yaml");
        assertThat(record("ev-1")).contains("mean_ap: 0.530");
    }

    @Test
    void anEvaluationThatWasNotImportedIsNotWrittenOver() throws IOException {
        put("metadata/evaluations/ev-1.yaml", "evaluation_id: ev-1\nkind: field\n");
        RanCommand ran = run("--id", "ev-1");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("there is an evaluation `ev-1` already");
        assertThat(record("ev-1")).isEqualTo("evaluation_id: ev-1\nkind: field\n");
    }

    @Test
    void theClassesBecomeSegmentsOfAnAttribute() throws IOException {
        put("metadata/odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes: [{attribute_id: agent, values: [{value_id: car}, {value_id: road_barrier}]}]
                """);
        RanCommand unknown = run("--id", "ev-1", "--class-attribute", "agent");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("class `barrier` is no value of `agent`", "--class barrier=VALUE");

        RanCommand ran = run("--id", "ev-1", "--class-attribute", "agent", "--class", "barrier=road_barrier");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(record("ev-1")).contains("odd_id: odd-1", "table: metadata/tables/nuscenes/ev-1-classes.csv");
        assertThat(folder.resolve("metadata/tables/nuscenes/ev-1-classes.csv")).hasContent("""
                agent,metric,value,n,unit_counted,low,high
                car,ap_0.5m,0.70,,,,
                car,ap_4.0m,0.90,,,,
                car,ap,0.80,,,,
                car,vel_err,0.389,,,,
                road_barrier,ap_0.5m,0.0,,,,
                road_barrier,ap_4.0m,0.5,,,,
                road_barrier,ap,0.25,,,,
                road_barrier,vel_err,,,,,
                """);
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        put("metrics_summary.json", "{\"amota\": 0.1}");
        assertThat(run("--id", "ev-1").err()).contains("metrics_summary.json lacks `mean_ap`");
        put("metrics_summary.json", SUMMARY.replace("0.525", "\"0.525\""));
        assertThat(run("--id", "ev-1").err()).contains("`mean_ap` is no finite number");
        put("metrics_summary.json", SUMMARY.replace("0.525", "Infinity"));
        assertThat(run("--id", "ev-1").err()).contains("`mean_ap` is no finite number");
        put("metrics_summary.json", "{\n  \"mean_ap\": oops\n}");
        assertThat(run("--id", "ev-1").err()).contains("metrics_summary.json:2:");
        put("metrics_summary.json", "{\n  \"mean_ap\": 0.5,\n");
        assertThat(run("--id", "ev-1").err())
                .contains("metrics_summary.json:3:1: Unexpected end-of-input")
                .doesNotContain("Source");
        assertThat(run("--id", "ev/1").exit()).isEqualTo(2);
        assertThat(run("--id", "ev-1", "--evaluated-at", "yesterday").err()).contains("'yesterday' is no time");
        assertThat(folder.resolve("metadata")).doesNotExist();
    }

    /** The figures are those of the real-data set's README. */
    @Test
    void readsTheSummaryOfARealDetector() throws IOException {
        Path real = RealData.at("data/nuscenes-metrics/graphbev-metrics_summary.json");
        RanCommand ran = RanCommand.of(
                "import",
                "nuscenes",
                real.toString(),
                "--id",
                "ev-real",
                "--metadata",
                folder.resolve("metadata").toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("classes      10\n", "NaN          5, not measurable: ");
        assertThat(record("ev-real"))
                .contains("mean_ap: 0.4838142045039146\n", "nd_score: 0.5468547034833608\n")
                .satisfies(text -> assertThat(text.split("not measurable", -1)).hasSize(6))
                .satisfies(text -> assertThat(text.lines().filter(l -> l.matches(" {8}\"[0124]\\.[05]\": [01].*")))
                        .hasSize(40));
    }

    private RanCommand run(String... options) {
        return RanCommand.of(
                List.of(
                        "import",
                        "nuscenes",
                        folder.resolve("metrics_summary.json").toString(),
                        "--metadata",
                        folder.resolve("metadata").toString()),
                options);
    }

    private String record(String id) throws IOException {
        return Files.readString(folder.resolve("metadata/evaluations/" + id + ".yaml"));
    }

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
