package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the sample's coverage; the expected counts were taken from its tables by another program. */
class CoveragePagesTest {
    @TempDir
    private static Path folder;

    private static Map<String, Document> pages;

    @BeforeAll
    static void build() throws IOException {
        BuiltSite site = BuiltSite.of(Path.of("metadata"), folder.resolve("site"));
        assertThat(site.exit()).as(site.printed()).isZero();
        pages = site.pages();
    }

    /** The list of the series says which files have documents. */
    @Test
    void theDocumentsForProgramsHaveTheFormThatTheSiteStates() throws IOException {
        Path data = folder.resolve("site/data");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(data.resolve("coverage.schema.json")), InputFormat.JSON);
        JsonMapper json = new JsonMapper();
        int documents = 0;
        for (JsonNode shard :
                json.readTree(data.resolve("coverage.json").toFile()).get("shards")) {
            JsonNode all =
                    json.readTree(data.resolve(shard.get("json").asString()).toFile());
            String root = "{\"version\": 1, \"unassessed\": [], \"assessments\": " + all + "}";
            assertThat(schema.validate(root, InputFormat.JSON)).isEmpty();
            documents += all.size();
        }
        assertThat(documents).isGreaterThan(10);
    }

    /**
     * What the first row of the home page says: 0.931 [0.910, 0.948] of 800 scenes, no difference shown, p 0.561. By NumPy and
     * SciPy: 745 of 800 scenes of 227 drives, whose design effect is 1.1209, so that Wilson's interval of 713.7 scenes is
     * [0.910284, 0.947598]. The record states that of 800 scenes, [0.9116, 0.9468].
     */
    @Test
    void theStateOfTheHomePageIsThereForPrograms() throws IOException {
        Path data = folder.resolve("site/data");
        JsonMapper json = new JsonMapper();
        String shard = json.readTree(data.resolve("state.json").toFile())
                .get("shards")
                .get(0)
                .get("json")
                .asString();
        JsonNode state = json.readTree(data.resolve(shard).toFile());
        JsonNode first = state.get(0);

        assertThat(page("index.html").select(".state tbody tr").first().text())
                .contains(
                        "0.931",
                        "[0.910, 0.948]",
                        "800 scenes",
                        "+0.010 [−0.010, +0.030] no difference shown, p 0.561");
        assertThat(state).hasSize(3);
        assertThat(first.get("metric").asString()).isEqualTo("vru_recall");
        assertThat(first.get("evaluation_id").asString()).isEqualTo("ev-2026-03-07");
        assertThat(first.get("on_the_road").asBoolean()).isTrue();
        assertThat(first.get("figure").get("value").asDouble()).isEqualTo(0.9313);
        assertThat(first.get("figure").get("n").asLong()).isEqualTo(800);
        assertThat(first.get("figure").get("interval").get(0).asDouble()).isCloseTo(0.910284, within(5e-5));
        assertThat(first.get("figure").get("interval").get(1).asDouble()).isCloseTo(0.947598, within(5e-5));
        assertThat(first.get("outcome").asString()).isEqualTo("unproven");
        assertThat(first.get("before").asString()).isEqualTo("ev-2026-01-20");
        assertThat(first.get("change").get("difference").asDouble()).isCloseTo(0.01, within(0.005));
        assertThat(first.get("change").get("adjusted_p").asDouble()).isCloseTo(0.561, within(0.0005));
        assertThat(first.get("change").get("shown").asBoolean()).isFalse();
    }

    /**
     * Newcombe's interval by Python: of 36, 7, 1 and 4 scenes [-0.251, -0.005], so that 0 lies outside; a bare 0.00 would not say so.
     */
    @Test
    void anEndThatRoundsToZeroKeepsItsSide() {
        assertThat(page("decisions/dec-2026-03-11.html").text().replace('\u00a0', ' '))
                .contains("−0.12 [−0.25, −0.00]")
                .contains("+0.12 [+0.00, +0.25]");
    }

    /** Home, the evaluation, its model and the decision on it: one figure, one interval. */
    @Test
    void aFigureHasTheSameIntervalOnEveryPage() {
        String evaluation = page("evaluations/ev-2026-03-07.html")
                .select(".results tbody tr")
                .first()
                .text();

        assertThat(evaluation).contains("[0.910, 0.948] the record states [0.912, 0.947]");
        assertThat(page("evaluations/ev-2026-03-07.html").select(".lead").text())
                .contains("[0.910, 0.948]");
        for (String other : List.of("models/bev_det_v2.7.html", "decisions/dec-2026-03-11.html", "index.html")) {
            assertThat(page(other).text().replace('\u00a0', ' '))
                    .as(other)
                    .contains("[0.910, 0.948]")
                    .doesNotContain("[0.912, 0.947]");
        }
    }

    @Test
    void aDatasetVersionShowsWhatItHoldsAndAdded() {
        Document page = page("coverage/datasets/bev_train-v2026.03_incident_mix.html");

        assertThat(page.select(".lead").text()).contains("1,574 scenes").contains("277 of the scenes");
        assertThat(face(page, "day", "clear", "scenes")).isEqualTo("319");
        assertThat(face(page, "day", "clear", "frames")).isEqualTo("12,159");
        assertThat(face(page, "day", "unknown", "scenes")).isEqualTo("44");
        assertThat(face(page, "night", "rain", "added")).isEqualTo("101");
    }

    /** Counted with Python's csv module; the middle of the page is what an engineer works through. */
    @Test
    void aDatasetVersionShowsWhichCombinationsItLacks() {
        Document page = page("coverage/combinations/bev_train-v2026.03_incident_mix.html");

        assertThat(page.select(".lead").text())
                .contains("419 of 484 combinations of 2 values have a scene")
                .contains("2,280 of 3,750 combinations of 3 values");
        assertThat(page.select("section:has(#missing-2) tbody tr")).hasSize(60);
        assertThat(page.select("section:has(#missing-3) tbody tr").first().text())
                .startsWith("day × urban road × kickboard inc-2026-0309-shibuya");
        assertThat(page.select("section:has(#missing-3) .caption").text()).contains("1,410 more are on");
        Document all = page("coverage/combinations/missing/bev_train-v2026.03_incident_mix.html");
        assertThat(page.select("section:has(#missing-3) .caption a").attr("href"))
                .isEqualTo("../../coverage/combinations/missing/bev_train-v2026.03_incident_mix.html#missing-3");
        assertThat(all.select("section:has(#missing-3) tbody td.number").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .as("3,750 less 2,280")
                .isEqualTo(1470);
        assertThat(all.select("section:has(#missing-2) tbody tr:contains(Weather × Road type) td.text")
                        .text())
                .isEqualTo("fog × roundabout");
        assertThat(page.select("section:has(#covered-2) tbody tr")).hasSize(21);
        assertThat(page("datasets/bev_train-v2026.03_incident_mix.html").select(".small-map a[href*=combinations]"))
                .hasSize(1);
    }

    @Test
    void anEvaluationShowsFigureIntervalAndVerdictOfWiderSegments() {
        Document page = page("coverage/ev-2026-03-07/tgt-2026-vru_recall.html");
        Element row = page.getElementById("road_type:work_zone.time_of_day:day");

        assertThat(face(page, "day", "work zone", "verdict")).startsWith("0.87").endsWith("112");
        assertThat(row).isNotNull();
        assertThat(row.text()).contains("[0.791, 0.917]").contains("≥ 0.95").contains("modelling problem");
    }

    /** The five that the target's file states, in its order. */
    @Test
    void segmentsThatTheTargetNamesAreTheFirstToBeCollected() {
        Element first = page("coverage.html").selectFirst(".gaps table");
        assertThat(first).isNotNull();
        assertThat(first.select("tbody th").eachText())
                .containsExactly("night × rain", "night × heavy rain", "tunnel × day", "work zone", "kickboard");
        assertThat(first.select("tbody tr").get(3).text())
                .contains("modelling problem", "0.886 [0.828, 0.925] 166 scenes");
    }

    @Test
    void theMenuLeadsToTheEvaluationOfTheFirstFigure() {
        assertThat(page("coverage.html").select("h1").text()).isEqualTo("ODD segments by VRU recall, ev-2026-03-07");
        assertThat(page("index.html").select(".short-gaps li").eachText())
                .hasSize(5)
                .anySatisfy(gap ->
                        assertThat(gap).startsWith("modelling problem work zone 0.886 [0.828, 0.925] 166 scenes"));
        assertThat(page("evaluations/ev-2026-03-07.html").select(".small-map svg.mini rect"))
                .isNotEmpty();
    }

    private static Document page(String address) {
        Document page = pages.get(address);
        assertThat(page).as(address).isNotNull();
        return page;
    }

    private static String face(Document page, String row, String column, String layer) {
        Element map = page.selectFirst(".map");
        assertThat(map).isNotNull();
        int at = map.select(".heat thead th").eachText().indexOf(column);
        return map.select(".heat tbody tr").stream()
                .filter(line -> line.select("th").last().text().equals(row))
                .map(line -> line.select("td").get(at).select(".l-" + layer).text())
                .findFirst()
                .orElse("");
    }
}
