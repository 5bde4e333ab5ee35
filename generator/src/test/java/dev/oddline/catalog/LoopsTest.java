package dev.oddline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.record.RecordId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loops of a handful of records; what each must hold is worked out by hand from the definition of a loop. */
class LoopsTest {
    private final InMemory records = new InMemory();

    private LoopsTest incident(String id) {
        return file("incidents", id, """
                incident_id: %s
                occurred_at: 2026-01-05T08:00:00Z
                observed: late braking
                """.formatted(id));
    }

    private LoopsTest dataset(String id, String createdAt, String more) {
        return file("datasets", id, """
                dataset_version_id: %s
                created_at: %s
                pinned: true
                storage: {system: s3, uri: "s3://data"}
                %s
                """.formatted(id, createdAt, more));
    }

    private LoopsTest datasetFrom(String id, String createdAt, String incidents) {
        return dataset(id, createdAt, "origin: [{source: incident, scenes: 8, incident_ids: " + incidents + "}]");
    }

    private LoopsTest experiment(String id, String previous, String next, String more) {
        return file("experiments", id, """
                experiment_id: %s
                task: perception
                hypothesis: the new scenes help
                data_difference: {v_prev: %s, v_next: %s}
                %s
                """.formatted(id, previous, next, more));
    }

    private LoopsTest run(String id, String experiment, String more) {
        return file("runs", id, """
                run_id: %s
                experiment_id: %s
                %s
                """.formatted(id, experiment, more));
    }

    private LoopsTest model(String id, String run) {
        return file("models", id, """
                model_id: %s
                run_id: %s
                artifact: {uri: "s3://models", hash: {unknown: lost}}
                """.formatted(id, run));
    }

    private LoopsTest evaluation(String id, String model, String more) {
        return file("evaluations", id, """
                evaluation_id: %s
                kind: offline
                evaluated_at: 2026-03-05T00:00:00Z
                models: [{model_id: %s}]
                %s
                """.formatted(id, model, more));
    }

    private LoopsTest decision(String id, String model, String verdict) {
        return file("decisions", id, """
                decision_id: %s
                decided_at: 2026-03-09
                verdict: %s
                model_ids: [%s]
                reason: recall rose
                approved_by: [{name: K. Tanaka}]
                """.formatted(id, verdict, model));
    }

    private LoopsTest deployment(String id, String model, String since) {
        return file("deployments", id, """
                deployment_id: %s
                models: [{model_id: %s}]
                fleet: fleet B
                since: %s
                """.formatted(id, model, since));
    }

    private LoopsTest scenario(String id, String raisedBy) {
        return file("scenarios", id, """
                scenario_id: %s
                statement: a cyclist at night in rain
                %s
                """.formatted(id, raisedBy));
    }

    private LoopsTest file(String folder, String id, String text) {
        records.with(folder + "/" + id + ".yaml", text);
        return this;
    }

    private List<LoopPath> loops() {
        return Loops.of(records.catalog());
    }

    private LoopPath loop() {
        assertThat(loops()).hasSize(1);
        return loops().get(0);
    }

    /** An incident with everything that came of it, up to the road. */
    private LoopsTest whole() {
        return incident("inc-1")
                .dataset("v1", "2025-12-01", "")
                .datasetFrom("v2", "2026-02-01", "[inc-1]")
                .experiment("exp", "v1", "v2", "")
                .run("run", "exp", "purpose: official")
                .model("m", "run")
                .evaluation("ev", "m", "purpose: official")
                .decision("dec", "m", "adopted")
                .deployment("dep", "m", "2026-03-12T00:00:00Z");
    }

    private static List<String> ids(List<RecordId> records) {
        return records.stream().map(RecordId::value).toList();
    }

