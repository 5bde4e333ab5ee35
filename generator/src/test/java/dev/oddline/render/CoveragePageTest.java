package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The heatmaps in a browser, with and without scripts. */
@ExtendWith(BrowserExtension.class)
class CoveragePageTest {
    private static final String FIRST = ".heat a >> nth=0";
    private static final String FACE = ".heat a .f:visible >> nth=0";
    /** What the cells show and how, as text. */
    private static final String CELLS =
            "[...document.querySelectorAll('.heat tr')].map(tr => [...tr.children].map(cell => "
                    + "[cell.tagName, cell.className, [...cell.querySelectorAll('.f.l-verdict')].map(f => f.className + "
                    + "f.textContent + f.querySelectorAll('path, circle, use').length).join(), "
                    + "[...cell.querySelectorAll('.unseen')].map(u => u.textContent).join(), "
                    + "[...cell.querySelectorAll('a')].map(a => a.ariaLabel).join()].join('|')).join('\\n')).join('\\n')";

    private static final String PANEL = "aside.cell";

    private static final String CHOOSE_TRAINED =
            "(() => { const radio = document.querySelector('input[value=trained]'); "
                    + "radio.checked = true; radio.dispatchEvent(new Event('change', {bubbles: true})); })()";

    private static final String HEIGHT = "document.querySelector('.heat').getBoundingClientRect().height";

    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    @TempDir
    private static Path site;

    private static Path coverage;

    @BeforeAll
    static void writeSite() throws IOException {
        SampleSite.write(site);
        coverage = site.resolve("coverage.html");
    }

    @Test
    void layersAreChosenWithoutScripts(Browser browser) {
        try (Visit visit = browser.visit(coverage, Screen.laptop().withoutScripts())) {
            assertThat(visit.page().locator(FACE).innerText()).contains("0.818");

            visit.page().click("label:has-text('scenes trained on')");

            assertThat(visit.page().locator(FACE).innerText()).isEqualTo("1,934");
            assertThat(visit.page().locator(PANEL).isVisible()).isFalse();
        }
    }

    @Test
    void theScriptDrawsTheSameAsThePage(Browser browser) {
        Object drawn;
        try (Visit visit = browser.visit(coverage, Screen.laptop().withoutScripts())) {
            drawn = visit.page().evaluate(CELLS);
        }
        try (Visit visit = browser.visit(coverage)) {
            assertThat(visit.page().evaluate(CELLS)).isEqualTo(drawn);
            assertThat(visit.page().locator(".heat .f:not(.l-verdict)").count()).isZero();
            visit.page().selectOption("select[name=across]", "time");
            visit.page().waitForURL(address -> address.endsWith("#axes=weather.time"));
            assertThat(visit.page().locator(".heat thead th").allInnerTexts()).containsExactly("night", "unknown");
            visit.page().selectOption("select[name=down]", "time");

            visit.page().waitForURL(address -> !address.contains("#"));
            assertThat(visit.page().evaluate(CELLS)).isEqualTo(drawn);
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void whatIsOutOfSightIsDrawnWhenTheBrowserHasTime(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().setViewportSize(1280, 100);
            visit.page().evaluate(CHOOSE_TRAINED);

            visit.page().waitForSelector(".heat .f:has-text('1,934')", ATTACHED);
        }
    }

    /** Without frames nothing is drawn but what must be. */
    @Test
    void whatIsScrolledIntoSightIsDrawnAtOnce(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().setViewportSize(1280, 100);
            visit.page().evaluate("scrollTo(0, 0); window.requestAnimationFrame = () => 1;");
            visit.page().evaluate(CHOOSE_TRAINED);
            assertThat(visit.page().textContent(".heat a .f")).contains("0.818");

            visit.page().evaluate("document.querySelector('.heat').scrollIntoView()");

            visit.page().waitForSelector(".heat .f:has-text('1,934')", ATTACHED);
        }
    }

