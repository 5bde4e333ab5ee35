package dev.oddline.check.rule.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

/** What rows of metrics must be, in tables and in records. */
class MetricTableRulesTest {
    private static String run(String id, String metrics) {
        return "run_id: " + id + "\njob: other\nmetrics: " + metrics + "\n";
    }

    private static String metric(String id, String more) {
        return "metric_id: %s\ntask: perception\ndirection: higher\n%s\n".formatted(id, more);
    }

    private static InMemory metrics() {
        return new InMemory()
                .with("metrics/recall.yaml", metric("recall", "unit: share\nkind: proportion"))
                .with("metrics/error.yaml", metric("error", "unit: m\nkind: mean\nrange: {min: 0, max: 5}"));
    }

    private static final String COLUMNS = "weather,metric,value,n,unit_counted,low,high\n";

    /** An evaluation on 200 scenes, with a table by ODD segment. */
    private static InMemory evaluated(String rows) {
        return evaluated("", COLUMNS + rows);
    }

    private static InMemory evaluated(String more, String table) {
        return metrics()
                .with("odd/odd-1.yaml", """
                        odd_id: odd-1
                        version: "1"
                        attributes:
                          - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}
                        """)
                .with("datasets/ds-1.yaml", """
                        dataset_version_id: ds-1
                        pinned: true
                        storage: {unknown: a test}
                        splits: {test: {scenes: 200}}
                        """)
                .with("runs/r1.yaml", run("r1", "{}"))
                .with("tables/e1.csv", table)
                .with("evaluations/e1.yaml", """
                        evaluation_id: e1
                        kind: offline
                        evaluated_at: 2026-03-07T10:00:00Z
                        run_id: r1
                        dataset_version_id: ds-1
                        odd_id: odd-1
                        metrics: {recall: {value: 0.95, n: 200, unit_counted: scene}}
                        segment_metrics:
                          table: metadata/tables/e1.csv
                          hash: {unknown: a test}
                        """ + more);
    }

    @Test
    void findsNothingInASoundTableOfSegments() {
        assertThat(evaluated("clear,recall,0.95,100,scene,0.888,0.978\n,recall,1.0000,1,Scenes,0.2065,1.0000\n"
                                + "rain,recall,,0,scene,,\nrain,error,NaN,nan,agent,,\nclear,error,2,12.0,box,,\n")
                        .open())
                .isEmpty();
    }

    @Test
    void reportsCellsOfATableThatAreNoNumbers() {
        assertThat(evaluated("clear,recall,abc,100,scene,,\nrain,recall,0.9,12.5,scene,0.8,n/a\n"
                                + "rain,error,1,-3,scene,,\n")
                        .open())
                .containsExactly(
                        "metadata/tables/e1.csv:2:14 unreadable-cell: `abc` in `value` is no number",
                        "metadata/tables/e1.csv:3:17 unreadable-cell:"
                                + " `12.5` in `n` is no number of units (cells like it: 2)",
                        "metadata/tables/e1.csv:3:32 unreadable-cell: `n/a` in `high` is no number");
    }

    @Test
    void reportsARowThatRepeats() {
        assertThat(evaluated("clear,recall,0.95,100,scene,,\nrain,recall,0.9,50,scene,,\nclear,error,1,100,scene,,\n"
                                + "clear ,recall,0.90,90,scene,,\nclear,recall,0.95,100,frame,,\n")
                        .open())
                .containsExactly("metadata/tables/e1.csv:5:1 duplicate-result:"
                        + " `recall` of `clear` stands in more than one row (cells like it: 2)");
    }