    @Test
    void aRoundThatShallBringDataIsTheSecondStepUntilThereIsADataset() {
        incident("i1").file("scenarios", "s1", "scenario_id: s1\nstatement: fog\nincident_ids: [i1]\n");
        file("sampling", "r1", "sampling_id: r1\nscenario_ids: [s1]\n");
        file("sampling", "r1-random", "sampling_id: r1-random\nscenario_ids: [s1]\ncontrol_of: r1\n");
        file("sampling", "r2", "sampling_id: r2\n");

        assertThat(loops().get(0).data()).extracting(RecordId::value).containsExactly("r1");
        assertThat(loops().get(0).isCollecting()).isTrue();

        datasetFrom("v1", "2026-02-01", "[i1]");
        assertThat(loops().get(0).data()).extracting(RecordId::value).containsExactly("v1");
        assertThat(loops().get(0).isCollecting()).isFalse();
    }

    @Test
    void runsFromAFindingToTheRoad() {
        LoopPath loop = whole().loop();
        assertThat(ids(loop.step(1))).containsExactly("inc-1");
        assertThat(ids(loop.step(2))).containsExactly("v2");
        assertThat(ids(loop.step(3))).containsExactly("exp");
        assertThat(ids(loop.step(4))).containsExactly("run", "m", "ev");
        assertThat(ids(loop.step(5))).containsExactly("dec", "dep");
        assertThat(loop.isClosed()).isTrue();
    }

    @Test
    void anIncidentOfWhichNothingCameIsAnOpenLoop() {
        LoopPath loop = incident("inc-1").loop();
        assertThat(loop.reached()).isEqualTo(1);
        assertThat(loop.isClosed()).isFalse();
    }

    @Test
    void takesTheFirstVersionThatAddedData() {
        whole().datasetFrom("a-later", "2026-04-01", "[inc-1]").experiment("exp-2", "v2", "a-later", "");
        assertThat(ids(loop().data())).containsExactly("v2");
        assertThat(ids(loop().experiments())).containsExactly("exp");
    }

    @Test
    void aVersionThatOnlyInheritsTheDataAddedNone() {
        // The child is written by a careless hand with an earlier date and the list of its parent.
        whole().dataset(
                        "v0-child",
                        "2026-01-20",
                        "parents: [v2]\norigin: [{source: incident, scenes: 8, incident_ids: [inc-1]}]");
        assertThat(ids(loop().data())).containsExactly("v2");
    }

    @Test
    void namesTheRoundsThatTheVersionTookScenesFrom() {
        incident("inc-1").dataset("v2", "2026-02-01", """
                        origin:
                          - {source: incident, scenes: 8, incident_ids: [inc-1]}
                          - {source: sampling, scenes: 50, sampling_id: al-1}
                        """);
        assertThat(ids(loop().data())).containsExactly("al-1", "v2");
    }

    @Test
    void leavesOutExperimentsOnAnotherDifference() {
        whole().experiment("other", "v0", "v1", "").run("other-run", "other", "purpose: official");
        assertThat(ids(loop().experiments())).containsExactly("exp");
        assertThat(ids(loop().runs())).containsExactly("run", "m");
    }

    @Test
    void leavesOutTrialsFailedRunsAndOtherJobs() {
        whole().run("trial", "exp", "purpose: trial")
                .run("failed", "exp", "purpose: official\nstatus: failed")
                .run("scoring", "exp", "purpose: official\njob: score");
        assertThat(ids(loop().runs())).containsExactly("run", "m");
    }

    @Test
    void leavesOutTrialEvaluations() {
        assertThat(ids(whole().evaluation("quick", "m", "").loop().evaluations()))
                .containsExactly("ev");
    }

    @Test
    void aRejectedModelDoesNotCloseTheLoop() {
        LoopPath loop = whole().decision("dec", "m", "rejected").loop();
        assertThat(ids(loop.decisions())).containsExactly("dec");
        assertThat(loop.isClosed()).isFalse();
    }

    @Test
    void aDeploymentWithoutADecisionDoesNotCloseTheLoop() {
        LoopPath loop = incident("inc-1")
                .datasetFrom("v2", "2026-02-01", "[inc-1]")
                .experiment("exp", "v1", "v2", "")
                .run("run", "exp", "purpose: official")
                .model("m", "run")
                .deployment("dep", "m", "2026-03-12T00:00:00Z")
                .loop();
        assertThat(loop.isClosed()).isFalse();
        assertThat(loop.reached()).isEqualTo(4);
    }

