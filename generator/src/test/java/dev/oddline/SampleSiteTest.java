package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import dev.oddline.cli.BuiltSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample's site: every page as a document, and some of each type in a browser. */
@ExtendWith(BrowserExtension.class)
class SampleSiteTest {
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'";
    private static final List<String> LOADING = List.of("link", "script", "img", "use", "image");

    @TempDir
    private static Path folder;

    private static Map<String, Document> pages;

    @BeforeAll
    static void build() throws IOException {
        BuiltSite site = BuiltSite.of(Path.of("metadata"), folder.resolve("site"));
        assertThat(site.exit()).as(site.printed()).isZero();
        pages = site.pages();
    }

    @Test
    void everyLinkLeadsToAPageAndAPlaceOnIt() {
        pages.forEach((address, page) -> {
            for (Element link : page.select("a[href]:not([href~=^(https?|mailto):])")) {
                URI target = URI.create(address).resolve(link.attr("href"));
                String path = target.getPath().isEmpty() ? address : target.getPath();
                if (path.endsWith(".html")) {
                    assertThat(pages).as("%s links to %s", address, target).containsKey(path);
                    if (target.getFragment() != null) {
                        assertThat(pages.get(path).getElementById(target.getFragment()))
                                .as("%s links to %s", address, target)
                                .isNotNull();
                    }
                } else {
                    assertThat(folder.resolve("site").resolve(path)).exists();
                }
            }
        });
    }

    @Test
    void everyPageIsAWholeDocument() {
        pages.forEach((address, page) -> {
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select("html").attr("lang")).as(address).isEqualTo("en");
            assertThat(page.select("meta[http-equiv]").eachAttr("content"))
                    .as(address)
                    .containsExactly(CSP);
            assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
            assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                    .as(address)
                    .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        });
    }

    @Test
    void everyPageLoadsItsOwnFilesOnly() {
        pages.forEach((address, page) -> {
            for (Element element : page.select(String.join(",", LOADING))) {
                String source = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                assertThat(source).as(address).doesNotContain(":").doesNotStartWith("//");
                if (!source.startsWith("#")) {
                    assertThat(folder.resolve("site/" + address)
                                    .resolveSibling(source)
                                    .normalize())
                            .as(address)
                            .exists();
                }
            }
        });
    }

    @Test
    void everyPageHasATitleOfItsOwn() {
        assertThat(pages.values().stream().map(Document::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "runs.html",
                "runs/bev_det_v2-20260302-007.html",
                "datasets/bev_train-v2026.03_incident_mix.html",
                "problems.html",
                "rules/duplicate-id.html"
            })
    void readsWellOnEveryScreen(String address, Browser browser) {
        for (Screen screen : List.of(
                Screen.phone(),
                Screen.phone().dark(),
                Screen.laptop(),
                Screen.laptop().dark())) {
            try (Visit visit = browser.visit(file(address), screen)) {
                // The checker of accessibility itself tries to load the style sheets again, which the policy forbids.
                assertThat(visit.errors()).as(address).isEmpty();
                assertThat(visit.requests()).as(address).allMatch(request -> request.startsWith("file:"));
                assertThat(visit.accessibilityViolations())
                        .as("%s on %s", address, screen)
                        .isEmpty();
                for (int width : List.of(screen.width(), 768)) {
                    visit.page().setViewportSize(width, screen.height());
                    assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as("%s fits %d pixels", address, width)
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void filtersAndSortsAList(Browser browser) {
        try (Visit visit = browser.visit(file("runs.html"))) {
            Page page = visit.page();
            Locator rows = page.locator(".list tbody tr:visible");
            int all = rows.count();
            page.fill("#filter", "bev_det_v2-20260302-007");
            assertThat(rows.count()).isEqualTo(1).isLessThan(all);
            page.fill("#filter", "");
            page.locator(".list thead th button").first().click();
            List<String> ascending = rows.locator("th").allInnerTexts();
            page.locator(".list thead th button").first().click();
            assertThat(rows.locator("th").allInnerTexts()).hasSize(all).isNotEqualTo(ascending);
            assertThat(page.locator(".list thead th").first().getAttribute("aria-sort"))
                    .isEqualTo("descending");
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void keepsTheChosenThemeOnTheNextPage(Browser browser) {
        try (Visit visit = browser.visit(file("index.html"))) {
            visit.page().click("button[data-theme=dark]");
            visit.page().navigate(file("runs.html").toUri().toString());
            assertThat(visit.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
        }
    }

    @Test
    void readsWithoutScripts(Browser browser) {
        try (Visit visit = browser.visit(
                file("runs/bev_det_v2-20260302-007.html"), Screen.phone().withoutScripts())) {
            assertThat(visit.page().locator("h1").innerText()).isEqualTo("Incident mix, ResNet-50");
            assertThat(visit.page().locator(".js:visible").count()).isZero();
        }
    }

    private static Path file(String address) {
        return folder.resolve("site").resolve(address);
    }
}
