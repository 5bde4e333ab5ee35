package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.imports.ImportPlan;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Unreadable;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlflowImportTest {
    private static final String RUN = "7/" + TestFolder.UUID;
    private static final String RECORD = "metadata/runs/crawling-gnu-274-0bfb6c1f.yaml";
    private static final String TABLE = "metadata/tables/mlflow/crawling-gnu-274-0bfb6c1f-curves.csv";

    @TempDir
    private Path folder;

    private TestFolder store;
    private final Map<String, String> repository = new TreeMap<>();

    @BeforeEach
    void startAStore() throws IOException {
        store = TestFolder.withExperiment(folder).run(TestFolder.UUID, "crawling-gnu-274");
    }

    @Test
    void writesARecordForARun() throws IOException {
        store.file(RUN + "/params/lr", "1e-05")
                .file(RUN + "/params/amp", "True")
                .file(RUN + "/params/epochs", "16")
                .file(RUN + "/params/rect", "false")
                .file(RUN + "/params/version", "1_0")
                .file(RUN + "/metrics/val/mAP", "1745053744507 0.25 0\n1745053761233 0.5 1\n")
                .file(RUN + "/metrics/loss", "1745053744507 nan 0\n")
                .file(RUN + "/tags/team", "night")
                .file(RUN + "/tags/mlflow.source.git.commit", "3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f")
                .file(RUN + "/tags/mlflow.docker.image.uri", "registry.example.com/ad/train:1");

        importAll();

        assertThat(lines(RECORD))
                .startsWith("run_id: crawling-gnu-274-0bfb6c1f", "title: crawling-gnu-274", "experiment_id: night")
                .contains(
                        "job: train",
                        "purpose: trial",
                        "status: finished",
                        "code_version: 3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f",
                        "docker_image: registry.example.com/ad/train:1",
                        "started_at: 2025-04-19T09:08:46.175Z",
                        "finished_at: 2025-04-19T09:14:30.841Z",
                        "  lr: 1e-05",
                        "  amp: \"True\"",
                        "  epochs: 16",
                        "  rect: false",
                        "  version: \"1_0\"",
                        "  val/mAP: 0.5",
                        "  loss: .nan",
                        "  table: " + TABLE,
                        "  tool: mlflow",
                        "  id: \"" + TestFolder.UUID + "\"",
                        "  uri: s3://bucket/7/" + TestFolder.UUID + "/artifacts",
                        "  experiment: \"7\"",
                        "  team: night");
        assertThat(repository.get(TABLE)).isEqualTo("""
                        step,time,metric,value
                        0,2025-04-19T09:09:04.507Z,loss,nan
                        0,2025-04-19T09:09:04.507Z,val/mAP,0.25
                        1,2025-04-19T09:09:21.233Z,val/mAP,0.5
                        """);
    }

    /** OWASP, CSV injection: what begins so is run, in the wide forms too. A number is none, whatever its sign. */
    @Test
    void aSpreadsheetRunsNoMetric() throws IOException {
        store.file(RUN + "/metrics/-2+3+cmd|' C'!A0", "1745053744507 -inf 0\n1745053744507 -0.5 1\n");

        importAll();

        assertThat(repository).doesNotContainKey(TABLE);
        assertThat(repository.get(TABLE.replace(".csv", ".jsonl"))).isEqualTo("""
                        {"step":"0","time":"2025-04-19T09:09:04.507Z","metric":"-2+3+cmd|' C'!A0","value":"-inf"}
                        {"step":"1","time":"2025-04-19T09:09:04.507Z","metric":"-2+3+cmd|' C'!A0","value":"-0.5"}
                        """);
        assertThat(lines(RECORD)).contains("  table: " + TABLE.replace(".csv", ".jsonl"));
    }

    @Test
    void saysWhatMlflowDoesNotKnow() throws IOException {
        store.file(RUN + "/tags/mlflow.source.git.commit", "3f2c9a4");

        importAll();

        assertThat(lines(RECORD))
                .contains(
                        "  unknown: MLflow names no dataset version; `--dataset-from` or `--mapping` says where it stands",
                        "  unknown: MLflow recorded `3f2c9a4`, which is no full git commit id",
                        "  unknown: the run has no parameters in MLflow",
                        "  unknown: MLflow recorded no container image for this run",
                        "  unknown: the run logged no metric");
        assertThat(repository).doesNotContainKey(TABLE);
    }

    @Test
    void writesARecordForTheExperiment() throws IOException {
        store.file("7/tags/mlflow.note.content", "Trucks at night.").file("7/tags/area", "Tokyo");

        importAll();

        assertThat(lines("metadata/experiments/night.yaml"))
                .startsWith("experiment_id: night", "title: night", "description: Trucks at night.")
                .contains(
                        "  id: \"7\"", "  uri: s3://bucket/7", "  area: Tokyo", "started_at: 2025-04-19T09:08:45.154Z");
    }

    @Test
    void linksNestedRuns() throws IOException {
        store.run("be7403b005b84fd48b88449302292ea3", "child")
                .file("7/be7403b005b84fd48b88449302292ea3/tags/mlflow.parentRunId", TestFolder.UUID);

        importAll();

        assertThat(lines("metadata/runs/child-be7403b0.yaml")).contains("parent_run_id: crawling-gnu-274-0bfb6c1f");
    }

    @Test
    void writesANoteWithItsMarkdown() throws IOException {
        store.file(RUN + "/tags/mlflow.note.content", "Lower *lr* helps.\r\nSee /home/kim/x.");

        importAll();

        assertThat(lines("metadata/notes/crawling-gnu-274-0bfb6c1f-note.yaml"))
                .contains("path: ./crawling-gnu-274-0bfb6c1f-note.md", "system: markdown");
        assertThat(repository.get("metadata/notes/crawling-gnu-274-0bfb6c1f-note.md"))
                .isEqualTo("Lower *lr* helps.\nSee ~/x.\n");
    }

    @Test
    void writesARecordForARegisteredModel() throws IOException {
        store.file("models/detector/meta.yaml", "name: detector\n")
                .file("models/detector/aliases/champion", "3")
                .file(
                        "models/detector/version-3/meta.yaml",
                        "version: 3\ncurrent_stage: Production\nsource: /home/kim/my models/m\nrun_id: "
                                + TestFolder.UUID + "\n");

        importAll();

        assertThat(lines("metadata/models/detector-v3.yaml"))
                .startsWith("model_id: detector-v3", "title: detector 3", "run_id: crawling-gnu-274-0bfb6c1f")
                .contains(
                        "  uri: file:///~/my%20models/m",
                        "  hash: {unknown: MLflow records no hash of a model's files}",
                        "stage: released",
                        "aliases: [champion]",
                        "registered_name: detector",
                        "version: \"3\"");
    }

    @Test
    void listsModelsWhoseRunIsNotThere() throws IOException {
        store.file("models/detector/meta.yaml", "name: detector\n")
                .file("models/detector/version-1/meta.yaml", "version: 1\nrun_id: gone\n");

        assertThat(importAll().unreadable())
                .containsExactly(
                        new Unreadable("model models:/detector/1", "left out: its run `gone` is not in the store"));
    }

    @Test
    void takesTheDatasetVersionFromWhereItIsTold() throws IOException {
        store.file(RUN + "/params/data", "bev_train-v3");

        importAll(new DatasetSource(DatasetSource.Place.parse("param:data"), Map.of()));
        assertThat(lines(RECORD)).contains("dataset_version_id: bev_train-v3");

        importAll(new DatasetSource(
                DatasetSource.Place.parse("param:data"), Map.of("bev_train-v3", "bev_train-v2026.03")));
        assertThat(lines(RECORD)).contains("dataset_version_id: bev_train-v2026.03");
    }

    @Test
    void doesNotForgetADatasetVersionThatItWasToldBefore() throws IOException {
        importAll(new DatasetSource(DatasetSource.Place.parse("fixed:bev_train-v3"), Map.of()));
        ImportPlan again = importAll();

        assertThat(again.files()).noneMatch(file -> file.path().value().equals(RECORD));
        assertThat(lines(RECORD)).contains("dataset_version_id: bev_train-v3");
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        store.file(RUN + "/metrics/loss", "1 0.5 0\n").file(RUN + "/tags/mlflow.note.content", "Hm.");
        importAll();
        Map<String, String> before = Map.copyOf(repository);

        ImportPlan again = importAll();

        assertThat(repository).isEqualTo(before);
        assertThat(again.missing()).isEmpty();
        assertThat(again.conflicts()).isEmpty();
        assertThat(again.kept()).isEmpty();
    }

    @Test
    void findsARecordThatWasMoved() throws IOException {
        importAll();
        repository.put("metadata/runs/2025-04/x.yaml", repository.remove(RECORD));
        Map<String, String> before = Map.copyOf(repository);

        assertThat(importAll().missing()).isEmpty();
        assertThat(repository).isEqualTo(before);
    }

    @Test
    void keepsWhatPeopleChanged() throws IOException {
        importAll();
        repository.computeIfPresent(
                RECORD, (p, text) -> text.replace("title: crawling-gnu-274", "title: Night, first try"));
        Map<String, String> before = Map.copyOf(repository);

        ImportPlan again = importAll();

        assertThat(repository).isEqualTo(before);
        assertThat(again.kept()).containsExactly(new RepoPath(RECORD));
        assertThat(again.conflicts()).isEmpty();
    }

    @Test
    void updatesARunThatWentOn() throws IOException {
        store.run(TestFolder.UUID, "crawling-gnu-274", "status: 1\n").file(RUN + "/metrics/loss", "1 0.5 0\n");
        importAll();
        store.run(TestFolder.UUID, "crawling-gnu-274").file(RUN + "/metrics/loss", "1 0.5 0\n2 0.25 1\n");

        importAll();

        assertThat(lines(RECORD)).contains("status: finished", "  loss: 0.25");
        assertThat(repository.get(TABLE)).endsWith("1,1970-01-01T00:00:00.002Z,loss,0.25\n");
    }

    @Test
    void reportsARunThatWentOnAndWhoseRecordPeopleChanged() throws IOException {
        store.run(TestFolder.UUID, "crawling-gnu-274", "status: 1\n");
        importAll();
        repository.computeIfPresent(RECORD, (p, text) -> text.replace("purpose: trial", "purpose: official"));
        store.run(TestFolder.UUID, "crawling-gnu-274");

        ImportPlan again = importAll();

        assertThat(again.conflicts()).containsExactly(new RepoPath(RECORD));
        assertThat(lines(RECORD)).contains("purpose: official", "status: running");
    }

    @Test
    void leavesMarkdownThatPeopleChanged() throws IOException {
        store.file(RUN + "/tags/mlflow.note.content", "Hm.");
        importAll();
        String markdown = "metadata/notes/crawling-gnu-274-0bfb6c1f-note.md";
        repository.put(markdown, "Hm. Or not.\n");

        importAll();

        assertThat(repository.get(markdown)).isEqualTo("Hm. Or not.\n");
    }

    @Test
    void namesTheRunsThatNoRecordHolds() throws IOException {
        importAll();
        store.run("be7403b005b84fd48b88449302292ea3", "train7");

        assertThat(plan(DatasetSource.unknown(), Masking.Extent.PRIVATE_TEXTS)
                        .plan()
                        .missing())
                .containsExactly(new ImportPlan.ForeignRun("be7403b005b84fd48b88449302292ea3", "train7", "night"));
    }

    @Test
    void keepsExperimentsOfTwoStoresApart() throws IOException {
        importAll();
        Path other = Files.createDirectory(folder.resolve("other"));
        TestFolder second = TestFolder.withExperiment(other)
                .file("7/meta.yaml", "experiment_id: 7\nname: Night\nartifact_location: s3://elsewhere/7\n")
                .run("be7403b005b84fd48b88449302292ea3", "train7");
        store = second;

        importAll();

        List<String> experiments = repository.keySet().stream()
                .filter(path -> path.startsWith("metadata/experiments/"))
                .toList();
        assertThat(experiments).hasSize(2).contains("metadata/experiments/night.yaml");
        assertThat(experiments.get(0)).matches("metadata/experiments/Night-[0-9a-f]{8}\\.yaml");
    }

    @Test
    void putsNewRunsIntoTheExperimentThatPeopleChose() throws IOException {
        importAll();
        repository.remove("metadata/experiments/night.yaml");
        repository.put("metadata/experiments/bev_det_v2.yaml", "experiment_id: bev_det_v2\n");
        repository.computeIfPresent(
                RECORD, (p, text) -> text.replace("experiment_id: night", "experiment_id: bev_det_v2"));
        store.run("be7403b005b84fd48b88449302292ea3", "train7");

        importAll();

        assertThat(lines("metadata/runs/train7-be7403b0.yaml")).contains("experiment_id: bev_det_v2");
        assertThat(repository).doesNotContainKey("metadata/experiments/night.yaml");
    }

    @Test
    void neverWritesOverARecordOfAnotherOrigin() throws IOException {
        repository.put(RECORD, "run_id: crawling-gnu-274-0bfb6c1f\n");

        ImportPlan plan = importAll();

        assertThat(repository.get(RECORD)).isEqualTo("run_id: crawling-gnu-274-0bfb6c1f\n");
        assertThat(plan.files())
                .anyMatch(file ->
                        file.path().value().matches("metadata/runs/crawling-gnu-274-0bfb6c1f-[0-9a-f]{8}\\.yaml"));
    }

    @Test
    void masksPeopleAndMachines() throws IOException {
        store.file(RUN + "/params/save_dir", "/Users/mac/runs/train7")
                .file(RUN + "/params/lr", "0.1")
                .file(RUN + "/tags/mlflow.source.name", "/Users/mac/train.py")
                .file(RUN + "/tags/mlflow.user", "mac");

        importAll();

        assertThat(repository.get(RECORD)).doesNotContain("mac").doesNotContain("kim");
        assertThat(lines(RECORD))
                .contains(
                        "  save_dir: ~/runs/train7",
                        "    masked_hyperparameters: [save_dir]",
                        "    user: \"[masked]\"",
                        "    source: {name: ~/train.py}");

        repository.clear();
        MlflowImport.Result open = plan(DatasetSource.unknown(), Masking.Extent.ONLY_PASSWORDS);
        open.plan().files().forEach(this::put);
        assertThat(lines(RECORD)).contains("  save_dir: /Users/mac/runs/train7", "owner: kim");
        assertThat(open.statistics().maskedTexts()).isZero();
    }

    @Test
    void leavesOutWhatARecordCannotHold() throws IOException {
        store.file(RUN + "/params/blob", "x".repeat(70_000)).file(RUN + "/params/lr", "0.1");

        ImportPlan plan = importAll();

        assertThat(lines(RECORD)).contains("  lr: 0.1");
        assertThat(plan.unreadable())
                .containsExactly(new Unreadable(
                        "run " + TestFolder.UUID + " blob", "left out: 70000 characters, a record holds 60000"));
    }

    private ImportPlan importAll() throws IOException {
        return importAll(DatasetSource.unknown());
    }

    private ImportPlan importAll(DatasetSource datasets) throws IOException {
        ImportPlan plan = plan(datasets, Masking.Extent.PRIVATE_TEXTS).plan();
        plan.files().forEach(this::put);
        return plan;
    }

    private MlflowImport.Result plan(DatasetSource datasets, Masking.Extent extent) throws IOException {
        List<SourceFile> files = repository.entrySet().stream()
                .map(e -> new SourceFile(new RepoPath(e.getKey()), e.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        MlflowContents contents = MlflowStore.find(store.root()).read();
        return MlflowImport.plan(contents, files, new MlflowOptions("metadata", extent, datasets));
    }

    private void put(SourceFile file) {
        repository.put(file.path().value(), new String(file.bytes(), StandardCharsets.UTF_8));
    }

    private List<String> lines(String path) {
        assertThat(repository).containsKey(path);
        return repository.get(path).lines().toList();
    }
}
