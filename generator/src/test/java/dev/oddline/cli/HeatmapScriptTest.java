package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.util.DoubleComparator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the scripts make of the columns of an evaluation is, to the letter, what the build drew of the same segments. */
@ExtendWith(BrowserExtension.class)
class HeatmapScriptTest {
    private static final String READ =
            "() => new Promise(done => { const at = document.querySelector('.controls').dataset; "
                    + "oddline.load(at.root, at.name, data => { oddline.heatdata.read(data); const said = {}; "
                    + "Object.values(data.maps).flat().filter(cell => cell.id).forEach(cell => { said[cell.id] = cell.said; }); "
                    + "done(JSON.stringify({rows: data.rows, facts: data.facts, said: said})); }); })";

    /** The cells in the layer of verdicts, with their looks. */
    private static final String DRAWN =
            "() => [...document.querySelectorAll('.heat tbody tr')].map(tr => [...tr.children].map(cell => "
                    + "[cell.tagName, cell.className, cell.querySelector('a')?.getAttribute('href'), cell.querySelector('a')?.ariaLabel, "
                    + "[...cell.querySelectorAll('.f.l-verdict')].map(f => f.className + f.textContent + "
                    + "f.querySelectorAll('path, circle, use').length + f.querySelectorAll('.whisker').length).join(), "
                    + "cell.querySelector('a') ? '' : cell.textContent].join('|'))).flat()";

    /** Where the marks and ends of the intervals are, in pixels. */
    private static final String PLACES = "() => [...document.querySelectorAll('.heat .f.l-verdict :is(path, circle)')]"
            + ".flatMap(shape => (shape.getAttribute('d') || shape.getAttribute('cx')).replace(/L([\\d.]+) 8/, 'V8')"
            + ".match(/[\\d.]+/g).map(Number))";

    @TempDir
    private static Path folder;

    private static Map<String, Document> pages;

    @BeforeAll
    static void build() throws IOException {
        BuiltSite site = BuiltSite.of(Path.of("metadata"), folder.resolve("site"));
        assertThat(site.exit()).as(site.printed()).isZero();
        pages = new TreeMap<>(site.pages());
    }

    @Test
    void explanationsAreThoseOfTheTable(Browser browser) {
        int compared = 0;
        for (Map.Entry<String, Document> page : heatmaps()) {
            JsonNode read;
            try (Visit visit = browser.visit(folder.resolve("site").resolve(page.getKey()))) {
                read = new JsonMapper().readTree((String) visit.page().evaluate(READ));
                assertThat(visit.errors()).isEmpty();
            }
            for (Element row : page.getValue().select("tr[id]:has(.sources)")) {
                JsonNode made = read.get("rows").get(row.id());
                assertThat(made).as(page.getKey() + " " + row.id()).isNotNull();
                assertThat(ofScript(made)).as(page.getKey() + " " + row.id()).isEqualTo(ofTable(row));
                compared++;
            }
            for (Element link : page.getValue().select(".heat a[href^=#]")) {
                assertThat(link.attr("aria-label")) // what is seen in the cell comes first
                        .endsWith(read.get("said")
                                .get(link.attr("href").substring(1))
                                .asString());
            }
            assertThat(strings(read.get("facts")))
                    .isEqualTo(
                            page.getValue().select("details.segments th.number").eachText());
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void cellsAreDrawnAsTheBuildDrewThem(Browser browser) {
        for (Map.Entry<String, Document> page : heatmaps()) {
            Path file = folder.resolve("site").resolve(page.getKey());
            List<?> built;
            List<Double> places;
            try (Visit visit = browser.visit(file, Screen.laptop().withoutScripts())) {
                built = (List<?>) visit.page().evaluate(DRAWN);
                places = numbers(visit.page().evaluate(PLACES));
            }
            try (Visit visit = browser.visit(file)) {
                visit.page().waitForSelector(".choices");
                visit.page().evaluate("dispatchEvent(new Event('beforeprint'))");
                assertThat((List<?>) visit.page().evaluate(DRAWN))
                        .as(page.getKey())
                        .asInstanceOf(LIST)
                        .containsExactlyElementsOf(built);
                assertThat(numbers(visit.page().evaluate(PLACES)))
                        .as(page.getKey())
                        .usingElementComparator(new DoubleComparator(0.11))
                        .isEqualTo(places);
            }
        }
    }

    private static List<Map.Entry<String, Document>> heatmaps() {
        return pages.entrySet().stream()
                .filter(page -> page.getKey().startsWith("coverage")
                        && !page.getValue()
                                .select(".controls[data-name^=coverage/]")
                                .isEmpty()
                        && !page.getValue().select("details.segments").isEmpty())
                .toList();
    }

    private static Map<String, Object> ofTable(Element row) {
        Map<String, Object> said = new HashMap<>();
        said.put("name", row.select("th").text());
        said.put("verdict", row.select(".chip .word").text());
        said.put(
                "look",
                row.select(".chip .box").attr("class") + row.select(".chip use").attr("href"));
        said.put("facts", row.select("td.number").eachText());
        said.put("why", row.select("td.why").text());
        List<String> sources = new ArrayList<>();
        for (Element source : row.select("td.sources > :not(details)")) {
            Element link = source.tagName().equals("a") ? source : source.selectFirst("a");
            sources.add(
                    source.text() + " " + (link == null ? "" : link.attr("href").replaceAll("^(\\.\\./)+", "")));
        }
        said.put("sources", sources);
        said.put(
                "further",
                row.select("td.sources details").eachText().stream()
                        .map(text -> text.replaceAll("[, ]", ""))
                        .toList());
        return said;
    }

    private static Map<String, Object> ofScript(JsonNode row) {
        Map<String, Object> said = new HashMap<>();
        JsonNode verdict = row.get("verdict");
        said.put("name", plain(row.get("name")));
        said.put("verdict", verdict.get("word").asString());
        said.put(
                "look",
                "box " + verdict.get("fill").asString()
                        + (verdict.get("hatched").asBoolean() ? " hatched" : "") + "#m-"
                        + verdict.get("mark").asString());
        said.put("facts", strings(row.get("facts")));
        said.put("why", plain(row.get("why")));
        List<String> sources = new ArrayList<>();
        row.get("sources")
                .forEach(source ->
                        sources.add(plain(source.get(0)) + " " + source.get(1).asString()));
        said.put("sources", sources);
        List<String> further = new ArrayList<>();
        for (JsonNode part : row.get("further")) {
            StringBuilder text = new StringBuilder(plain(part.get(0)));
            part.get(1).forEach(source -> text.append(plain(source.get(0))));
            further.add(text.toString().replaceAll("[, ]", ""));
        }
        said.put("further", further);
        return said;
    }

    private static List<Double> numbers(Object array) {
        return ((List<?>) array)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(one -> strings.add(plain(one)));
        return strings;
    }

    /** As jsoup gives a text: a space that does not break is a space. */
    private static String plain(JsonNode text) {
        return text.asString().replace('\u00a0', ' ');
    }
}
