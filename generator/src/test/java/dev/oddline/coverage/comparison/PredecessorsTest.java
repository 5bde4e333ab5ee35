package dev.oddline.coverage.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.coverage.comparison.Predecessor.Reason;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which evaluation is the one before another, told from a handful of records. */
class PredecessorsTest {
    private final InMemory records = new InMemory();

    private PredecessorsTest file(String path, String text) {
        records.with(path + ".yaml", text);
        return this;
    }

    private PredecessorsTest model(String id, String run, String experiment, String more) {
        file("runs/" + run, "run_id: %s\nexperiment_id: %s\n%s\n".formatted(run, experiment, more));
        return file("models/" + id, "model_id: %s\nrun_id: %s\n".formatted(id, run));
    }

    private PredecessorsTest evaluation(String id, String model, String day) {
        return evaluation(id, model, day, "dataset_version_id: test-1");
    }

    private PredecessorsTest evaluation(String id, String model, String day, String more) {
        return file("evaluations/" + id, """
                evaluation_id: %s
                kind: offline
                purpose: official
                evaluated_at: %sT00:00:00Z
                models: [{role: detector, model_id: %s}]
                metrics: {recall: {value: 0.9, n: 10}}
                %s
                """.formatted(id, day, model, more));
    }

    private PredecessorsTest deployment(String id, String model, String since, String more) {
        return file("deployments/" + id, """
                deployment_id: %s
                models: [{role: detector, model_id: %s}]
                since: %sT00:00:00Z
                %s
                """.formatted(id, model, since, more));
    }

    private List<Predecessor> of(String evaluation) {
        return Predecessors.of(records.catalog()).of(new RecordId(Kind.EVALUATION, evaluation));
    }

    private static Predecessor predecessor(String evaluation, Reason reason, Optional<RecordId> because) {
        return new Predecessor(new RecordId(Kind.EVALUATION, evaluation), reason, because);
    }

    /** The released model is compared with the one that the decision names, though its control arm is a day younger. */
    @Test
    void aDecisionSaysWhatAModelIsComparedWith() {
        model("old", "r-old", "first", "");
        model("arm", "r-arm", "second", "");
        model("new", "r-new", "second", "");
        evaluation("ev-old", "old", "2026-01-20").evaluation("ev-arm", "arm", "2026-03-06");
        evaluation("ev-new", "new", "2026-03-07");
        file("decisions/dec-1", "decision_id: dec-1\nverdict: adopted\nmodel_ids: [new]\ncompared_with: [old]\n");
        assertThat(of("ev-new"))
                .containsExactly(predecessor(
                        "ev-old", Reason.DECIDED_AGAINST, Optional.of(new RecordId(Kind.DECISION, "dec-1"))));
    }

    @Test
    void withoutADecisionItIsTheModelOnTheRoadThen() {
        model("first", "r1", "a", "").model("second", "r2", "b", "").model("third", "r3", "c", "");
        evaluation("ev-1", "first", "2026-01-01").evaluation("ev-2", "second", "2026-02-01");
        evaluation("ev-3", "third", "2026-03-01");
        deployment("dep-1", "first", "2026-01-10", "");
        assertThat(of("ev-3").get(0))
                .isEqualTo(
                        predecessor("ev-1", Reason.ON_THE_ROAD, Optional.of(new RecordId(Kind.DEPLOYMENT, "dep-1"))));
    }

    /** Evaluated again while it drives, a model is compared with the one that it replaced. */
    @Test
    void aModelOnTheRoadIsComparedWithTheOneItReplaced() {
        model("first", "r1", "a", "").model("second", "r2", "b", "");
        evaluation("ev-1", "first", "2026-01-01").evaluation("ev-again", "second", "2026-05-01");
        deployment("dep-1", "first", "2026-01-10", "until: 2026-02-10T00:00:00Z");
        deployment("dep-2", "second", "2026-02-10", "");
        assertThat(of("ev-again").get(0).because()).contains(new RecordId(Kind.DEPLOYMENT, "dep-1"));
    }

