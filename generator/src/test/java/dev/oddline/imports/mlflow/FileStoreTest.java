package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.oddline.imports.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    private static final String RUN = "7/" + TestFolder.UUID;

    @TempDir
    private Path folder;

    private TestFolder store;

    @BeforeEach
    void startAStore() throws IOException {
        store = TestFolder.withExperiment(folder).run(TestFolder.UUID, "crawling-gnu-274");
    }

    @Test
    void readsARun() throws IOException {
        store.file(RUN + "/params/lr", "1e-05")
                .file(RUN + "/tags/team", "night")
                .file("7/tags/area", "Tokyo");

        MlflowExperiment experiment = read().experiments().get(0);
        MlflowRun run = experiment.runs().get(0);

        assertThat(experiment.name()).isEqualTo("night");
        assertThat(experiment.tags()).containsEntry("area", "Tokyo");
        assertThat(run.uuid()).isEqualTo(TestFolder.UUID);
        assertThat(run.name()).isEqualTo("crawling-gnu-274");
        assertThat(run.user()).contains("kim");
        assertThat(run.lifespan().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.lifespan().end()).contains(Instant.parse("2025-04-19T09:14:30.841Z"));
        assertThat(run.facts().params()).containsEntry("lr", "1e-05");
        assertThat(run.facts().tags()).containsEntry("team", "night");
    }

    @Test
    void takesNestedFoldersForKeysWithSlashes() throws IOException {
        store.file(RUN + "/metrics/metrics/mAP50-95B", "1 0.25 0\n")
                .file(RUN + "/params/model/depth", "50")
                .file(RUN + "/tags/a/b/c", "x");

        MlflowRun.Facts facts = onlyRun().facts();

        assertThat(facts.metrics()).extracting(MetricSeries::key).containsExactly("metrics/mAP50-95B");
        assertThat(facts.params()).containsEntry("model/depth", "50");
        assertThat(facts.tags()).containsEntry("a/b/c", "x");
    }

    @Test
    void readsARunThatIsStillRunning() throws IOException {
        store.run("be7403b005b84fd48b88449302292ea3", "train7", "status: 1\nend_time: null\n");

        Lifespan lifespan = read().runs().get(1).lifespan();

        assertThat(lifespan.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(lifespan.end()).isEmpty();
    }

    @Test
    void believesTheFolderAboutWhichRunReadsADataset() throws IOException {
        store.file(
                        "7/datasets/d41d/meta.yaml",
                        "name: night_train\ndigest: 8f2b12ab\nsource_type: s3\nsource: '{\"uri\": \"s3://data/night\"}'\n")
                .file(RUN + "/inputs/9e10/meta.yaml", """
                        source_type: DATASET
                        source_id: d41d
                        destination_type: RUN
                        destination_id: d41d
                        tags:
                          mlflow.data.context: training
                        """);

        assertThat(onlyRun().facts().inputs())
                .containsExactly(new DatasetInput(
                        "night_train",
                        "8f2b12ab",
                        "s3",
                        "{\"uri\": \"s3://data/night\"}",
                        java.util.Optional.of("training")));
    }

    @Test
    void readsModelsOfTheThirdRelease() throws IOException {
        store.file("7/models/m-45f0/meta.yaml", """
                        model_id: m-45f0
                        name: net
                        artifact_location: s3://bucket/7/models/m-45f0/artifacts
                        creation_timestamp: 1766802533550
                        source_run_id: %s
                        """.formatted(TestFolder.UUID))
                .file("7/models/m-45f0/metrics/acc", "1 0.5 0 " + TestFolder.UUID + " night_val 0a0a\n");

        LoggedModel model = read().experiments().get(0).models().get(0);

        assertThat(model.sourceRun()).contains(TestFolder.UUID);
        assertThat(model.facts().metrics().get(0).dataset()).contains("night_val@0a0a");
    }

    @Test
    void readsTheRegistry() throws IOException {
        store.file("models/detector/meta.yaml", "name: detector\ndescription: For the fleet.\naliases: {old: '1'}\n")
                .file("models/detector/aliases/champion", "2\n")
                .file("models/detector/version-10/meta.yaml", "version: 10\ncurrent_stage: None\nrun_id: x\n")
                .file("models/detector/version-2/meta.yaml", "version: 2\ncurrent_stage: Production\nrun_id: x\n");

        RegisteredModel detector = read().registry().get(0);

        assertThat(detector.aliases()).containsOnlyKeys("champion", "old").containsEntry("champion", "2");
        assertThat(detector.versions())
                .extracting(RegisteredModel.Version::number, v -> v.stage().orElse("-"))
                .containsExactly(tuple(2L, "Production"), tuple(10L, "-"));
    }

    @Test
    void leavesOutWhatWasDeletedAndCountsIt() throws IOException {
        store.file("7/aaaa/meta.yaml", "run_id: aaaa\nstatus: 3\nlifecycle_stage: deleted\n")
                .file(".trash/8/meta.yaml", "experiment_id: '8'\nname: old\nlifecycle_stage: deleted\n")
                .file(".trash/8/bbbb/meta.yaml", "run_id: bbbb\nstatus: 3\n");

        assertThat(read().runs()).extracting(MlflowRun::uuid).containsExactly(TestFolder.UUID);
        assertThat(read().deletedRuns()).isEqualTo(2);
    }

    @Test
    void listsWhatCannotBeReadAndReadsTheRest() throws IOException {
        store.file("7/aaaa/meta.yaml", "")
                .file("7/bbbb/meta.yaml", "run_id: [unclosed\n")
                .file("7/cccc/meta.yaml", "run_id: cccc\nstatus: 9\n")
                .file("7/dddd/params/lr", "1")
                .file("7/notes.txt", "not a run")
                .file(RUN + "/metrics/loss", "1 0.5 0\nrubbish\n2 0.25 1\n");
        Files.createDirectories(folder.resolve(RUN + "/params"));
        Files.write(folder.resolve(RUN + "/params/blob"), new byte[] {(byte) 0xff, (byte) 0xfe});

        MlflowContents contents = read();

        assertThat(contents.runs()).extracting(MlflowRun::uuid).containsExactly(TestFolder.UUID);
        assertThat(onlyRun().facts().metrics().get(0).points()).hasSize(2);
        assertThat(contents.unreadable())
                .containsExactly(
                        new Unreadable(RUN + "/metrics/loss:2", "not a metric line"),
                        new Unreadable(RUN + "/params/blob", "not UTF-8"),
                        new Unreadable("7/aaaa/meta.yaml", "empty: it is being written; import again later"),
                        new Unreadable("7/bbbb/meta.yaml", "no YAML mapping"),
                        new Unreadable("7/cccc/meta.yaml", "unknown status `9`"),
                        new Unreadable(
                                "7/dddd",
                                "no meta.yaml: a run that was not written to its end, or was removed in part"));
    }

    @Test
    void followsNoLinks() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "secret");
        Files.createDirectories(folder.resolve(RUN + "/params"));
        Files.createSymbolicLink(folder.resolve(RUN + "/params/leak"), secret);
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        MlflowContents contents = read();

        assertThat(contents.runs()).hasSize(1);
        assertThat(contents.runs().get(0).facts().params()).isEmpty();
        assertThat(contents.unreadable()).extracting(Unreadable::place).containsExactly(RUN + "/params/leak", "loop");
        Files.delete(secret);
    }

    @Test
    void lookForNoDatasetOutsideTheStore() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("meta.yaml"), "name: stolen\ndigest: x\n");
        store.file(RUN + "/inputs/1/meta.yaml", "source_type: DATASET\nsource_id: ../../outside\n");

        assertThat(onlyRun().facts().inputs()).isEmpty();
    }

    @Test
    void trustsTheFolderMoreThanTheNameInIt() throws IOException {
        store.file("7/eeee/meta.yaml", "run_id: '..\\..\\y'\nstatus: 4\n");

        MlflowContents contents = read();

        assertThat(contents.runs()).extracting(MlflowRun::uuid).containsExactly(TestFolder.UUID, "eeee");
        assertThat(contents.unreadable())
                .containsExactly(
                        new Unreadable("7/eeee/meta.yaml", "calls the run `..\\..\\y`; the folder's name counts"));
    }

    private MlflowContents read() throws IOException {
        return MlflowStore.find(folder).read();
    }

    private MlflowRun onlyRun() throws IOException {
        return read().runs().get(0);
    }
}
