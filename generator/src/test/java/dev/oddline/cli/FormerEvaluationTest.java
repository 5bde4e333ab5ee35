package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two models evaluated one after the other on the same data, with 20 ODD segments below the requirement. */
class FormerEvaluationTest {
    @TempDir
    private Path folder;

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve("metadata").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Document page(String evaluation) throws IOException {
        put("oddline.yaml", "title: Small\nlanguages: [en]\ntasks: [perception]\n");
        put("odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes:
                  - {attribute_id: time, values: [{value_id: t0}, {value_id: t1}, {value_id: t2}, {value_id: t3}]}
                  - {attribute_id: road, values: [{value_id: r0}, {value_id: r1}, {value_id: r2}, {value_id: r3}, {value_id: r4}]}
                """);
        put("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\nrange: {min: 0, max: 1}\n");
        put("targets/t-1.yaml", "target_id: t-1\nodd_id: odd-1\ntask: perception\nmetric: recall\nrequired: 0.9\n");
        put("datasets/test-1.yaml", "dataset_version_id: test-1\ndataset: test\nodd_id: odd-1\n");
        for (int i = 1; i <= 2; i++) {
            StringBuilder rows = new StringBuilder("time,road,metric,value,n,unit_counted\n");
            for (int cell = 0; cell < 20; cell++) {
                rows.append("t%d,r%d,recall,0.5,100,scene%n".formatted(cell / 5, cell % 5));
            }
            put("tables/ev-%d.csv".formatted(i), rows.toString());
            put("models/m-%d.yaml".formatted(i), "model_id: m-%d\n".formatted(i));
            put("evaluations/ev-%d.yaml".formatted(i), """
                    evaluation_id: ev-%d
                    odd_id: odd-1
                    task: perception
                    models: [{model_id: m-%d}]
                    dataset_version_id: test-1
                    evaluated_at: 2026-01-0%dT00:00:00Z
                    segment_metrics: {table: metadata/tables/ev-%d.csv}
                    """.formatted(i, i, i, i));
        }
        BuiltSite site = BuiltSite.of(folder.resolve("metadata"), folder.resolve("site"));
        return Objects.requireNonNull(site.pages().get("coverage/" + evaluation + "/t-1.html"));
    }

    @Test
    void theNewestSaysWhatToCollectInEverySegment() throws IOException {
        Document page = page("ev-2");

        assertThat(page.select(".gaps tbody tr")).hasSize(20);
        assertThat(page.select(".gaps").text()).doesNotContain("came after");
    }

    @Test
    void theOneBeforeHasTheFirstLinesAndLeadsToTheNewest() throws IOException {
        Document page = page("ev-1");

        assertThat(page.select(".gaps tbody tr")).hasSize(12);
        assertThat(page.select(".gaps").text())
                .contains("ev-2 came after this evaluation: what to collect next stands there.");
        assertThat(page.select(".gaps a[href=../../evaluations/ev-2.html]")).hasSize(1);
        assertThat(page.select(".gaps p.all a").text()).isEqualTo("and 8 more segments");
        assertThat(page.select(".gaps p.all a").attr("href")).isEqualTo("../../data/coverage/ev-1/t-1.csv");
        assertThat(Files.readAllLines(folder.resolve("site/data/coverage/ev-1/t-1.csv")))
                .hasSize(21);
    }

    @Test
    void whatWasDecidedByKeepsAllItsLines() throws IOException {
        put("decisions/d-1.yaml", "decision_id: d-1\nevaluation_ids: [ev-1]\n");

        assertThat(page("ev-1").select(".gaps tbody tr")).hasSize(20);
    }
}