    @Test
    void theBaselineOfTheRunComesNext() {
        model("base", "r1", "a", "")
                .model("next", "r2", "a", "baseline_run_id: r1")
                .model("other", "r3", "b", "");
        evaluation("ev-base", "base", "2026-01-01").evaluation("ev-other", "other", "2026-02-01");
        evaluation("ev-next", "next", "2026-03-01");
        assertThat(of("ev-next"))
                .containsExactly(
                        predecessor("ev-base", Reason.BASELINE, Optional.of(new RecordId(Kind.RUN, "r2"))),
                        predecessor("ev-other", Reason.EARLIER, Optional.empty()));
    }

    @Test
    void siblingsOfOneExperimentAreNoPredecessors() {
        model("arm", "r1", "a", "").model("new", "r2", "a", "");
        evaluation("ev-arm", "arm", "2026-03-06").evaluation("ev-new", "new", "2026-03-07");
        assertThat(of("ev-new")).isEmpty();
    }

    @Test
    void otherDataAndOtherKindsDoNotCompare() {
        model("old", "r1", "a", "").model("new", "r2", "b", "");
        evaluation("ev-old", "old", "2026-01-01", "dataset_version_id: test-0");
        evaluation("ev-new", "new", "2026-03-07");
        assertThat(of("ev-new")).isEmpty();
    }

    @Test
    void replaysCompareOnTheSameScenarios() {
        model("old", "r1", "a", "").model("new", "r2", "b", "");
        evaluation("ev-old", "old", "2026-01-01", "scenario_ids: [scn-1, scn-2]");
        evaluation("ev-new", "new", "2026-03-07", "scenario_ids: [scn-2]");
        assertThat(of("ev-new")).extracting(p -> p.evaluation().value()).containsExactly("ev-old");
    }

    @Test
    void anOfficialEvaluationIsNotComparedWithATrial() {
        model("old", "r1", "a", "").model("new", "r2", "b", "");
        file("evaluations/ev-old", """
                evaluation_id: ev-old
                kind: offline
                purpose: trial
                evaluated_at: 2026-01-01T00:00:00Z
                models: [{role: detector, model_id: old}]
                metrics: {recall: {value: 0.9, n: 10}}
                dataset_version_id: test-1
                """);
        evaluation("ev-new", "new", "2026-03-07");
        assertThat(of("ev-new")).isEmpty();
    }

    private PredecessorsTest undated(String id, String model) {
        return file("evaluations/" + id, """
                evaluation_id: %s
                kind: offline
                purpose: official
                models: [{role: detector, model_id: %s}]
                metrics: {recall: {value: 0.9, n: 10}}
                dataset_version_id: test-1
                """.formatted(id, model));
    }

    /** Nobody says when: no evaluation is known to be earlier, and no model to have been on the road then. */
    @Test
    void withoutADateNothingIsEarlierAndNothingOnTheRoadThen() {
        model("first", "r1", "a", "").model("second", "r2", "b", "");
        evaluation("ev-1", "first", "2026-01-01").undated("ev-2", "second");
        deployment("dep-1", "first", "2026-01-10", "");
        assertThat(of("ev-2")).isEmpty();
    }

    /** When the model itself went on the road, a deployment says: what drove until then is what it replaced. */
    @Test
    void withoutADateTheModelThatWasReplacedOnTheRoadIsKnown() {
        model("first", "r1", "a", "").model("second", "r2", "b", "");
        evaluation("ev-1", "first", "2026-01-01").undated("ev-2", "second");
        deployment("dep-1", "first", "2026-01-10", "until: 2026-02-10T00:00:00Z");
        deployment("dep-2", "second", "2026-02-10", "");
        assertThat(of("ev-2"))
                .containsExactly(
                        predecessor("ev-1", Reason.ON_THE_ROAD, Optional.of(new RecordId(Kind.DEPLOYMENT, "dep-1"))));
    }
}