    @Test
    void endsAtTheFirstDeployment() {
        whole().deployment("a-second-fleet", "m", "2026-04-01T00:00:00Z");
        assertThat(ids(loop().deployment())).containsExactly("dep");
    }

    @Test
    void laterDescendantsDoNotReopenIt() {
        LoopPath before = whole().loop();
        dataset("v3", "2026-05-01", "parents: [v2]")
                .experiment("exp-3", "v2", "v3", "")
                .run("run-3", "exp-3", "purpose: official")
                .model("m-3", "run-3")
                .decision("dec-3", "m-3", "adopted")
                .deployment("dep-3", "m-3", "2026-06-01T00:00:00Z");
        assertThat(loop()).isEqualTo(before);
    }

    @Test
    void aNewFindingOnTheSameScenarioStartsTheNext() {
        whole().incident("inc-2").scenario("scn", "incident_ids: [inc-1, inc-2]");
        List<LoopPath> loops = loops();
        assertThat(loops).hasSize(2);
        assertThat(ids(loops.get(0).findings())).containsExactly("inc-1");
        assertThat(loops.get(0).isClosed()).isTrue();
        assertThat(ids(loops.get(1).findings())).containsExactly("inc-2");
        assertThat(loops.get(1).reached()).isEqualTo(1);
    }

    @Test
    void aNewFindingDoesNotJoinALoopThatEndedBeforeIt() {
        // The experiment is about the scenario, so its data may be for any finding of that scenario: not for a later
        // one.
        incident("inc-1")
                .scenario("scn", "incident_ids: [inc-1, inc-2]")
                .dataset("v2", "2026-02-01", "")
                .experiment("exp", "v1", "v2", "scenario_ids: [scn]")
                .run("run", "exp", "purpose: official")
                .model("m", "run")
                .decision("dec", "m", "adopted")
                .deployment("dep", "m", "2026-03-12T00:00:00Z")
                .file("incidents", "inc-2", """
                        incident_id: inc-2
                        occurred_at: 2026-06-01T08:00:00Z
                        observed: late braking again
                        """);
        List<LoopPath> loops = loops();
        assertThat(loops).hasSize(2);
        assertThat(ids(loops.get(0).findings())).containsExactly("inc-1");
        assertThat(loops.get(0).isClosed()).isTrue();
        assertThat(ids(loops.get(1).findings())).containsExactly("inc-2");
        assertThat(loops.get(1).isClosed()).isFalse();
    }

    @Test
    void findingsForWhichOneVersionAddedDataAreOneLoop() {
        incident("inc-1").incident("inc-2").datasetFrom("v2", "2026-02-01", "[inc-1, inc-2]");
        assertThat(ids(loop().findings())).containsExactly("inc-1", "inc-2");
    }

    @Test
    void aScenarioThatAnEvaluationRaisedIsAFinding() {
        LoopPath loop = evaluation("ev", "m", "")
                .scenario("scn", "evaluation_ids: [ev]")
                .dataset("v2", "2026-02-01", "")
                .experiment("exp", "v1", "v2", "scenario_ids: [scn]")
                .loop();
        assertThat(ids(loop.findings())).containsExactly("scn");
        assertThat(ids(loop.data())).containsExactly("v2");
        assertThat(ids(loop.experiments())).containsExactly("exp");
    }

    @Test
    void aScenarioThatAnIncidentRaisedBelongsToTheIncident() {
        LoopPath loop =
                incident("inc-1").scenario("scn", "incident_ids: [inc-1]").loop();
        assertThat(ids(loop.findings())).containsExactly("inc-1");
        assertThat(ids(loop.scenarios())).containsExactly("scn");
    }

    @Test
    void aScenarioThatNothingRaisedIsNoFinding() {
        assertThat(scenario("scn", "").loops()).isEmpty();
    }

    @Test
    void keepsTheRecordThatNamesIt() {
        whole().file("loops", "rain", "loop_id: rain\nincident_ids: [inc-1]\n");
        assertThat(ids(loop().named())).containsExactly("rain");
    }
}
