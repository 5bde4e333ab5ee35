package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The heatmaps in a browser, with and without scripts. */
@ExtendWith(BrowserExtension.class)
class CoveragePageTest {
    private static final String FIRST = ".map:visible .heat a >> nth=0";
    private static final String FACE = ".map:visible .heat a .f:visible >> nth=0";
    private static final String PANEL = "aside.cell";

    @TempDir
    private static Path site;

    private static Path coverage;

    @BeforeAll
    static void writeSite() throws IOException {
        SampleSite.write(site);
        coverage = site.resolve("coverage.html");
    }

    @Test
    void layersAndAxesAreChosenWithoutScripts(Browser browser) {
        try (Visit visit = browser.visit(coverage, Screen.laptop().withoutScripts())) {
            assertThat(visit.page().locator(FACE).innerText()).contains("0.818");

            visit.page().click("label:has-text('scenes trained on')");
            visit.page().click("label:has-text('road × time of day')");

            assertThat(visit.page().locator(FACE).innerText()).isEqualTo("1,934");
            assertThat(visit.page().locator(".map:visible").count()).isOne();
            assertThat(visit.page().locator(".map:visible th.group").count()).isEqualTo(2);
            assertThat(visit.page().locator(PANEL).isVisible()).isFalse();
        }
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
            assertThat(visit.page().url()).endsWith("#layer=trained&cell=time%3Anight.weather%3Arain");

            visit.page().reload();

            assertThat(visit.page().locator("input[value=trained]").isChecked()).isTrue();
            assertThat(visit.page().locator(".map:visible .heat a.chosen").count())
                    .isOne();
            assertThat(visit.page().textContent(PANEL)).contains("night × rain");
        }
    }

    @Test
    void arrowsMoveInsideTheOnlyTabStopAndEscapeLetsGo(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            assertThat(visit.page()
                            .locator(".map:visible .heat a[tabindex='0']")
                            .count())
                    .isOne();
            visit.page().locator(FIRST).focus();
            visit.page().keyboard().press("ArrowDown");

            assertThat(visit.page().evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#time:night.weather:");

            visit.page().keyboard().press("Enter");
            assertThat(visit.page().url()).endsWith("#cell=time%3Anight.weather%3A");
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().url()).doesNotContain("#");
        }
    }

    @Test
    void aLinkToASegmentShowsItsMapAndCell(Browser browser) {
        try (Visit visit = browser.visit(coverage)) {
            visit.page().click("label:has-text('road × time of day')");
            visit.page().click(".gaps a >> nth=0");

            assertThat(visit.page().locator(".map:visible .heat a.chosen").count())
                    .isOne();
            assertThat(visit.page().locator("#axes-time\\.weather").isChecked()).isTrue();
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
