package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heatmaps of a single attribute: what is unknown, what has no scene and what is not in the ODD are told apart from figures. */
@ExtendWith(BrowserExtension.class)
class OneAttributeSiteTest {
    /** Each column's name with the look, the words, and the number of drawn marks of its cell. */
    private static final String CELLS = "[...document.querySelectorAll('.heat thead th')].map((th, at) => {"
            + " const td = document.querySelectorAll('.heat tbody td')[at];"
            + " const face = [...td.querySelectorAll('.f')].find(f => f.checkVisibility());"
            + " return th.textContent + ': ' + (face ? face.className.replace(/^f l-\\w+ /, '') + ' '"
            + " + [...face.querySelectorAll('b, i')].map(t => t.textContent).filter(Boolean).join(' of ')"
            + " + (face.querySelector('.mark') ? ' marked' : '') : td.className); })";

    @TempDir
    private static Path folder;

    private static void put(String name, String text) throws IOException {
        Path file = folder.resolve("metadata").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @BeforeAll
    static void build() throws IOException {
        put("oddline.yaml", "title: Small\nlanguages: [en]\ntasks: [perception]\n");
        put("odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes:
                  - attribute_id: weather
                    values: [{value_id: clear}, {value_id: wet}, {value_id: rain, parent: wet}, {value_id: fog, parent: wet}, {value_id: storm}]
                excluded: [{segment: {weather: storm}, reason: nobody drives}]
                """);
        put("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\nrange: {min: 0, max: 1}\n");
        put("targets/t-1.yaml", "target_id: t-1\nodd_id: odd-1\ntask: perception\nmetric: recall\nrequired: 0.8\n");
        put("tables/train-1.csv", """
                scene_id,drive_id,split,weather
                s1,d1,train,clear
                s2,d1,train,
                s3,d2,train,wet
                s4,d2,train,rain
                s5,d3,train,
                """);
        put("tables/test-1.csv", """
                scene_id,drive_id,split,weather
                t1,d9,test,clear
                t2,d9,test,
                t3,d9,test,wet
                """);
        for (String id : new String[] {"train-1", "test-1"}) {
            put("datasets/" + id + ".yaml", """
                    dataset_version_id: %s
                    dataset: %s
                    odd_id: odd-1
                    scene_table: {table: metadata/tables/%s.csv}
                    """.formatted(id, id, id));
        }
        put("runs/r1.yaml", "run_id: r1\ndataset_version_id: train-1\n");
        put("models/m1.yaml", "model_id: m1\nrun_id: r1\n");
        put("tables/ev-1.csv", "weather,metric,value,n,unit_counted\nclear,recall,0.9,100,scene\n");
        put("evaluations/ev-1.yaml", """
                evaluation_id: ev-1
                odd_id: odd-1
                task: perception
                models: [{model_id: m1}]
                dataset_version_id: test-1
                evaluated_at: 2026-01-01T00:00:00Z
                segment_metrics: {table: metadata/tables/ev-1.csv}
                """);
        BuiltSite.of(folder.resolve("metadata"), folder.resolve("site"));
    }

    private static List<String> cells(Visit visit) {
        return ((List<?>) visit.page().evaluate(CELLS))
                .stream().map(String::valueOf).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDatasetVersionTellsUnknownFromNoDataAndFromFigures(boolean scripts, Browser browser) {
        Screen screen = scripts ? Screen.laptop() : Screen.laptop().withoutScripts();
        try (Visit visit = browser.visit(folder.resolve("site/coverage/datasets/train-1.html"), screen)) {
            assertThat(cells(visit))
                    .containsExactly(
                            "clear: much-2 1",
                            "wet: much-2 1",
                            "rain: much-2 1",
                            "fog: no-data 0 marked",
                            "storm: excluded",
                            "unknown: unknown-value 2 marked");
            assertThat(visit.page().locator(".legend li b").allInnerTexts())
                    .contains("no data", "unknown", "not in the ODD");
        }
    }

    /** Two of the scenes evaluated on are unknown: one has no weather, one is wet, of which nobody knows whether it is rain. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEvaluationSaysHowManyScenesAreUnknown(boolean scripts, Browser browser) {
        Screen screen = scripts ? Screen.laptop() : Screen.laptop().withoutScripts();
        try (Visit visit = browser.visit(folder.resolve("site/coverage/ev-1/t-1.html"), screen)) {
            assertThat(cells(visit)).contains("unknown: unknown-value 2 marked").contains("storm: excluded");
            visit.page().click("label:has-text('scenes trained on')");
            visit.page().waitForFunction("document.querySelector('.heat .l-trained').checkVisibility()");

            assertThat(cells(visit)).contains("clear: much-2 1", "unknown: unknown-value 3 marked");
        }
    }

    @Test
    void thePictureInSmallDrawsNoSegmentThatIsNotInTheOdd() throws IOException {
        String page = Files.readString(folder.resolve("site/datasets/train-1.html"));

        assertThat(page.split("class=\"mini\"")[1].split("</svg>")[0].split("<rect"))
                .as("five cells: clear, wet, rain, fog, unknown")
                .hasSize(6);
    }
}
