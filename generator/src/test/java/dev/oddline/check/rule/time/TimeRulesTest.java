package dev.oddline.check.rule.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

class TimeRulesTest {
    private static String dataset(String id, String more) {
        return """
                dataset_version_id: %s
                storage: {system: s3, uri: "s3://data/%s"}
                pinned: true
                %s
                """.formatted(id, id, more);
    }

    private static String run(String id, String more) {
        return """
                run_id: %s
                job: other
                %s
                """.formatted(id, more);
    }

    private static String model(String id, String run, String more) {
        return """
                model_id: %s
                run_id: %s
                artifact: {uri: "s3://models/%s", hash: {unknown: none kept}}
                %s
                """.formatted(id, run, id, more);
    }

    private static String evaluation(String id, String model, String at) {
        return """
                evaluation_id: %s
                kind: offline
                evaluated_at: %s
                models: [{role: detector, model_id: %s}]
                dataset_version_id: test
                metrics: {mAP: 0.4}
                """.formatted(id, at, model);
    }

    @Test
    void reportsARunThatEndsBeforeItStarts() {
        assertThat(new InMemory()
                        .with(
                                "runs/r1.yaml",
                                run("r1", "started_at: 2026-03-02T01:20:00Z\nfinished_at: 2026-03-02T01:19:59Z"))
                        .open())
                .containsExactly("metadata/runs/r1.yaml:4:14 dates-out-of-order:"
                        + " `finished_at` of `r1` is before its `started_at`");
    }

