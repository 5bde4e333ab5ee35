package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import dev.oddline.cli.BuiltSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                    if (target.getFragment() != null && !target.getFragment().startsWith("filter=")) {
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
        assertThat(pages.get("decisions/dec-2026-03-11.html").title())
                .isEqualTo("dec-2026-03-11 · bev_det_v2.7 is adopted for fleet B, with conditions · AD perception");
    }

    @Test
    void everyPageSaysInASentenceWhatItShows() {
        pages.forEach((address, page) -> assertThat(
                        page.select("meta[name=description]").attr("content"))
                .as(address)
                .isEqualToNormalizingWhitespace(page.select(".lead").text()));
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

    /** Regions of a page have names of their own, and a cell's name holds what is seen in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "coverage.html",
                "coverage/datasets/bev_train-v2026.03_incident_mix.html",
                "decisions/dec-2026-03-11.html",
                "evaluations/ev-2026-03-07.html",
                "sampling/round-2026.03-r4.html",
                "loops.html",
                "clusters.html",
                "changes.html"
            })
    void breaksNoAccessibilityRule(String address, Browser browser) {
        try (Visit visit = browser.visit(file(address))) {
            assertThat(visit.accessibilityViolations()).isEmpty();
        }
    }

    @Test
    void onAPhoneTheFirstCellIsOnTheFirstScreenAndTheChoicesUnfold(Browser browser) {
        try (Visit visit = browser.visit(file("coverage.html"), Screen.phone())) {
            assertThat(visit.page().locator(".heat tbody td").first().boundingBox().y)
                    .isLessThan(Screen.phone().height());
            assertThat(visit.page().locator(".controls a:visible").count()).isZero();

            visit.page().click(".further > summary");

            assertThat(visit.page().locator(".controls a:visible").count()).isGreaterThan(5);
            assertThat(visit.page().locator("select[name=with]").isVisible()).isTrue();
            assertThat(visit.page().locator(".layers label:visible").count()).isGreaterThan(5);
        }
        try (Visit visit = browser.visit(file("coverage.html"))) {
            assertThat(visit.page().locator(".controls a:visible").count()).isGreaterThan(5);
            assertThat(visit.page().locator(".further > summary").isVisible()).isFalse();
        }
    }

    @Test
    void homeAndEndGoToTheEndsOfARowAndOfAHeatmap(Browser browser) {
        try (Visit visit = browser.visit(file("coverage.html"))) {
            Locator rows = visit.page().locator(".heat tbody tr");
            String ofFocus = "document.activeElement.ariaLabel";
            rows.nth(1).locator("a").nth(2).focus();

            visit.page().keyboard().press("End");
            assertThat(visit.page().evaluate(ofFocus)).isEqualTo(label(rows.nth(1), "last"));
            visit.page().keyboard().press("Home");
            assertThat(visit.page().evaluate(ofFocus)).isEqualTo(label(rows.nth(1), "first"));
            visit.page().keyboard().press("Control+End");
            assertThat(visit.page().evaluate(ofFocus)).isEqualTo(label(rows.last(), "last"));
            visit.page().keyboard().press("Control+Home");
            assertThat(visit.page().evaluate(ofFocus)).isEqualTo(label(rows.first(), "first"));
            assertThat(visit.page().locator(".heat a[tabindex='0']").count()).isOne();
        }
    }

    private static String label(Locator row, String end) {
        Locator links = row.locator("a");
        return (end.equals("last") ? links.last() : links.first()).getAttribute("aria-label");
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

    @Test
    void aListOnAPhoneIsNotCut(Browser browser) {
        try (Visit visit = browser.visit(file("runs.html"), Screen.phone())) {
            assertThat(visit.page()
                            .evaluate("[...document.querySelectorAll('.list tbody :is(th, td)')]"
                                    + ".every(cell => cell.getBoundingClientRect().right <= innerWidth - 15)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void homeSaysOfWhatItsFiguresAreAndWhetherAnythingGotWorse() {
        Document home = pages.get("index.html");

        assertThat(home.select(".lead").text())
                .contains("bev_det_v2.7, pred_v3.1 in fleet B since 2026-03-12")
                .contains("1 case lost against the model before")
                .contains("1 of 6 criteria missed");
        assertThat(home.select(".state tbody tr").first().select("td").eachText())
                .contains("800 scenes", "bev_det_v2.7, 2026-03-07")
                .anyMatch(text -> text.startsWith("+0.010 [−0.010, +0.030] no difference shown"));
    }

    @Test
    void aModelSaysWhatWasDecidedOfIt() {
        assertThat(pages.get("models/bev_det_v2.7.html").select(".lead").text())
                .contains("Adopted with conditions by dec-2026-03-11")
                .contains("Missed: VRU recall, day × rain or heavy rain × work zone")
                .contains("Drives in fleet B since 2026-03-12");
        assertThat(pages.get("models/bev_det_v2.8-rc1.html").select(".lead").text())
                .contains("No decision names it.", "No official evaluation of it.");
    }

    /** The best of all finished runs in {@code metadata/runs} by {@code val_mAP}, found with grep and sort. */
    @Test
    void anExperimentRanksItsRuns() {
        Document experiment = pages.get("experiments/bev_det_v2.html");

        assertThat(experiment.select(".lead").text()).contains("is bev_det_v2-20260313-002: 0.4193");
        assertThat(experiment.select("section:has(#runs) tbody th").first().text())
                .startsWith("bev_det_v2-20260313-002");
    }

    @Test
    void whatIsNoNumberAndWhatIsTrueAreWords() {
        assertThat(pages.get("runs.html").select("tbody").text())
                .contains("NaN")
                .doesNotContain(".nan");
        assertThat(pages.get("incidents.html").select("tbody").text()).doesNotContain("true");
        assertThat(pages.get("decisions.html").select("tbody tr").first().text())
                .contains("M. Sato, A. Mori, K. Tanaka");
    }

    @Test
    void homeSaysWhatToCollectWhoIsWaitedForAndWhenWaiversEnd() {
        Document home = pages.get("index.html");
        String gaps = home.select("section:has(#coverage)").text();

        assertThat(home.select(".short-gaps .next").eachText())
                .hasSize(5)
                .anySatisfy(next -> assertThat(next).matches("collect scenes: [0-9,]+ to (train|evaluate) on.*"));
        assertThat(gaps).containsPattern("all [0-9]+ gaps, with what each settles");
        assertThat(home.select("section:has(#coverage) .more a").attr("href")).endsWith(".html#gaps");
        assertThat(home.select(".loops li").eachText())
                .anySatisfy(
                        loop -> assertThat(loop).contains("E-scooter riders").endsWith("open for 5 days; A. Mori"));
        assertThat(home.select(".problems .more").text()).isEqualTo("all problems, 3 waived until 2035-12-31");
    }

    @Test
    void listsAnswerWhatIsAskedOfTheirRecords() {
        assertThat(row("incidents.html", "inc-2026-0203-tsukuba"))
                .endsWith("not shown to be mended: no better than before");
        assertThat(row("incidents.html", "inc-2025-1218-sapporo")).endsWith("no decision closes it");
        assertThat(row("decisions.html", "dec-2026-03-11")).endsWith("2 met, 1 missed, 3 unproven");
        assertThat(row("sampling.html", "round-2026.03-r4")).endsWith("3 better, 0 worse of 11 measures");
        assertThat(row("sampling.html", "round-2026.03-r4-random")).endsWith("the random arm");
        assertThat(row("sampling.html", "round-2026.03-r5")).endsWith("no control: not comparable");
    }

    private static String row(String list, String id) {
        return pages.get(list).select("tbody tr").stream()
                .filter(row -> row.select("th code, th .code").text().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list + " has no " + id))
                .text();
    }

    @Test
    void fieldsInsideValuesAreWordsAndUnits() {
        assertThat(fact("datasets/bev_test-v2025.07.html", "label quality"))
                .startsWith("3,000 objects audited, 24 errors, error rate\u00a00.008, n = 3,000, method\u00a0second");
        assertThat(fact("datasets/bev_test-v2025.07.html", "storage")).contains("45,568,226,929 bytes");
        assertThat(fact("deployments/dep-2025-07-14-fleet-a.html", "exposure"))
                .isEqualTo("4,120 km, 139 hours, 18 vehicles");
        assertThat(fact("sampling/round-2025.08-r1.html", "labelled")).contains("cost\u00a0(340,176\u00a0JPY)");
        assertThat(fact("incidents/inc-2025-0718-hakone.html", "ODD values"))
                .isEqualTo(
                        "Time of day\u00a0day, Weather\u00a0clear, Road type\u00a0tunnel, Vulnerable road users\u00a0cyclist");
        assertThat(fact("runs/bev_det_v2-20260302-007.html", "environment"))
                .as("names of libraries stand as the team wrote them")
                .contains("mmdet3d\u00a01.4.0");
    }

    private static String fact(String address, String label) {
        Element head = pages.get(address).select(".facts th[scope=row]").stream()
                .filter(th -> th.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " has no " + label));
        return Objects.requireNonNull(head.nextElementSibling()).wholeText().strip();
    }

    @Test
    void countsOfTheWeekLeadToTheRecordsOfTheWeek(Browser browser) {
        try (Visit visit = browser.visit(file("index.html"))) {
            visit.page()
                    .locator(".lead a", new Page.LocatorOptions().setHasText("7 runs"))
                    .click();
            visit.page().waitForSelector(".filter output:not(:empty)");

            assertThat(visit.page().locator(".list tbody tr:visible").count()).isEqualTo(7);
            assertThat(visit.page().inputValue("#filter")).isEqualTo("since:2026-03-08");
        }
    }

    @Test
    void aTimeInAListStandsOnOneLine(Browser browser) {
        try (Visit visit = browser.visit(file("runs.html"))) {
            assertThat(visit.page()
                            .evaluate("[...document.querySelectorAll('.list .time')]"
                                    + ".every(time => time.getClientRects().length === 1)"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions/dec-2026-03-11.html",
                "sampling/round-2026.03-r4.html",
                "experiments/bev_det_v2.html",
                "models/bev_det_v2.7.html"
            })
    void aTableOfARecordIsNotCutOnAPhone(String address, Browser browser) {
        try (Visit visit = browser.visit(file(address), Screen.phone())) {
            assertThat(visit.page()
                            .evaluate("[...document.querySelectorAll('section.table td')]"
                                    + ".filter(cell => cell.getBoundingClientRect().right > innerWidth)"
                                    + ".map(cell => cell.textContent)"))
                    .isEqualTo(List.of());
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions/dec-2026-03-11.html",
                "datasets/bev_train-v2026.03_incident_mix.html",
                "sampling/round-2026.03-r4.html",
                "runs/bev_det_v2-20260302-007.html",
                "experiments/bev_det_v2.html",
                "models/bev_det_v2.7.html",
                "loops/loop-2026-03-incident-mix.html",
                "incidents/inc-2026-0109-tsukuba.html",
                "index.html",
                "coverage.html",
                "coverage/datasets/bev_train-v2026.03_incident_mix.html",
                "coverage/combinations/bev_train-v2026.03_incident_mix.html",
                "clusters.html",
                "runs.html",
                "decisions.html",
                "evaluations.html",
                "problems.html",
                "data/index.html"
            })
    void noTableIsCutAndNoShortIdIsBrokenOnPaper(String address, Browser browser) {
        try (Visit visit = browser.visit(file(address), new Screen(658, 900, ColorScheme.LIGHT, true))) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.page()
                            .evaluate("[...document.querySelectorAll('table :is(th, td)')]"
                                    + ".filter(cell => cell.getBoundingClientRect().right > innerWidth + 1)"
                                    + ".map(cell => cell.textContent)"))
                    .isEqualTo(List.of());
            assertThat(visit.page()
                            .evaluate("[...document.querySelectorAll("
                                    + "':is(section.table, .list, .state) :is(th, td) :is(code, .code):not(.long)')]"
                                    + ".filter(id => id.getClientRects().length > 1).map(id => id.textContent)"))
                    .isEqualTo(List.of());
        }
    }

    /** Paper is not a phone: what repeats a table stays, and the head of a table stands on each of its sheets. */
    @Test
    void paperHasTheStripsOfCasesAndTheirHeads(Browser browser) {
        try (Visit visit =
                browser.visit(file("decisions/dec-2026-03-11.html"), new Screen(658, 900, ColorScheme.LIGHT, true))) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.page().locator("svg.cases:visible").count()).isEqualTo(4);
            assertThat(visit.page()
                            .evaluate("[...document.querySelectorAll('.sortable thead button')]"
                                    + ".map(button => getComputedStyle(button).display)"))
                    .as("Chromium leaves a button out of the heads that it repeats, so there is none but its words")
                    .asInstanceOf(LIST)
                    .isNotEmpty()
                    .containsOnly("contents");
        }
    }

    @Test
    void everySheetSaysTheHashOfTheRecord(Browser browser) throws Exception {
        byte[] record = Files.readAllBytes(Path.of("metadata/decisions/dec-2026-03-11.yaml"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(record));
        try (Visit visit = browser.visit(file("decisions/dec-2026-03-11.html"))) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.page().evaluate("dispatchEvent(new Event('beforeprint'))");

            assertThat(visit.page().evaluate("getComputedStyle(document.documentElement).getPropertyValue('--cited')"))
                    .asString()
                    .contains("sha256:" + hash);
            assertThat(visit.page().locator(".paper").isVisible()).isTrue();
        }
    }

    @Test
    void aTableThatGoesOnToTheRightSaysSo(Browser browser) {
        try (Visit visit = browser.visit(file("coverage.html"), Screen.phone())) {
            visit.page().setViewportSize(260, 800);
            visit.page().waitForSelector(".map .wide-table.cut");

            visit.page().evaluate("document.querySelector('.map .wide-table').scrollLeft = 9999");

            visit.page().waitForSelector(".map .wide-table:not(.cut)");
        }
    }

    /** Paper of A4 between its margins is 174 mm wide, 658 pixels. */
    @Test
    void aHeatmapOnPaperHasEveryColumn(Browser browser) {
        try (Visit visit = browser.visit(file("coverage.html"), new Screen(658, 900, ColorScheme.LIGHT, true))) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.page().locator(".heat thead th").count()).isEqualTo(8);
            assertThat(visit.page()
                            .evaluate("[...document.querySelectorAll('.heat :is(th, td)')]"
                                    + ".every(cell => cell.getBoundingClientRect().right <= innerWidth)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void theSheetsOfADecisionSayWhatTheyAreOfAndBeginWithItsCriteria(Browser browser) {
        try (Visit visit = browser.visit(file("decisions/dec-2026-03-11.html"))) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.page().evaluate("dispatchEvent(new Event('beforeprint'))");

            String style = "getComputedStyle(document.documentElement).getPropertyValue('%s')";
            assertThat(visit.page().evaluate(style.formatted("--sheet"))).isEqualTo("\"dec-2026-03-11\"");
            assertThat(visit.page().evaluate(style.formatted("--cited")))
                    .asString()
                    .contains("metadata/decisions/dec-2026-03-11.yaml");
            assertThat(visit.page()
                            .evaluate("['criteria', 'facts', 'lineage']"
                                    + ".map(id => document.getElementById(id).getBoundingClientRect().top)"
                                    + ".every((top, at, all) => at === 0 || all[at - 1] < top)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void forcedColoursLeaveTheKindsOfCellsApart(Browser browser) {
        try (Visit visit = browser.visit(file("coverage.html"))) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

            assertThat(visit.page()
                            .evaluate("['covered', 'modelling-problem', 'no-data', 'unknown-value'].map(kind => {"
                                    + " const style = getComputedStyle(document.querySelector('.legend .box.' + kind));"
                                    + " return style.borderTopStyle + ' ' + style.backgroundColor; })"))
                    .isEqualTo(List.of(
                            "solid rgb(203, 225, 242)",
                            "solid rgb(125, 53, 115)",
                            "dashed rgba(0, 0, 0, 0)",
                            "dotted rgba(0, 0, 0, 0)"));
        }
    }

    private static Path file(String address) {
        return folder.resolve("site").resolve(address);
    }
}
