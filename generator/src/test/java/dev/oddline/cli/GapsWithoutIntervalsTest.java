package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published table of figures, of which nobody states intervals: no verdict is possible, and the counts are told all the same. */
class GapsWithoutIntervalsTest {
    @TempDir
    private Path folder;

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve("metadata").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Element gap(String segment) throws IOException {
        put("oddline.yaml", "title: Small\nlanguages: [en]\ntasks: [perception]\n");
        put("odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes:
                  - {attribute_id: weather, values: [{value_id: clear}, {value_id: overcast}]}
                  - {attribute_id: road, values: [{value_id: urban}]}
                """);
        put("metrics/ap.yaml", "metric_id: ap\nkind: score\ndirection: higher\n");
        put(
                "targets/t-1.yaml",
                "target_id: t-1\nodd_id: odd-1\ntask: perception\nmetric: ap\nrequired: 50\ntraining_scenes: 3\n");
        put("tables/train-1.csv", """
                scene_id,weather,road
                s1,clear,urban
                s2,clear,urban
                s3,clear,urban
                s4,overcast,urban
                s5,overcast,urban
                """);
        put("datasets/train-1.yaml", """
                dataset_version_id: train-1
                dataset: train
                odd_id: odd-1
                scene_table: {table: metadata/tables/train-1.csv}
                """);
        put("datasets/test-1.yaml", "dataset_version_id: test-1\ndataset: test\nodd_id: odd-1\n");
        put("runs/r1.yaml", "run_id: r1\ndataset_version_id: train-1\n");
        put("tables/ev-1.csv", """
                weather,road,metric,value
                clear,urban,ap,47.9
                overcast,urban,ap,32.4
                """);
        put("evaluations/ev-1.yaml", """
                evaluation_id: ev-1
                odd_id: odd-1
                task: perception
                run_id: r1
                dataset_version_id: test-1
                evaluated_at: 2026-01-01T00:00:00Z
                segment_metrics: {table: metadata/tables/ev-1.csv}
                """);
        BuiltSite site = BuiltSite.of(folder.resolve("metadata"), folder.resolve("site"));
        return Objects.requireNonNull(site.pages().get("coverage/ev-1/t-1.html")).select(".gaps tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(segment))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSegmentWithTooFewTrainingScenesSaysHowManyOfHowMany() throws IOException {
        Element gap = gap("overcast × urban");

        assertThat(gap.select("td.aside").text()).isEqualTo("2 of 3");
        assertThat(gap.select("td.collect").text()).isEqualTo("nothing yet");
    }

    @Test
    void aSegmentWithEnoughSaysHowMany() throws IOException {
        assertThat(gap("clear × urban").select("td.aside").text()).isEqualTo("3");
    }
}
