package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slope through more evaluations than are named at each segment. */
class ManyEvaluationsTest {
    @TempDir
    private Path folder;

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve("metadata").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Document page(int evaluations) throws IOException {
        put("oddline.yaml", "title: Small\nlanguages: [en]\ntasks: [perception]\n");
        put("odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes:
                  - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
                  - {attribute_id: weather, values: [{value_id: dry}, {value_id: wet}]}
                """);
        put("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\nrange: {min: 0, max: 1}\n");
        put("targets/t-1.yaml", "target_id: t-1\nodd_id: odd-1\ntask: perception\nmetric: recall\nrequired: 0.8\n");
        StringBuilder scenes = new StringBuilder("scene_id,drive_id,time,weather\n");
        for (int i = 1; i <= evaluations; i++) {
            scenes.append("s%d,d%d,day,dry%ns%dn,d%d,night,wet%n".formatted(i, i, i, i));
            put("tables/train-%d.csv".formatted(i), scenes.toString());
            put("datasets/train-%d.yaml".formatted(i), """
                    dataset_version_id: train-%d
                    dataset: train
                    odd_id: odd-1
                    scene_table: {table: metadata/tables/train-%d.csv}
                    """.formatted(i, i));
            put("runs/r%d.yaml".formatted(i), "run_id: r%d\ndataset_version_id: train-%d\n".formatted(i, i));
            put("tables/ev-%02d.csv".formatted(i), """
                    time,weather,metric,value,n,unit_counted
                    day,dry,recall,0.9,100,scene
                    night,wet,recall,0.6,10,scene
                    """);
            put("evaluations/ev-%02d.yaml".formatted(i), """
                    evaluation_id: ev-%02d
                    odd_id: odd-1
                    task: perception
                    run_id: r%d
                    dataset_version_id: test-1
                    evaluated_at: 2026-01-%02dT00:00:00Z
                    segment_metrics: {table: metadata/tables/ev-%02d.csv}
                    """.formatted(i, i, i, i));
        }
        put("datasets/test-1.yaml", "dataset_version_id: test-1\ndataset: test\nodd_id: odd-1\n");
        BuiltSite site = BuiltSite.of(folder.resolve("metadata"), folder.resolve("site"));
        return Objects.requireNonNull(site.pages().get("coverage/ev-05/t-1.html"));
    }

    @Test
    void manyEvaluationsStandOnceAndEverySegmentLeadsThere() throws IOException {
        Document page = page(13);

        assertThat(page.select("#slope-1 a").eachText())
                .hasSize(13)
                .startsWith("ev-01")
                .endsWith("ev-13");
        assertThat(page.select("#slope-2")).isEmpty();
        assertThat(page.select("td.sources a[href=#slope-1]").eachText())
                .hasSize(2)
                .containsOnly("13 evaluations that the slope goes through");
        assertThat(page.select("td.sources a[href*=ev-12]")).isEmpty();
        assertThat(Files.readString(folder.resolve("site/data/coverage/ev-05/t-1.js")))
                .contains("\"coverage/ev-05/t-1.html#slope-1\"");
    }

    @Test
    void fewEvaluationsAreNamedAtEachSegment() throws IOException {
        Document page = page(12);

        assertThat(page.select("[id^=slope-]")).isEmpty();
        assertThat(page.select("td.sources a[href*=ev-12]")).hasSize(2);
    }
}
