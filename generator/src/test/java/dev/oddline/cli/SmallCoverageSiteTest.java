package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of a repository that is small enough to count by hand. */
class SmallCoverageSiteTest {
    @TempDir
    private static Path folder;

    private static Map<String, Document> pages;

    private static void put(String name, String text) throws IOException {
        Path file = folder.resolve("metadata").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void evaluation(String id, String model, String day, String table) throws IOException {
        put("tables/" + id + ".csv", table);
        put("evaluations/" + id + ".yaml", """
                evaluation_id: %s
                odd_id: odd-1
                task: perception
                models: [{model_id: %s}]
                dataset_version_id: test-1
                evaluated_at: %sT00:00:00Z
                segment_metrics: {table: metadata/tables/%s.csv}
                """.formatted(id, model, day, id));
    }

    @BeforeAll
    static void build() throws IOException {
        put("oddline.yaml", "title: Small\nlanguages: [en]\ntasks: [perception]\n");
        put("odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                scenario_tags: [{tag_id: water}]
                attributes:
                  - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
                  - attribute_id: weather
                    values: [{value_id: clear}, {value_id: wet}, {value_id: rain, parent: wet}, {value_id: fog, parent: wet}]
                """);
        put("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\nrange: {min: 0, max: 1}\n");
        put("targets/t-1.yaml", "target_id: t-1\nodd_id: odd-1\ntask: perception\nmetric: recall\nrequired: 0.8\n");
        put("tables/train-1.csv", """
                scene_id,drive_id,split,time,weather
                s1,d1,train,day,clear
                s2,d1,train,day,
                """);
        put("tables/train-2.csv", """
                scene_id,drive_id,split,time,weather
                s1,d1,train,day,clear
                s2,d1,train,day,
                s3,d2,train,night,rain
                s4,d2,train,night,rain
                """);
        put("tables/test-1.csv", "scene_id,drive_id,split,frames,time,weather\nt1,d9,test,40,day,clear\n");
        put("datasets/base-1.yaml", "dataset_version_id: base-1\ndataset: base\n");
        for (String id : new String[] {"train-1", "train-2", "test-1"}) {
            put("datasets/" + id + ".yaml", """
                    dataset_version_id: %s
                    dataset: %s
                    odd_id: odd-1
                    parents: [%s]
                    scene_table: {table: metadata/tables/%s.csv}
                    """.formatted(
                            id, id.substring(0, id.indexOf('-')), id.equals("train-2") ? "train-1" : "base-1", id));
        }
        put("runs/r1.yaml", "run_id: r1\ndataset_version_id: train-1\n");
        put("runs/r2.yaml", "run_id: r2\ndataset_version_id: train-2\n");
        put("models/m1.yaml", "model_id: m1\nrun_id: r1\n");
        put("models/m2.yaml", "model_id: m2\nrun_id: r2\n");
        evaluation("ev-1", "m1", "2026-01-01", """
                time,weather,metric,value,n,unit_counted
                day,clear,recall,0.9,100,scene
                night,rain,recall,0.6,10,scene
                """);
        evaluation("ev-2", "m2", "2026-02-01", """
                time,weather,metric,value,n,unit_counted
                day,clear,recall,0.95,100,scene
                night,rain,recall,0.7,10,scene
                """);
        put("deployments/dep-1.yaml", "deployment_id: dep-1\nmodels: [{role: detector, model_id: m1}]\n");
        put("incidents/inc-1.yaml", """
                incident_id: inc-1
                odd_id: odd-1
                odd: {weather: rain}
                deployment_id: dep-1
                """);
        put("scenarios/scn-1.yaml", """
                scenario_id: scn-1
                scenario_tags: [water]
                odd_id: odd-1
                odd: {weather: wet}
                """);
        put("scenarios/scn-2.yaml", """
                scenario_id: scn-2
                scenario_tags: [water]
                odd_id: odd-1
                odd: {weather: fog}
                """);
        pages = BuiltSite.of(folder.resolve("metadata"), folder.resolve("site")).pages();
    }

    private static Document page(String address) {
        return Objects.requireNonNull(pages.get(address), address);
    }

    @Test
    void aGapSaysHowItsFigureWentOverTheEvaluationsOnTheSameData() {
        assertThat(page("coverage/ev-2/t-1.html").select(".gaps").text()).contains("0.60 → 0.70");
        assertThat(page("coverage/ev-1/t-1.html").select(".gaps").text())
                .as("the oldest has no past, and later ones are not its past")
                .doesNotContain("→");
    }

    @Test
    void anIncidentLiesWhereTheModelThatDroveWasMeasured() {
        String text = page("incidents/inc-1.html").text();

        assertThat(text).contains("ev-1").doesNotContain("ev-2");
        assertThat(text).containsPattern("rain\\W+recall 0\\.60 \\[0\\.31, 0\\.83\\], 10 scenes");
    }

    /** A wider value meets its narrower ones and the other way round; the script of the heatmap dims all other cells. */
    @Test
    void aScenarioLiesInWiderAndNarrowerValues() throws IOException {
        String script = Files.readString(folder.resolve("site/data/coverage/ev-2/t-1.js"));

        assertThat(script)
                .contains("\"in\":{\"weather\":[\"wet\",\"rain\",\"fog\"]}")
                .contains("\"in\":{\"weather\":[\"wet\",\"fog\"]}");
    }

    @Test
    void aVersionSaysOnlyWhatItsTableTells() {
        assertThat(page("coverage/datasets/train-2.html").select(".lead").text())
                .isEqualTo("4 scenes of 2 drives. The table does not tell their frames. The table does not tell their"
                        + " objects. 2 of the scenes are in none of its parents.");
        assertThat(page("coverage/datasets/train-2.html").text())
                .contains("weather: 1 scene says nothing, 0 have several values.")
                .contains("2 scenes (50.0 %)");
        assertThat(page("coverage/datasets/test-1.html").select(".lead").text())
                .startsWith("1 scene of 1 drive, 40 frames.");
    }

    /** Both figures have an interval from counts; one amount of training data for each gives no slope with an interval. */
    @Test
    void whatTheFiguresTakeForGrantedStandsBesideThem() {
        assertThat(page("coverage/ev-2/t-1.html").select(".methods li").eachText())
                .hasSize(4)
                .anySatisfy(said -> assertThat(said).startsWith("Interval of 2 ODD segments: Wilson's"))
                .anySatisfy(said -> assertThat(said).startsWith("Adjusted p of 2 ODD segments"))
                .anySatisfy(
                        said -> assertThat(said).contains("with one seed no test of a change of training is possible"));
    }

    /**
     * Two of two new scenes by night, none of two before: Fisher's exact p = 2 / C(4, 2), that of four of the six values; of
     * the others it is 1. Adjusted: 1/3 * 6/4.
     */
    @Test
    void aVersionStandsBesideTheOneItWasMadeFrom() {
        Element table = page("datasets/train-2.html").selectFirst("section:has(#beside-1)");

        assertThat(table.text()).contains("Beside train-1").contains("2 scenes in both, 0 only there, 2 only here.");
        assertThat(table.select("tbody tr:contains(time: night)").text())
                .endsWith("50.0 % +50.0 no difference shown, p 0.500");
        assertThat(table.select("tbody tr:contains(clear)").text())
                .endsWith("25.0 % −25.0 no difference shown, p 1.000");
        assertThat(page("datasets/train-1.html").text())
                .contains("Beside base-1, which it was made from not comparable")
                .contains("base-1: it has no record or no scene table that can be read");
    }
}
