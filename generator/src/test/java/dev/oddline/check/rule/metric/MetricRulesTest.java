package dev.oddline.check.rule.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

/** What metrics mean, and what is demanded of them. */
class MetricRulesTest {
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

    @Test
    void reportsAMetricWithoutDefinitionOnce() {
        InMemory repository = metrics()
                .with("runs/r1.yaml", run("r1", "{recal: 0.4, recall: 0.5}"))
                .with("runs/r2.yaml", run("r2", "{recal: 0.4}"));
        assertThat(repository.open())
                .containsExactly("metadata/runs/r1.yaml:3:11 undefined-metric:"
                        + " no record defines the metric `recal`, which 1 more record states");
        assertThat(repository.helps()).containsExactly("did you mean `recall`?");
        assertThat(new InMemory()
                        .with("runs/r1.yaml", run("r1", "{recal: 0.4}"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsValuesThatTheirMetricCannotHave() {
        assertThat(metrics()
                        .with("runs/r1.yaml", run("r1", "{recall: 73.1}"))
                        .with("runs/r2.yaml", run("r2", "{error: -0.1}"))
                        .with("runs/r3.yaml", run("r3", "{recall: {value: 0.99, low: 0.97, high: 1.01}}"))
                        .open())
                .containsExactly(
                        "metadata/runs/r1.yaml:3:19 metric-out-of-range: `recall` can't be 73.1: it lies between 0 and 1",
                        "metadata/runs/r2.yaml:3:18 metric-out-of-range: `error` can't be -0.1: it lies between 0 and 5",
                        "metadata/runs/r3.yaml:3:50 metric-out-of-range:"
                                + " `recall` can't be 1.01: it lies between 0 and 1");
    }

    @Test
    void acceptsTheEndsOfARangeAndPercentages() {
        assertThat(metrics()
                        .with("metrics/share.yaml", metric("share", "unit: \"%\"\nkind: proportion"))
                        .with("runs/r1.yaml", run("r1", "{recall: 1, error: 5, share: 73.1}"))
                        .open())
                .isEmpty();
    }

    private static String decision(String criterion) {
        return "decision_id: d1\ndecided_at: 2026-03-09\nverdict: rejected\nmodel_ids: []\ncriteria: [" + criterion
                + "]\nreason: Better.\napproved_by: []\n";
    }

    @Test
    void holdsTargetsCriteriaAndFiguresAgainstTheirMetric() {
        assertThat(metrics()
                        .with("oddline.yaml", "title: Test\nkpis: [{metric: recall, task: perception, target: 92}]\n")
                        .with(
                                "targets/t1.yaml",
                                "target_id: t1\ntask: perception\nmetric: recall\nrequired: 85\nsegments:"
                                        + " [{segment: {weather: rain}, required: 1.5}]\n")
                        .with(
                                "decisions/d1.yaml",
                                decision(
                                        "{metric: error, required: -1, evaluation_id:" + " {unknown: lost}, value: 9}"))
                        .open())
                .containsExactly(
                        "metadata/decisions/d1.yaml:5:38 metric-out-of-range: `error` can't be -1: it lies between 0 and 5",
                        "metadata/decisions/d1.yaml:5:81 metric-out-of-range: `error` can't be 9: it lies between 0 and 5",
                        "metadata/oddline.yaml:2:51 metric-out-of-range: `recall` can't be 92: it lies between 0 and 1",
                        "metadata/targets/t1.yaml:4:11 metric-out-of-range: `recall` can't be 85: it lies between 0 and 1",
                        "metadata/targets/t1.yaml:5:49 metric-out-of-range: `recall` can't be 1.5: it lies between 0 and 1");
    }

    @Test
    void reportsCellsThatTheirMetricCannotHaveOnceForEachMetric() {
        assertThat(metrics()
                        .with(
                                "runs/r1.yaml",
                                run("r1", "{}") + "curves: {table: metadata/tables/r1.csv, hash: {unknown: made by the"
                                        + " test}}\n")
                        .with("tables/r1.csv", """
                                step,metric,value,low,high
                                1,recall,0.5,0.4,1.0000
                                2,recall,50,40,60
                                3,recall,nan,,
                                1,loss,900,,
                                1,error,5.0,-0.0001,
                                """)
                        .open())
                .containsExactly(
                        "metadata/tables/r1.csv:3:10 metric-out-of-range:"
                                + " `recall` can't be 50: it lies between 0 and 1 (cells like it: 3)",
                        "metadata/tables/r1.csv:6:13 metric-out-of-range:"
                                + " `error` can't be -0.0001: it lies between 0 and 5 (cells like it: 1)");
    }

    @Test
    void reportsCriteriaThatContradictTheirMetricOrEvaluation() {
        InMemory repository = new InMemory()
                .with("metrics/fp.yaml", "metric_id: fp\ntask: perception\ndirection: lower\nkind: other\n")
                .with("runs/r1.yaml", run("r1", "{}"))
                .with("evaluations/e1.yaml", """
                        evaluation_id: e1
                        kind: field
                        evaluated_at: 2026-03-07T10:00:00Z
                        run_id: r1
                        metrics: {fp: 0.98345}
                        """);
        String wrong = "{metric: fp, required: 1.1, evaluation_id: e1, value: 0.98, met: false}";
        assertThat(repository.with("decisions/d1.yaml", decision(wrong)).open())
                .containsExactly("metadata/decisions/d1.yaml:5:77 contradicting-criterion:"
                        + " 0.98 meets what is required of `fp`: 1.1");
        assertThat(repository
                        .with(
                                "decisions/d1.yaml",
                                decision(wrong.replace("1.1", "0.9").replace("0.98", "0.97")))
                        .open())
                .containsExactly("metadata/decisions/d1.yaml:5:66 contradicting-criterion:"
                        + " `fp` is 0.97 here, but 0.98345 in `e1`");
        assertThat(repository
                        .with(
                                "decisions/d1.yaml",
                                decision(wrong.replace("1.1", "0.983")
                                        .replace("0.98", "0.983")
                                        .replace("false", "true")))
                        .open())
                .isEmpty();
        assertThat(repository
                        .with(
                                "decisions/d1.yaml",
                                decision(wrong.replace("1.1", "0.984")
                                        .replace("0.98", "0.984")
                                        .replace("false", "true")))
                        .open())
                .containsExactly("metadata/decisions/d1.yaml:5:69 contradicting-criterion:"
                        + " `fp` is 0.984 here, but 0.98345 in `e1`");
    }

    private static InMemory adopting(String verdict, String... criteria) {
        return metrics()
                .with("evaluations/e1.yaml", """
                        evaluation_id: e1
                        kind: field
                        evaluated_at: 2026-03-07T10:00:00Z
                        run_id: r1
                        metrics: {recall: 0.8, error: 2}
                        """)
                .with("runs/r1.yaml", run("r1", "{}"))
                .with("decisions/d1.yaml", decision(String.join(", ", criteria)).replace("rejected", verdict));
    }

    @Test
    void reportsADecisionThatAdoptsAlthoughACriterionIsMissed() {
        String missed = "{metric: recall, required: 0.9, evaluation_id: e1, value: 0.8, met: false}";
        assertThat(adopting("adopted", missed).open())
                .containsExactly("metadata/decisions/d1.yaml:3:10 adopted-with-missed-criterion:"
                        + " `d1` adopts without conditions, but `recall` is missed");
        assertThat(adopting("adopted", missed, "{metric: error, required: 3, evaluation_id: e1, met: false}")
                        .open())
                .containsExactly("metadata/decisions/d1.yaml:3:10 adopted-with-missed-criterion:"
                        + " `d1` adopts without conditions, but 2 of its 2 criteria are missed");
    }

    @Test
    void judgesACriterionThatSaysNothingByItsEvaluation() {
        assertThat(adopting("adopted", "{metric: recall, required: 0.9, evaluation_id: e1}")
                        .open())
                .hasSize(1);
        assertThat(adopting("adopted", "{metric: recall, required: 0.8, evaluation_id: e1}")
                        .open())
                .isEmpty();
        assertThat(adopting("adopted", "{metric: recall, segment: {weather: rain}, required: 0.9, evaluation_id: e1}")
                        .open())
                .as("nobody knows")
                .isEmpty();
    }

    @Test
    void acceptsAMissedCriterionWithConditionsAndWhereNothingIsAdopted() {
        String missed = "{metric: recall, required: 0.9, evaluation_id: e1, value: 0.8, met: false}";
        assertThat(adopting("conditional", missed).open()).isEmpty();
        assertThat(adopting("rejected", missed).open()).isEmpty();
        assertThat(adopting("adopted", missed.replace("0.9", "0.7").replace("false", "true"))
                        .open())
                .isEmpty();
    }
}