    /** The headings keep their place while cells are still to come. */
    @Test
    void otherAxesKeepTheHeightOfTheTable(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            Object before = visit.page().evaluate(HEIGHT);
            visit.page().setViewportSize(1280, 100);
            visit.page()
                    .evaluate("scrollTo(0, 0); window.requestAnimationFrame = () => 1; "
                            + "location.hash = '#axes=weather.time'");
            visit.page().waitForSelector(".heat th:has-text('night')", ATTACHED);
            assertThat(visit.page().locator(".heat a").count()).isZero();
            visit.page().evaluate("location.hash = '#axes=time.weather'");
            visit.page().waitForSelector(".heat thead th:has-text('rain')", ATTACHED);

            assertThat(visit.page().evaluate(HEIGHT)).isEqualTo(before);
        }
    }

    @Test
    void aThirdAttributeMakesGroups(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().selectOption("select[name=groups]", "road");

            assertThat(visit.page().locator(".heat th.group").allInnerTexts()).containsExactly("motorway", "tunnel");
            assertThat(visit.page().locator(".heat a:visible").count()).isOne();
            visit.page().waitForURL(address -> address.endsWith("#axes=road.time.weather"));
        }
    }

    @Test
    void aComparisonShowsDifferencesAndTheirDoubt(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().selectOption("select[name=with]", "coverage/earlier");
            visit.page().waitForSelector(".heat .f:has-text('412 / 400')");

            assertThat(visit.page().locator(FACE).innerText())
                    .contains("−0.100")
                    .contains("412 / 400");
            assertThat(visit.page().locator(FACE).getAttribute("class"))
                    .contains("change-3")
                    .doesNotContain("hatched");
            assertThat(visit.page().textContent(".map .caption")).contains("ev-2026-03-07 minus ev-2026-01-20");
            visit.page().click("label:has-text('scenes trained on')");
            assertThat(visit.page().locator(FACE).innerText()).contains("+934");
            visit.page()
                    .waitForURL(address ->
                            address.contains("layer=trained") && address.contains("with=coverage%2Fearlier"));
        }
    }

    @Test
    void whatCannotBeComparedSaysSo(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().selectOption("select[name=with]", "coverage/lost");

            visit.page().waitForSelector("aside.cell .warn:has-text('cannot be read')");
        }
    }

    @Test
    void aScenarioTagLeavesTheCellsOfItsScenarios(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().selectOption("select[name=tag]", "crossing");

            assertThat(visit.page().locator(".heat td.dim").count()).isOne();
            assertThat(visit.page().textContent(".map .caption"))
                    .contains("1 of 2 cells")
                    .contains("Night rain");
            assertThat(visit.page().locator(".chips .chip").allTextContents())
                    .map(String::strip)
                    .containsExactly("data still helps 1");
        }
    }

    @Test
    void aChosenCellListsItsScenesById(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().click(FIRST);
            visit.page().click(".scene-ids summary");

            visit.page().waitForSelector(".scene-ids:has-text('s-02')");
            assertThat(visit.page().textContent(".scene-ids"))
                    .contains("trained on train: 5")
                    .contains("s-01 s-02")
                    .contains("and 3 more in metadata/tables/train.csv")
                    .contains("test: no table")
                    .doesNotContain("s-val")
                    .doesNotContain("s-unknown");
        }
    }

    @Test
    void whatIsShownCanBeSaved(Browser browser) throws IOException {
        try (Visit visit = browser.visit(coverage)) {
            Path csv = saved(visit, "CSV of");
            Path svg = saved(visit, "SVG of");

            assertThat(csv.getFileName()).hasToString("ev-2026-03-07-time-weather-verdict.csv");
            assertThat(Files.readAllLines(csv))
                    .containsExactly(
                            "time,weather,verdict,metric,trained,interval_low,interval_high,required",
                            "night,rain,data-still-helps,0.818,1934,0.778,0.852,0.88",
                            ",rain,unknown-value,,,,,");
            Document drawing = Jsoup.parse(Files.readString(svg), "", Parser.xmlParser());
            assertThat(drawing.select("svg > title").text()).isEqualTo("VRU recall by ODD segment");
            assertThat(drawing.select("text").eachText()).contains("night", "rain", "0.818", "412", "data still helps");
            assertThat(drawing.select("use, script, style, image")).isEmpty();
        }
    }

    private static Path saved(Visit visit, String link) {
        Download download =
                visit.page().waitForDownload(() -> visit.page().click(".downloads a:has-text('" + link + "')"));
        Path file = site.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    @Test
    void aCellIsExplainedBesideTheMapAndRememberedInTheAddress(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().click("label:has-text('scenes trained on')");
            visit.page().click(FIRST);

            assertThat(visit.page().textContent(PANEL))
                    .contains("night × rain")
                    .contains("data still helps")
                    .contains("≥ 0.88");
            visit.page().waitForURL(address -> address.endsWith("#layer=trained&cell=time%3Anight.weather%3Arain"));

            visit.page().reload();

            assertThat(visit.page().locator("input[value=trained]").isChecked()).isTrue();
            assertThat(visit.page().locator(".heat a.chosen").count()).isOne();
            assertThat(visit.page().textContent(PANEL)).contains("night × rain");
        }
    }

    @Test
    void arrowsMoveInsideTheOnlyTabStopAndEscapeLetsGo(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            assertThat(visit.page().locator(".heat a[tabindex='0']").count()).isOne();
            visit.page().locator(FIRST).focus();
            visit.page().keyboard().press("ArrowDown");

            assertThat(visit.page().evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#time:night.weather:");

            visit.page().keyboard().press("Enter");
            visit.page().waitForURL(address -> address.endsWith("#cell=time%3Anight.weather%3A"));
            visit.page().keyboard().press("Escape");
            visit.page().waitForURL(address -> !address.contains("#"));
        }
    }

    /** Voice control finds a cell by what is seen in it; a reader hears the figure of the layer first. */
    @Test
    void aCellIsCalledByWhatIsSeenInIt(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            assertThat(visit.page().locator(FIRST).getAttribute("aria-label")).startsWith("0.818 412, VRU recall");
            visit.page().evaluate(CHOOSE_TRAINED);
            visit.page().waitForSelector(".heat .f:has-text('1,934')", ATTACHED);

            assertThat(visit.page().locator(FIRST).getAttribute("aria-label"))
                    .startsWith("scenes trained on 1,934, VRU recall");
            assertThat(visit.accessibilityViolations()).isEmpty();
        }
    }

    @Test
    void aLinkToASegmentShowsItsMapAndCell(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().selectOption("select[name=across]", "road");
            visit.page().click(".gaps a >> nth=0");

            assertThat(visit.page().locator(".heat a.chosen").count()).isOne();
            assertThat(visit.page().inputValue("select[name=across]")).isEqualTo("weather");
        }
    }

    @Test
    void aDamagedAddressFallsBackAndSaysSo(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().evaluate("location.hash = '#layer=nonsense&axes=time.weather'");

            visit.page().waitForSelector("aside.cell .warn");
            assertThat(visit.page().locator("input[value=verdict]").isChecked()).isTrue();
        }
    }
}