    @Test
    void reportsIntervalsThatAreNone() {
        assertThat(evaluated("clear,recall,0.95,100,scene,0.978,0.888\nrain,recall,0.90,50,scene,0.95,0.99\n")
                        .open())
                .containsExactly(
                        "metadata/tables/e1.csv:2:29 impossible-interval:"
                                + " the interval [0.978, 0.888] of `recall` ends below where it begins",
                        "metadata/tables/e1.csv:3:13 impossible-interval:"
                                + " the value 0.90 of `recall` is not in its interval [0.95, 0.99]");
        assertThat(metrics()
                        .with("runs/r1.yaml", run("r1", "{recall: {value: 0.412, low: 0.42, high: 0.404}}"))
                        .with("runs/r2.yaml", run("r2", "{recall: {value: 0.412, low: 0.416, high: 0.42}}"))
                        .with("runs/r3.yaml", run("r3", "{recall: {value: 0.41, low: 0.412, high: 0.42}}"))
                        .open())
                .as("0.41 may be 0.4149 rounded")
                .containsExactly(
                        "metadata/runs/r1.yaml:3:39 impossible-interval:"
                                + " the interval [0.42, 0.404] of `recall` ends below where it begins",
                        "metadata/runs/r2.yaml:3:27 impossible-interval:"
                                + " the value 0.412 of `recall` is not in its interval [0.416, 0.42]");
    }

    @Test
    void reportsNumbersOfUnitsThatCannotBe() {
        InMemory repository = evaluated(
                "clear,recall,0.95,201,scene,,\nrain,recall,0.9,0,scene,,\n" + "clear,error,1,5000,frame,,\n");
        assertThat(repository.open())
                .containsExactly(
                        "metadata/tables/e1.csv:2:19 impossible-count:"
                                + " `recall` was measured on 201 scenes, but `ds-1` has 200",
                        "metadata/tables/e1.csv:3:17 impossible-count:"
                                + " `recall` has a value, but was measured on nothing");
        assertThat(metrics()
                        .with("runs/r1.yaml", run("r1", "{recall: {value: 0.4, n: 0}, error: 1}"))
                        .open())
                .containsExactly("metadata/runs/r1.yaml:3:35 impossible-count:"
                        + " `recall` has a value, but was measured on nothing");
    }

    @Test
    void reportsUnitsThatAreMisspelt() {
        InMemory repository =
                evaluated("clear,recall,0.95,100,scnee,,\nrain,recall,0.9,50,scnee,,\n,recall,1,2,agent,,\n");
        assertThat(repository.open())
                .containsExactly("metadata/tables/e1.csv:2:23 unknown-unit:"
                        + " `scnee` is no unit that coverage knows (cells like it: 2)");
        assertThat(repository.helps()).containsExactly("did you mean `scene`?");
        assertThat(metrics()
                        .with("runs/r1.yaml", run("r1", "{recall: {value: 0.4, n: 9, unit_counted: frmaes}}"))
                        .open())
                .containsExactly("metadata/runs/r1.yaml:3:52 unknown-unit: `frmaes` is no unit that coverage knows");
    }

    @Test
    void readsATableOfAnotherMakeAsTheRecordSays() {
        String mapped = """
                  columns: {weather: Wetter, n: N}
                  unit_counted: scene
                  wide: {recall: {value: R, low: lo, high: hi}, error: E}
                """;
        assertThat(evaluated(mapped, "Wetter,R,lo,hi,E,N\nclear,0.9,0.8,0.95,1,100\nrain,0.9,0.8,0.95,1,90\n")
                        .open())
                .isEmpty();
        assertThat(
                        evaluated(mapped, "Wetter,R,lo,hi,E,N\nclear,1.9,0.8,0.95,x,y\nclear,0.9,0.95,0.8,1,0\n")
                                .open()
                                .stream()
                                .map(finding -> finding.replaceFirst(": .*", "")))
                .containsExactly(
                        "metadata/tables/e1.csv:2:7 metric-out-of-range",
                        "metadata/tables/e1.csv:2:20 unreadable-cell",
                        "metadata/tables/e1.csv:2:22 unreadable-cell",
                        "metadata/tables/e1.csv:3:1 duplicate-result",
                        "metadata/tables/e1.csv:3:11 impossible-interval",
                        "metadata/tables/e1.csv:3:22 impossible-count",
                        "metadata/tables/e1.csv:3:22 impossible-count");
    }
}
