package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An evaluation with more ODD segments than the page of its heatmap should carry in words. */
@ExtendWith(BrowserExtension.class)
class ManySegmentsTest {
    private static final int VALUES = 21;

    @TempDir
    private Path folder;

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve("metadata").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String values(String prefix) {
        return IntStream.range(0, VALUES)
                .mapToObj(i -> "{value_id: " + prefix + i + "}")
                .collect(Collectors.joining(", "));
    }

    private BuiltSite site() throws IOException {
        put("oddline.yaml", "title: Many\nlanguages: [en]\ntasks: [perception]\n");
        put(
                "odd/odd.yaml",
                "odd_id: odd\nversion: \"1\"\nattributes:\n"
                        + "  - {attribute_id: light, values: [" + values("l") + "]}\n"
                        + "  - {attribute_id: road, values: [" + values("r") + "]}\n");
        put("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\n");
        put("targets/tgt.yaml", "target_id: tgt\nodd_id: odd\ntask: perception\nmetric: recall\nrequired: 0.9\n");
        put("datasets/data.yaml", "dataset_version_id: data\nodd_id: odd\n");
        put("evaluations/ev.yaml", """
                evaluation_id: ev
                odd_id: odd
                dataset_version_id: data
                evaluated_at: 2026-01-01T00:00:00Z
                segment_metrics: {table: metadata/tables/ev.csv}
                """);
        StringBuilder rows = new StringBuilder("light,road,metric,value,n,unit_counted\n");
        for (int cell = 0; cell < VALUES * VALUES; cell++) {
            rows.append("l%d,r%d,recall,0.5,100,scene%n".formatted(cell / VALUES, cell % VALUES));
        }
        put("tables/ev.csv", rows.toString());

        return BuiltSite.of(folder.resolve("metadata"), folder.resolve("site"));
    }

    @Test
    void theRowsAndGapsOfAllSegmentsHaveAPageOfTheirOwn() throws IOException {
        Map<String, Document> pages = site().pages();
        Document map = pages.get("coverage/ev/tgt.html");
        Document all = pages.get("coverage/segments/ev/tgt.html");

        assertThat(all.select(".segments tbody tr")).hasSize(441);
        assertThat(all.select(".gaps tbody tr")).hasSize(441);
        assertThat(map.select(".segments tbody tr")).isEmpty();
        assertThat(map.select(".gaps tbody tr")).hasSize(12);
        assertThat(map.select(".gaps p.all a").text()).isEqualTo("and 429 more segments");
        assertThat(map.select("a[href=../../coverage/segments/ev/tgt.html]")).hasSize(1);
        assertThat(map.select(".heat a").first().attr("href"))
                .isEqualTo("../../coverage/segments/ev/tgt.html#light:l0.road:r0");
        assertThat(all.getElementById("light:l0.road:r0")).isNotNull();
    }

    /** The cells move to a new table, those in the window first; the old one goes when it has given up all. */
    @Test
    void otherAxesTakeEveryCellWithThem(Browser browser) throws IOException {
        site();
        try (Visit visit = browser.visit(folder.resolve("site/coverage/ev/tgt.html"))) {
            Page page = visit.page();
            page.waitForSelector("select[name=down]");

            page.selectOption("select[name=down]", "road");
            page.waitForSelector(".former", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));

            assertThat(page.locator("table.heat").count()).isOne();
            assertThat(page.locator(".heat a").count()).isEqualTo(441);
            assertThat(page.locator(".heat thead th").allTextContents())
                    .startsWith("l0", "l1")
                    .endsWith("l19", "l20");
            assertThat(page.locator(".heat tbody tr >> nth=20 >> a").evaluateAll("all => all.map(a => a.hash)"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(21)
                    .startsWith("#light:l0.road:r20", "#light:l1.road:r20");
            assertThat(visit.errors()).isEmpty();
        }
    }
}
