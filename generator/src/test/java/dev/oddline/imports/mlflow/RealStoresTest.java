package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stores of real projects; the expected figures were counted by other means. */
class RealStoresTest {

    /** Returns a real store; the test is skipped where real data is not present. */
    static Path store(String name) {
        Optional<Path> data = Optional.ofNullable(
                        System.getProperty("ODDLINE_REAL_DATA", System.getenv("ODDLINE_REAL_DATA")))
                .map(folder -> Path.of(folder).resolve("data/mlflow"));
        assumeThat(data).as("real data not present").isPresent();
        return data.orElseThrow().resolve(name);
    }

    @Test
    void countryGuess() throws IOException {
        MlflowContents contents = MlflowStore.find(store("country-guess")).read();

        assertThat(contents.unreadable()).isEmpty();
        assertThat(contents.experiments())
                .extracting(MlflowExperiment::id, MlflowExperiment::name)
                .containsExactly(tuple("0", "Default"), tuple("465006048865488539", "triplet"));
        assertThat(contents.runs())
                .extracting(MlflowRun::name, run -> run.lifespan().status(), run -> last(run, "loss"))
                .containsExactly(
                        tuple("entertaining-owl-269", RunStatus.FINISHED, "0.00516661877433459"),
                        tuple("crawling-gnu-274", RunStatus.FINISHED, "0.0"));
        MlflowRun owl = contents.runs().get(0);
        assertThat(owl.lifespan().start()).contains(Instant.ofEpochMilli(1745052528171L));
        assertThat(owl.lifespan().end()).contains(Instant.ofEpochMilli(1745052790183L));
        assertThat(last(owl, "test_top_10_acc")).isEqualTo("0.9294117647058824");
        assertThat(series(owl, "loss").points()).hasSize(12);
        assertThat(series(owl, "loss").points().get(11).step()).isEqualTo(11);
        MlflowRun gnu = contents.runs().get(1);
        assertThat(series(gnu, "loss").points()).hasSize(16);
        assertThat(last(gnu, "test_avg_rank")).isEqualTo("4.552941176470588");
        assertThat(counts(contents)).containsExactly(2, 18, 16, 57, 10);
        assertThat(contents.registry())
                .extracting(
                        RegisteredModel::name,
                        m -> m.aliases().get("champion"),
                        m -> m.versions().get(0).runUuid().orElseThrow().substring(0, 8))
                .containsExactly(tuple("default", "1", "73a1c9a8"), tuple("triplet_model", "1", "0bfb6c1f"));
        assertThat(contents.registry().get(0).versions().get(0).stage()).isEmpty();
    }

    @Test
    void roadUsers() throws IOException {
        MlflowContents contents = MlflowStore.find(store("road-users-yolo")).read();

        assertThat(contents.unreadable()).isEmpty();
        assertThat(counts(contents)).containsExactly(6, 636, 65, 2490, 24);
        assertThat(contents.experiments())
                .filteredOn(e -> !e.runs().isEmpty())
                .extracting(MlflowExperiment::name)
                .containsExactly("/Shared/Ultralytics");
        assertThat(contents.runs())
                .filteredOn(run -> run.lifespan().status() == RunStatus.RUNNING)
                .extracting(MlflowRun::name, run -> run.lifespan().end())
                .containsExactly(tuple("train7", Optional.empty()));
        assertThat(contents.runs())
                .filteredOn(run -> List.of("train4", "train5", "train9").contains(run.name()))
                .extracting(MlflowRun::name, run -> last(run, "metrics/mAP50-95B"))
                .containsExactlyInAnyOrder(
                        tuple("train4", "0.0386784215351228"),
                        tuple("train5", "0.3217548022544262"),
                        tuple("train9", "0.43195188929547984"));
        MlflowRun train9 = contents.runs().stream()
                .filter(run -> run.name().equals("train9"))
                .findFirst()
                .orElseThrow();
        assertThat(series(train9, "metrics/mAP50-95B").points()).hasSize(51);
        assertThat(series(train9, "metrics/mAP50-95B").points().get(50).step()).isEqualTo(49);
    }

    @Test
    void heartDisease() throws IOException {
        Path store = store("heart-disease-db");
        byte[] before = Files.readAllBytes(store.resolve("mlflow.db"));

        MlflowContents contents = MlflowStore.find(store).read();

        assertThat(contents.unreadable()).isEmpty();
        assertThat(counts(contents)).containsExactly(3, 3, 12, 12, 12);
        assertThat(contents.runs())
                .extracting(MlflowRun::name, run -> run.uuid().substring(0, 8), run -> last(run, "accuracy"))
                .containsExactlyInAnyOrder(
                        tuple("Logistic_Regression", "9644fa14", "0.8666666666666667"),
                        tuple("Random_Forest", "7450685a", "0.8833333333333333"),
                        tuple("Random_Forest", "7c970622", "0.8833333333333333"));
        List<LoggedModel> models = contents.experiments().get(0).models();
        assertThat(models).hasSize(3).allMatch(model -> model.sourceRun().isPresent());
        assertThat(models.stream().mapToInt(m -> m.facts().metrics().size()).sum())
                .isEqualTo(12);
        assertThat(models.stream().mapToInt(m -> m.facts().params().size()).sum())
                .isEqualTo(3);
        assertThat(models.stream().mapToInt(m -> m.facts().tags().size()).sum()).isEqualTo(9);
        assertThat(Files.readAllBytes(store.resolve("mlflow.db"))).isEqualTo(before);
        assertThat(store).isDirectoryNotContaining(file -> !file.endsWith("mlflow.db"));
    }

    /** Runs, parameters, metric series, points, tags. */
    private static List<Integer> counts(MlflowContents contents) {
        List<MlflowRun.Facts> facts =
                contents.runs().stream().map(MlflowRun::facts).toList();
        return List.of(
                facts.size(),
                facts.stream().mapToInt(f -> f.params().size()).sum(),
                facts.stream().mapToInt(f -> f.metrics().size()).sum(),
                facts.stream()
                        .flatMap(f -> f.metrics().stream())
                        .mapToInt(s -> s.points().size())
                        .sum(),
                facts.stream().mapToInt(f -> f.tags().size()).sum());
    }

    private static MetricSeries series(MlflowRun run, String key) {
        return run.facts().metrics().stream()
                .filter(series -> series.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String last(MlflowRun run, String key) {
        return series(run, key).last().text();
    }
}
