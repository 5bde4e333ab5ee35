package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a browser, opened as files. */
@ExtendWith(BrowserExtension.class)
class SitePagesTest {

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @TempDir
    private static Path site;

    static Set<String> pages() {
        return SampleViews.all().keySet();
    }

    @BeforeAll
    static void writeSite() throws IOException {
        SampleSite.write(site);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageLoadsOnlyItsAssetsAndBreaksNoAccessibilityRule(String path, Browser browser) {
        try (Visit visit = browser.visit(site.resolve(path))) {
            assertThat(visit.errors()).isEmpty();
            assertThat(visit.requests()).allMatch(address -> address.startsWith("file:"));
            assertThat(visit.accessibilityViolations()).isEmpty();
        }
        try (Visit visit = browser.visit(site.resolve(path), Screen.phone())) {
            assertThat(visit.page().evaluate(SIDEWAYS)).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "runs/bev_det_v2-20260302-007.html"})
    void theDarkPageOfAPhoneBreaksNoAccessibilityRule(String path, Browser browser) {
        try (Visit visit = browser.visit(site.resolve(path), Screen.phone().dark())) {
            assertThat(visit.accessibilityViolations()).isEmpty();
        }
    }

    @Test
    void theChoiceOfThemeIsKeptAndSetBeforeThePaint(Browser browser) {
        try (Visit visit = browser.visit(site.resolve("index.html"))) {
            String light = background(visit);
            visit.page().click("button[data-theme=dark]");
            assertThat(background(visit)).isNotEqualTo(light);
            assertThat(visit.page().getAttribute("button[data-theme=dark]", "aria-pressed"))
                    .isEqualTo("true");

            visit.page().reload();

            assertThat(visit.page().getAttribute("html", "data-theme")).isEqualTo("dark");
            assertThat(background(visit)).isNotEqualTo(light);
        }
    }

    @Test
    void aListIsFilteredAndSortedAndRemembersBoth(Browser browser) {
        try (Visit visit = browser.visit(site.resolve("runs.html"))) {
            visit.page().fill("#filter", "official random");
            assertThat(visit.page().textContent("output")).isEqualTo("1 of 17 shown");
            visit.page().fill("#filter", "");
            visit.page().click("thead button:has-text('val mAP')");
            assertThat(visit.page().textContent("tbody tr:first-child td.number >> nth=1"))
                    .startsWith("0.404");

            visit.page().reload();

            assertThat(visit.page().textContent("tbody tr:first-child td.number >> nth=1"))
                    .startsWith("0.404");
            assertThat(visit.page().locator("th[aria-sort=ascending]").count()).isOne();
        }
    }

    @Test
    void findingsAreChosenBySeverityWithoutScripts(Browser browser) {
        try (Visit visit =
                browser.visit(site.resolve("problems.html"), Screen.laptop().withoutScripts())) {
            visit.page().click("label:has-text('warnings')");

            assertThat(visit.page().locator(".finding.warn").isVisible()).isTrue();
            assertThat(visit.page().locator(".finding.err").isVisible()).isFalse();
        }
    }

    @Test
    void aListReplacesThePictureOfTheLineageWhereItDoesNotFit(Browser browser) {
        Path run = site.resolve("runs/bev_det_v2-20260302-007.html");
        try (Visit visit = browser.visit(run)) {
            assertThat(visit.page().locator(".lineage-picture").isVisible()).isTrue();
            assertThat(visit.page().locator("#lineage-lists").isVisible()).isFalse();
            visit.page().click(".lineage .head a");
            assertThat(visit.page().locator("#lineage-lists").isVisible()).isTrue();
        }
        try (Visit visit = browser.visit(run, Screen.phone())) {
            assertThat(visit.page().locator(".lineage-picture").isVisible()).isFalse();
            assertThat(visit.page().locator(".lineage .near").isVisible()).isTrue();
        }
    }

    private static String background(Visit visit) {
        return (String) visit.page().evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }
}
