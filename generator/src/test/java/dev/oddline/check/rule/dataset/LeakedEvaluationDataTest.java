package dev.oddline.check.rule.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

class LeakedEvaluationDataTest {
    private static String dataset(String id, String more) {
        return "dataset_version_id: %s\nstorage: {system: s3}\npinned: true\n%s\n".formatted(id, more);
    }

    private static String table(String name) {
        return "scene_table: {table: metadata/tables/%s.csv, hash: {unknown: made by the test}}".formatted(name);
    }

    private static InMemory trainedOn(String data) {
        return new InMemory()
                .with("datasets/train.yaml", dataset("train", ""))
                .with("runs/backbone.yaml", run("backbone", "train"))
                .with("models/m0.yaml", model("m0", "backbone"))
                .with("runs/fine.yaml", run("fine", data) + "inputs: [{role: initial_weights, model_id: m0}]\n")
                .with("models/m1.yaml", model("m1", "fine"));
    }

    private static String run(String id, String data) {
        return """
                run_id: %s
                experiment_id: {unknown: none}
                dataset_version_id: %s
                code_version: {unknown: none}
                config_hash: {unknown: none}
                docker_image: {unknown: none}
                metrics: {mAP: 0.4}
                """.formatted(id, data);
    }

    private static String model(String id, String run) {
        return "model_id: %s\nrun_id: %s\nartifact: {uri: \"s3://m/%s\", hash: {unknown: none}}\n"
                .formatted(id, run, id);
    }

    private static String evaluation(String id, String data) {
        return """
                evaluation_id: %s
                kind: offline
                evaluated_at: 2026-03-04T18:00:00Z
                models: [{role: detector, model_id: m1}]
                dataset_version_id: %s
                metrics: {mAP: 0.4}
                """.formatted(id, data);
    }

    @Test
    void reportsScenesThatTheWeightsBeforeWereTrainedOnOnceForAllEvaluations() {
        assertThat(trainedOn("other")
                        .with("datasets/other.yaml", dataset("other", ""))
                        .with("datasets/train.yaml", dataset("train", table("train")))
                        .with("datasets/test.yaml", dataset("test", table("test")))
                        .with("tables/train.csv", "scene_id,drive_id\na1,a\na2,a\nb1,b\nc1,c\n")
                        .with("tables/test.csv", "scene_id,drive_id\na3,a\nb1,b\nd1,d\n")
                        .with("evaluations/e1.yaml", evaluation("e1", "test"))
                        .with("evaluations/e2.yaml", evaluation("e2", "test"))
                        .open())
                .containsExactly("metadata/evaluations/e1.yaml:5:21 leaked-evaluation-data:"
                        + " `test` shares 1 scene and 2 drives with `train`,"
                        + " on which the evaluated model was trained: b1, …");
    }

    @Test
    void comparesOnlyTheSplitsThatServeAndNoWithdrawnScenes() {
        String rows = "scene_id,drive_id,split\na1,a,train\nb1,b,test\n";
        assertThat(trainedOn("train")
                        .with("datasets/train.yaml", dataset("train", table("train")))
                        .with("tables/train.csv", rows)
                        .with("evaluations/e1.yaml", evaluation("e1", "train"))
                        .open())
                .isEmpty();
        assertThat(trainedOn("train")
                        .with("datasets/train.yaml", dataset("train", table("train")))
                        .with(
                                "datasets/test.yaml",
                                dataset(
                                        "test",
                                        table("test")
                                                + "\nwithdrawn_scenes: [{scene_id: a1, reason: consent, date: 2026-03-01}]"))
                        .with("tables/train.csv", rows)
                        .with("tables/test.csv", "scene_id,drive_id\na1,a\nb1,b\n")
                        .with("evaluations/e1.yaml", evaluation("e1", "test"))
                        .open())
                .isEmpty();
    }

    @Test
    void comparesTablesOfDifferentFormats() {
        assertThat(trainedOn("train")
                        .with(
                                "datasets/train.yaml",
                                dataset("train", table("train").replace(".csv", ".jsonl")))
                        .with("datasets/test.yaml", dataset("test", table("test")))
                        .with(
                                "tables/train.jsonl",
                                "{\"scene_id\": \"a1\", \"split\": \"train\"}\n{\"scene_id\": \"b1\", \"split\": \"val\"}\n")
                        .with("tables/test.csv", "scene_id,drive_id\na1,a\nb1,b\n")
                        .with("evaluations/e1.yaml", evaluation("e1", "test"))
                        .open())
                .containsExactly("metadata/evaluations/e1.yaml:5:21 leaked-evaluation-data:"
                        + " `test` shares 1 scene and 0 drives with `train`,"
                        + " on which the evaluated model was trained: a1");
    }

    @Test
    void withoutTablesTheRecordsTell() {
        assertThat(trainedOn("train")
                        .with("evaluations/e1.yaml", evaluation("e1", "train"))
                        .open())
                .containsExactly("metadata/evaluations/e1.yaml:5:21 leaked-evaluation-data:"
                        + " `train` is the data that the evaluated model was trained on");
        assertThat(trainedOn("mix")
                        .with("datasets/test.yaml", dataset("test", ""))
                        .with("datasets/step.yaml", dataset("step", "parents: [test]"))
                        .with("datasets/mix.yaml", dataset("mix", "parents: [step]"))
                        .with("evaluations/e1.yaml", evaluation("e1", "test"))
                        .open())
                .containsExactly("metadata/evaluations/e1.yaml:5:21 leaked-evaluation-data:"
                        + " the evaluated model was trained on `mix`, which was made from `test`");
        assertThat(trainedOn("train")
                        .with("datasets/test.yaml", dataset("test", ""))
                        .with("evaluations/e1.yaml", evaluation("e1", "test"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsScenesThatARunWasBothTrainedAndValidatedOn() {
        InMemory repository = new InMemory()
                .with("datasets/train.yaml", dataset("train", table("train")))
                .with("datasets/val.yaml", dataset("val", table("val")))
                .with("tables/train.csv", "scene_id,drive_id\na1,a\nb1,b\n")
                .with("runs/r1.yaml", run("r1", "train") + "inputs: [{role: validation, dataset_version_id: val}]\n");
        assertThat(repository
                        .with("tables/val.csv", "scene_id,drive_id\nb1,b\nc1,c\n")
                        .open())
                .containsExactly("metadata/runs/r1.yaml:8:49 leaked-evaluation-data:"
                        + " `val` shares 1 scene and 1 drive with `train`,"
                        + " on which the evaluated model was trained: b1, …");
        assertThat(repository
                        .with("tables/val.csv", "scene_id,drive_id\nc1,c\n")
                        .open())
                .isEmpty();
    }
}