    @Test
    void reportsADatasetVersionOlderThanItsParent() {
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("v1", "created_at: 2026-02-02"))
                        .with("datasets/v2.yaml", dataset("v2", "created_at: 2026-02-01\nparents: [v1]"))
                        .open())
                .containsExactly("metadata/datasets/v2.yaml:4:13 dates-out-of-order:"
                        + " `created_at` of `v2` is before `created_at` of `v1`, which it was made from");
    }

    @Test
    void reportsAnEvaluationThatIsOlderThanTheEndOfTheRunBehindItsModel() {
        assertThat(new InMemory()
                        .with("datasets/test.yaml", dataset("test", ""))
                        .with(
                                "runs/r1.yaml",
                                run("r1", "started_at: 2026-03-02T01:00:00Z\nfinished_at: 2026-03-02T19:00:00Z"))
                        .with("models/m1.yaml", model("m1", "r1", ""))
                        .with("evaluations/e1.yaml", evaluation("e1", "m1", "2026-03-02T18:00:00Z"))
                        .with("evaluations/e2.yaml", evaluation("e2", "m1", "2026-03-02T19:00:00Z"))
                        .open())
                .containsExactly("metadata/evaluations/e1.yaml:3:15 dates-out-of-order:"
                        + " `evaluated_at` of `e1` is before `finished_at` of `r1`, which it was made from");
    }

    @Test
    void reportsAWrongTimeOnceWhereMostContradictionsMeet() {
        InMemory repository = new InMemory()
                .with("datasets/test.yaml", dataset("test", ""))
                .with("runs/r1.yaml", run("r1", "started_at: 2026-03-02T01:00:00Z\nfinished_at: 2027-03-02T19:00:00Z"))
                .with("models/m1.yaml", model("m1", "r1", "created_at: 2026-03-03"))
                .with("evaluations/e1.yaml", evaluation("e1", "m1", "2026-03-04T18:00:00Z"))
                .with("evaluations/e2.yaml", evaluation("e2", "m1", "2026-03-05T19:00:00Z"));
        assertThat(repository.open())
                .containsExactly("metadata/runs/r1.yaml:4:14 dates-out-of-order:"
                        + " `finished_at` of `r1` is after `evaluated_at` of `e1`, which was made from it");
        assertThat(repository.helps()).containsExactly("records that contradict the same time besides: 1");
    }

    @Test
    void reportsADeploymentBeforeItsDecision() {
        assertThat(new InMemory()
                        .with("runs/r1.yaml", run("r1", ""))
                        .with("models/m1.yaml", model("m1", "r1", ""))
                        .with("decisions/d1.yaml", """
                                decision_id: d1
                                verdict: adopted
                                decided_at: 2026-03-11
                                reason: better
                                model_ids: [m1]
                                approved_by: [{name: K. Tanaka}]
                                """)
                        .with("deployments/p1.yaml", """
                                deployment_id: p1
                                models: [{role: detector, model_id: m1}]
                                decision_id: d1
                                fleet: A
                                since: 2026-03-10T00:00:00Z
                                """)
                        .open())
                .containsExactly("metadata/deployments/p1.yaml:5:8 dates-out-of-order:"
                        + " `since` of `p1` is before `decided_at` of `d1`, which it was made from");
    }

    @Test
    void takesADayForADayOfAnyZone() {
        // 2026-03-11 began in UTC+14 at 2026-03-10T10:00Z, and ends in UTC-12 at 2026-03-12T12:00Z.
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("v1", "created_at: 2026-03-12T11:00:00Z"))
                        .with("datasets/v2.yaml", dataset("v2", "created_at: 2026-03-11\nparents: [v1]"))
                        .with("datasets/v3.yaml", dataset("v3", "created_at: 2026-03-10T10:00:00Z\nparents: [v2]"))
                        .open())
                .isEmpty();
        assertThat(new InMemory()
                        .with("datasets/v2.yaml", dataset("v2", "created_at: 2026-03-11"))
                        .with("datasets/v3.yaml", dataset("v3", "created_at: 2026-03-10T09:59:59Z\nparents: [v2]"))
                        .open())
                .hasSize(1);
    }

    @Test
    void aModelMayBeSavedAndASweepMayStartRunsWhileTheRunGoesOn() {
        assertThat(new InMemory()
                        .with(
                                "runs/r1.yaml",
                                run("r1", "started_at: 2026-03-02T01:00:00Z\nfinished_at: 2026-03-02T19:00:00Z"))
                        .with("runs/r2.yaml", run("r2", "parent_run_id: r1\nstarted_at: 2026-03-02T02:00:00Z"))
                        .with("models/m1.yaml", model("m1", "r1", "created_at: 2026-03-02T12:00:00Z"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsDataThatWasMadeAfterTheRunStarted() {
        InMemory repository = new InMemory()
                .with("datasets/v1.yaml", dataset("v1", "created_at: 2026-03-02T03:00:00Z"))
                .with("runs/r1.yaml", run("r1", "dataset_version_id: v1\nstarted_at: 2026-03-02T01:20:00Z"));
        assertThat(repository.open())
                .containsExactly("metadata/runs/r1.yaml:3:21 data-younger-than-run:"
                        + " `v1` was made after `r1` had started, so the run cannot have used it");
    }

    @Test
    void reportsADatasetVersionOnceThatIsYoungerThanManyRuns() {
        InMemory repository =
                new InMemory().with("datasets/v1.yaml", dataset("v1", "created_at: 2036-03-02T03:00:00Z"));
        for (int i = 1; i <= 3; i++) {
            repository.with("runs/r" + i + ".yaml", run("r" + i, "dataset_version_id: v1\nstarted_at: 2026-03-02"));
        }
        assertThat(repository.open())
                .containsExactly("metadata/datasets/v1.yaml:4:13 data-younger-than-run:"
                        + " `v1` was made after `r1` had started, so the run cannot have used it");
    }

    @Test
    void reportsDataThatIsYoungerByItsRecordings() {
        String used = "dataset_version_id: v1\n";
        String young = "youngest_recording: 2026-03-09T10:00:00Z";
        for (String time : new String[] {"started_at: 2026-03-02T01:20:00Z", "finished_at: 2026-03-02T01:20:00Z"}) {
            assertThat(new InMemory()
                            .with("datasets/v1.yaml", dataset("v1", young))
                            .with("runs/r1.yaml", run("r1", used + time))
                            .open())
                    .as(time)
                    .containsExactly("metadata/runs/r1.yaml:3:21 data-younger-than-run:"
                            + " `v1` was made after `r1` had started, so the run cannot have used it");
        }
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("v1", "parents: [v0]\nyoungest_recording: 2026-01-01"))
                        .with("datasets/v0.yaml", dataset("v0", "created_at: 2026-02-01"))
                        .with("models/m1.yaml", model("m1", "r1", "created_at: 2026-03-02T01:00:00Z"))
                        .with("runs/r1.yaml", run("r1", "finished_at: 2026-03-02T01:20:00Z"))
                        .open())
                .as("an old recording may be added later, and a model be saved before the run ends")
                .isEmpty();
    }

    private static InMemory recorded(String version, String run) {
        return new InMemory()
                .with("tables/t.csv", "scene_id,recorded_at\na,2026-02-01T10:00:00Z\nb,2026-03-09T10:00:00Z\nc,\n")
                .with(
                        "datasets/v1.yaml",
                        dataset(
                                "v1",
                                "scene_table: {table: metadata/tables/t.csv, hash: {unknown: a test}}\n" + version))
                .with("runs/r1.yaml", run("r1", "dataset_version_id: v1\n" + run));
    }

    @Test
    void reportsScenesThatWereRecordedTooLate() {
        assertThat(recorded("", "started_at: 2026-03-02T01:20:00Z").open())
                .containsExactly("metadata/tables/t.csv:3:3 data-younger-than-run:"
                        + " a scene of `v1` was recorded after `r1` had started");
        assertThat(recorded("created_at: 2026-03-01", "started_at: 2026-03-02T01:20:00Z")
                        .open())
                .containsExactly("metadata/tables/t.csv:3:3 dates-out-of-order:"
                        + " a scene of `v1` was recorded after its `created_at`");
        assertThat(recorded("created_at: 2026-03-09", "started_at: 2026-03-10T01:20:00Z")
                        .open())
                .isEmpty();
        assertThat(recorded("", "started_at: 2026-03-10T01:20:00Z").open()).isEmpty();
    }

    @Test
    void reportsWhatIsDoneInTheFutureOnce() {
        assertThat(new InMemory()
                        .with(
                                "runs/r1.yaml",
                                run("r1", "started_at: 2028-03-02T01:20:00Z\nfinished_at: 2028-03-02T11:20:00Z"))
                        .open())
                .containsExactly("metadata/runs/r1.yaml:3:13 future-date:"
                        + " `started_at` of `r1` is after the day of this check, 2026-03-14");
        assertThat(new InMemory()
                        .with(
                                "runs/r1.yaml",
                                run("r1", "started_at: 2026-03-02T01:20:00Z\nfinished_at: 2028-03-02T11:20:00Z"))
                        .with("models/m1.yaml", model("m1", "r1", "created_at: 2026-03-03"))
                        .open())
                .hasSize(1);
    }

    @Test
    void reportsTimesOfTablesThatAreToCome() {
        String later = "scene_id,recorded_at\na,2026-02-01\nb,2026-03-16T10:00:00Z\nc,2026-03-15T10:00:00Z\n";
        assertThat(recorded("", "").with("tables/t.csv", later).open())
                .containsExactly("metadata/tables/t.csv:3:3 future-date:"
                        + " `recorded_at` of `v1` is after the day of this check, 2026-03-14");
        assertThat(recorded("", "")
                        .with("tables/t.csv", later.replace("-16T", "-15T"))
                        .open())
                .as("tomorrow")
                .isEmpty();
        assertThat(curve("started_at: 2026-03-02T01:20:00Z", "2026-03-02T02:00:00Z\n2,2027-03-02T02:00:00Z")
                        .open())
                .containsExactly("metadata/tables/c.csv:3:3 future-date:"
                        + " `time` of `r1` is after the day of this check, 2026-03-14");
        assertThat(curve("started_at: 2026-03-02T01:20:00Z", "40.5").open())
                .as("seconds")
                .isEmpty();
    }

    @Test
    void reportsAClockThatIsWrongOnceWhereverItIsSeen() {
        assertThat(curve("started_at: 2027-03-02T01:20:00Z", "2027-03-02T02:00:00Z")
                        .open())
                .singleElement()
                .asString()
                .startsWith("metadata/runs/r1.yaml:");
        assertThat(recorded("created_at: 2026-03-01", "")
                        .with("tables/t.csv", "scene_id,recorded_at\na,2027-02-01\n")
                        .open())
                .singleElement()
                .asString()
                .contains("dates-out-of-order");
    }

    private static InMemory curve(String run, String times) {
        return new InMemory()
                .with("tables/c.csv", "step,time\n1," + times + "\n")
                .with(
                        "runs/r1.yaml",
                        run("r1", run + "\ncurves: {table: metadata/tables/c.csv, hash: {unknown: a test}}"));
    }

    @Test
    void toleratesTomorrowAndPlans() {
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("v1", "created_at: 2026-03-15"))
                        .with("runs/r1.yaml", run("r1", "started_at: 2026-03-15T23:59:59Z"))
                        .with("models/m1.yaml", model("m1", "r1", ""))
                        .with(
                                "deployments/d1.yaml",
                                "deployment_id: d1\nmodels: [{role: detector, model_id: m1}]\n"
                                        + "fleet: a\nsince: 2026-06-01T00:00:00Z\n")
                        .open())
                .isEmpty();
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("v1", "created_at: 2026-03-16"))
                        .open())
                .hasSize(1);
    }
}
