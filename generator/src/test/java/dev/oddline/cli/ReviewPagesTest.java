package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Screen;
import dev.oddline.browser.Visit;
import dev.oddline.table.CsvTable;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample's scenes are judged in a browser; what that leaves behind is committed and checked. */
@ExtendWith(BrowserExtension.class)
class ReviewPagesTest {
    private static final String ROUND = "round-2026.03-r5";
    private static final String PROGRESS = ".progress";
    private static final String SEARCH = "input[type=search]";
    private static final String CURRENT = ".scene h2";

    @TempDir
    private static Path folder;

    private static String printed;

    @BeforeAll
    static void build() throws IOException {
        copy(Path.of("metadata"), folder.resolve("metadata"));
        BuiltSite site = BuiltSite.of(folder.resolve("metadata"), folder.resolve("site"));
        assertThat(site.exit()).as(site.printed()).isZero();
        printed = check(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    /** Returns what {@code check} says of a sound repository. */
    private static String check(Path root) {
        RanCommand check =
                RanCommand.of("check", "--metadata", root.resolve("metadata").toString());
        assertThat(check.exit()).as(check.out()).isZero();
        return check.out();
    }

    private static Path page(String address) {
        return folder.resolve("site/review/" + address + ".html");
    }

    private static void press(Page page, String keys) {
        for (String key : keys.split("")) {
            page.keyboard().press(key);
        }
    }

    @Test
    void aRoundIsReviewedAndItsRecordIsSound(@TempDir Path copy, Browser browser) throws IOException {
        copy(folder.resolve("metadata"), copy.resolve("metadata"));
        try (Visit visit = browser.visit(page("sampling/" + ROUND))) {
            Page page = visit.page();
            page.clock().setFixedTime("2026-03-12T08:00:00Z");
            assertThat(page.textContent(PROGRESS)).isEqualTo("0 of 120 looked at");
            List<String> ids = page.locator(".sheet tbody th").allInnerTexts();

            press(page, "c");
            assertThat(page.textContent(CURRENT)).isEqualTo(ids.get(1));
            press(page, "d");
            page.keyboard().type("the label, \"pedestrian\", is wrong");
            page.keyboard().press("Enter");
            press(page, "r");
            page.keyboard().type("=SUM(A1)");
            page.keyboard().press("Tab");
            page.keyboard().type("- 雨");
            page.keyboard().press("Enter");
            assertThat(page.textContent(CURRENT)).isEqualTo(ids.get(3));
            assertThat(page.textContent(PROGRESS))
                    .isEqualTo("3 of 120 looked at · 1 confirmed · 1 doubted · 1 rejected");

            page.reload();
            assertThat(page.textContent(PROGRESS)).startsWith("3 of 120 looked at");
            assertThat(page.textContent(".notices")).contains("was found in this browser");
            page.click(".bulk button:has-text('Confirm')");
            assertThat(page.textContent(PROGRESS)).startsWith("120 of 120 looked at · 118 confirmed");
            press(page, "u");
            assertThat(page.textContent(PROGRESS)).startsWith("3 of 120 looked at");
            page.click(".bulk button:has-text('Confirm')");

            page.fill(".hand-in input >> nth=0", "K. \"Kei\" Tanaka");
            page.waitForSelector(".file textarea >> nth=2");
            String table = save(page, 0, copy);
            save(page, 1, copy);
            assertThat(table)
                    .startsWith("scene_id,verdict,reason,comment\n" + ids.get(0) + ",confirmed,,\n")
                    .contains("\n" + ids.get(1) + ",doubted,\"the label, \"\"pedestrian\"\", is wrong\",\n")
                    .contains("\n" + ids.get(2) + ",rejected,'=SUM(A1),'- 雨\n")
                    .hasLineCount(121);
            assertThat(visit.errors()).isEmpty();
        }
        Path record = copy.resolve("metadata/sampling/" + ROUND + ".yaml");
        assertThat(Files.readString(record)).contains("\n  by: \"K. \\\"Kei\\\" Tanaka\"\n");
        assertThat(Files.readString(record).replaceFirst("(?s)review:\n.*?(?=labelled:)", ""))
                .isEqualTo(Files.readString(folder.resolve("metadata/sampling/" + ROUND + ".yaml")));
        assertThat(check(copy)).isEqualTo(printed);
        Files.writeString(copy.resolve("metadata/tables/" + ROUND + "-review.csv"), "scene_id,verdict\n");
        assertThat(RanCommand.of("check", "--metadata", copy.resolve("metadata").toString())
                        .out())
                .contains("table-hash-mismatch");
    }

    /** Downloads one of the texts to where its heading says that it belongs. */
    private static String save(Page page, int number, Path root) throws IOException {
        Locator button = page.locator(".file button:has-text('download') >> nth=" + number);
        Locator file = page.locator(".file:has(button:has-text('download')) >> nth=" + number);
        Path path = root.resolve(file.locator("h3 code").innerText());
        Download download = page.waitForDownload(button::click);
        assertThat(download.suggestedFilename()).isEqualTo(path.getFileName().toString());
        Files.deleteIfExists(path);
        download.saveAs(path);
        return Files.readString(path);
    }

    @Test
    void scenesAreFoundByWordsAndConditions(Browser browser) throws IOException {
        Set<String> expected = new HashSet<>();
        Set<String> chosen = new HashSet<>();
        CsvTable selected = CsvTable.of(Files.readAllBytes(Path.of("metadata/tables/" + ROUND + "-selected.csv")));
        selected.rows().forEach(row -> chosen.add(row.get(0)));
        CsvTable pool = CsvTable.of(Files.readAllBytes(Path.of("metadata/tables/pool-2026-03.csv")));
        for (List<String> row : pool.rows()) {
            if (chosen.contains(row.get(0))
                    && row.get(pool.column("weather")).contains("rain")
                    && !row.get(pool.column("time_of_day")).equals("night")
                    && Double.parseDouble(row.get(pool.column("score"))) > 0.65) {
                expected.add(row.get(0));
            }
        }
        try (Visit visit = browser.visit(page("sampling/" + ROUND))) {
            Page page = visit.page();
            page.fill(SEARCH, "weather:rain -time_of_day=night score>0.65");
            assertThat(page.locator(".sheet tbody th").allInnerTexts()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(page.textContent("output")).isEqualTo(expected.size() + " of 120 scenes");

            page.fill(SEARCH, "wether:rain");
            assertThat(page.textContent(".judging > .warn")).contains("There is no column wether");
            page.fill(SEARCH, "score>much");
            assertThat(page.textContent(".judging > .warn")).contains("needs a number");
            page.fill(SEARCH, "\"heavy_rain\"");
            assertThat(page.locator(".sheet tbody tr").count()).isEqualTo(12);

            page.fill(SEARCH, "");
            page.keyboard().press("Enter");
            press(page, "n");
            assertThat(page.textContent(".paging")).contains("51 – 100 of 120");
            page.click(".filters summary");
            page.click(".facets label:has-text('incident')");
            assertThat(page.textContent("output")).isEqualTo("21 of 120 scenes");
            page.click(".sheet thead button:has-text('score')");
            List<Double> scores = page.locator(".sheet tbody td.number:nth-child(5)").allInnerTexts().stream()
                    .map(Double::valueOf)
                    .toList();
            assertThat(scores).hasSize(21).isSorted();
            page.click(".facets button");
            assertThat(page.textContent("output")).isEqualTo("120 of 120 scenes");
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void aClusterGetsItsNameFromAScenario(@TempDir Path copy, Browser browser) throws IOException {
        copy(folder.resolve("metadata"), copy.resolve("metadata"));
        try (Visit visit = browser.visit(page("clusters/cl-2026-02-c07"))) {
            Page page = visit.page();
            page.focus(".scatter svg");
            String first = page.textContent(CURRENT);
            page.keyboard().press("ArrowLeft");
            assertThat(page.textContent(CURRENT)).isNotEqualTo(first);
            assertThat(page.textContent(".sheet tr.current th")).isEqualTo(page.textContent(CURRENT));
            press(page, "c");
            page.fill("label:has-text('name') input >> nth=0", "Night: work zones, \"again\"");
            page.fill("label:has-text('statement') textarea", "Cones # at night\nnarrow the lane.");
            page.selectOption("label:has-text('risk') select", "high");
            page.fill("label:has-text('priority') input", "4");
            page.fill("label:has-text('your name') input", "no");
            page.reload();
            page.waitForSelector(".file textarea >> nth=1");
            save(page, 0, copy);
            assertThat(save(page, 1, copy)).contains("""
                    odd_id: odd-jp-2
                    odd: {road_type: work_zone, time_of_day: night}
                    risk: high
                    priority: 4
                    cluster_ids: [cl-2026-02-c07]
                    """).contains("by: \"no\"");
            assertThat(visit.errors()).isEmpty();
        }
        assertThat(check(copy)).isNotEmpty();
        RanCommand trace = RanCommand.of(
                "trace",
                "scn-cl-2026-02-c07",
                "--metadata",
                copy.resolve("metadata").toString());
        assertThat(trace.out()).contains("cl-2026-02-c07");
    }

    @Test
    void aScenarioThatIsThereIsRewrittenOnlyWhereItChanges(@TempDir Path copy, Browser browser) throws IOException {
        copy(folder.resolve("metadata"), copy.resolve("metadata"));
        Path scenario = copy.resolve("metadata/scenarios/scn-oversized-load.yaml");
        String before = Files.readString(scenario);
        try (Visit visit = browser.visit(page("clusters/cl-2026-02-c31"))) {
            Page page = visit.page();
            page.selectOption("label:has-text('scenario') select", "scn-oversized-load");
            page.fill("label:has-text('name') input >> nth=0", "Very wide load");
            page.waitForSelector(".file textarea:below(:text('The scenario'))");
            save(page, 0, copy);
        }
        String after = Files.readString(scenario);
        assertThat(after).contains("  en: Very wide load\n").contains("  ja: ");
        assertThat(after.lines().filter(line -> !before.lines().toList().contains(line)))
                .containsExactly("  en: Very wide load");
        assertThat(check(copy)).isEqualTo(printed);
    }

    @Test
    void aShortTableOpensAtTheGitHostFilledIn(Browser browser) {
        try (Visit visit = browser.visit(page("clusters/cl-2026-02-c07"))) {
            Page page = visit.page();
            press(page, "cc");
            page.fill("label:has-text('branch') input", "review/雨");
            page.waitForSelector(".file a");
            String href = page.getAttribute(".file a", "href");
            String start = "https://git.example.com/ad/evidence/new/review/%E9%9B%A8"
                    + "?filename=metadata/tables/cl-2026-02-c07-review.csv&value=";
            assertThat(href).startsWith(start);
            assertThat(URLDecoder.decode(href.substring(start.length()), StandardCharsets.UTF_8))
                    .isEqualTo(page.inputValue(".file textarea"))
                    .hasLineCount(3);
        }
        try (Visit visit = browser.visit(page("sampling/round-2026.03-r4"))) {
            assertThat(visit.page().textContent(PROGRESS)).startsWith("200 of 200 looked at");
            visit.page().fill("label:has-text('comment') textarea", "x".repeat(4000));
            visit.page().keyboard().press("Enter");
            visit.page().waitForSelector(".file .caption:has-text('too long')");
            assertThat(visit.page().getAttribute(".file a", "href"))
                    .endsWith("?filename=metadata/tables/round-2026.03-r4-review-2.csv");
        }
    }

    @Test
    void workOnATableThatHasChangedIsOfferedWhereItStillApplies(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + ROUND))) {
            Page page = visit.page();
            press(page, "ccc");
            page.evaluate("() => { const key = Object.keys(localStorage).find(k => k.startsWith('oddline-review/'));"
                    + " const work = JSON.parse(localStorage.getItem(key)); work.marks[0][0] = 'gone';"
                    + " localStorage.setItem(key.slice(0, -16) + '0000000000000000', JSON.stringify(work));"
                    + " localStorage.removeItem(key); }");
            page.reload();
            assertThat(page.textContent(PROGRESS)).startsWith("0 of 120");
            assertThat(page.textContent(".notices")).contains("of 3 scenes that you looked at, 2 are still in it");
            page.click(".notices button:has-text('keep')");
            assertThat(page.textContent(PROGRESS)).startsWith("2 of 120");
            page.reload();
            assertThat(page.textContent(PROGRESS)).startsWith("2 of 120");
        }
    }

    @Test
    void aBrowserThatKeepsNothingSaysSo(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + ROUND))) {
            visit.page().addInitScript("Storage.prototype.setItem = () => { throw new Error('full'); }");
            visit.page().reload();
            assertThat(visit.page().textContent(".notices")).contains("keeps nothing");
            press(visit.page(), "c");
            assertThat(visit.page().textContent(PROGRESS)).startsWith("1 of 120");
            assertThat(visit.page().locator(".notices .blocked").count()).isOne();
        }
    }

    @Test
    void hashesAreThoseOfTheStandard(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + ROUND))) {
            // FIPS 180-4, examples of one block, of two blocks and of a million letters; the empty text.
            assertThat(visit.page()
                            .evaluate("['', 'abc', 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',"
                                    + " 'a'.repeat(1000000)].map(oddline.sha256)"))
                    .isEqualTo(List.of(
                            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
                            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
        }
    }

    @Test
    void theScenesReadWithoutScripts(Browser browser) throws IOException {
        Document page = Jsoup.parse(page("sampling/round-2026.03-r4"));
        assertThat(page.select("section.listed tbody tr")).hasSize(200);
        assertThat(page.select("section.listed tbody tr").first().text())
                .startsWith("d4129-s04 confirmed delivered 116 d4129 1 fleet 1.0207");
        assertThat(page.select(".lead").text()).isEqualTo("200 scenes. Recorded: 192 confirmed, 8 doubted.");
        assertThat(page.select("section.not-chosen tbody tr")).hasSize(20);
        assertThat(Jsoup.parse(folder.resolve("site/sampling/round-2026.03-r4.html"))
                        .select(".actions a[href$=review/sampling/round-2026.03-r4.html]"))
                .hasSize(1);
        try (Visit visit =
                browser.visit(page("sampling/round-2026.03-r4"), Screen.phone().withoutScripts())) {
            assertThat(visit.page().locator(".judging").isVisible()).isFalse();
            assertThat(visit.page().locator(".listed tbody tr:visible").count()).isEqualTo(200);
        }
    }

    @Test
    void readsWellOnEveryScreen(Browser browser) {
        for (Screen screen : List.of(
                Screen.phone(),
                Screen.phone().dark(),
                Screen.laptop(),
                Screen.laptop().dark())) {
            for (String address : List.of("sampling/" + ROUND, "clusters/cl-2026-02-c07")) {
                try (Visit visit = browser.visit(page(address), screen)) {
                    press(visit.page(), "cdx?");
                    assertThat(visit.errors()).isEmpty();
                    assertThat(visit.requests()).allMatch(request -> request.startsWith("file:"));
                    assertThat(visit.accessibilityViolations())
                            .as("%s on %s", address, screen)
                            .isEmpty();
                    assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .isEqualTo(true);
                }
            }
        }
    }
}
