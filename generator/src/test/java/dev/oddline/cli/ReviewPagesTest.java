package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Position;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    private static final String PROGRESS = ".progress";
    private static final String SEARCH = "input[type=search]";
    private static final String CURRENT = ".scene h2";

    @TempDir
    private static Path folder;

    private static String printed;

    /** A round without a review, and its scenes. */
    private static String round;

    private static CsvTable chosen;

    /** A round with a review. */
    private static String reviewed;

    /** A cluster that no scenario names, and one that a scenario names. */
    private static String unnamed;

    private static String named;
    private static Path naming;

    @BeforeAll
    static void build() throws IOException {
        copy(Path.of("metadata"), folder.resolve("metadata"));
        BuiltSite site = BuiltSite.of(folder.resolve("metadata"), folder.resolve("site"));
        assertThat(site.exit()).as(site.printed()).isZero();
        printed = check(folder);
        round = stem(first("sampling", text -> !text.contains("\nreview:") && text.contains("-selected.csv")));
        chosen = CsvTable.of("table", Files.readAllBytes(Path.of("metadata/tables/" + round + "-selected.csv")));
        reviewed = stem(first("sampling", text -> text.contains("\nreview:")));
        naming = first("scenarios", text -> text.contains("\ncluster_ids: [") && text.contains("\n  ja: "));
        named = Files.readString(naming).replaceFirst("(?s).*\ncluster_ids: \\[([^],]+).*", "$1");
        String allNamed = all("scenarios");
        unnamed = stem(first("clusters", text -> !allNamed.contains(idOf(text))));
    }

    private static String idOf(String record) {
        return record.substring(record.indexOf(':') + 2, record.indexOf('\n'));
    }

    private static List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("metadata").resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static String all(String kind) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(kind)) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    private static Path first(String kind, Predicate<String> is) throws IOException {
        for (Path file : files(kind)) {
            if (is.test(Files.readString(file))) {
                return file;
            }
        }
        throw new IllegalStateException("the sample has no such record of " + kind);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static String looked(int scenes, String more) {
        return scenes + " of " + chosen.rows().size() + " looked at" + more;
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
        try (Visit visit = browser.visit(page("sampling/" + round))) {
            Page page = visit.page();
            String record =
                    Files.readString(first("sampling", text -> idOf(text).equals(round)));
            page.clock().setFixedTime(record.replaceFirst("(?s).*\nselected_at: (\\S+).*", "$1"));
            assertThat(page.textContent(PROGRESS)).isEqualTo(looked(0, ""));
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
            assertThat(page.textContent(PROGRESS)).isEqualTo(looked(3, " · 1 confirmed · 1 doubted · 1 rejected"));

            page.reload();
            assertThat(page.textContent(PROGRESS)).startsWith(looked(3, ""));
            assertThat(page.textContent(".notices")).contains("was found in this browser");
            page.click(".bulk button:has-text('Confirm')");
            assertThat(page.textContent(PROGRESS))
                    .startsWith(
                            looked(chosen.rows().size(), " · " + (chosen.rows().size() - 2) + " confirmed"));
            press(page, "u");
            assertThat(page.textContent(PROGRESS)).startsWith(looked(3, ""));
            page.click(".bulk button:has-text('Confirm')");

            page.fill(".hand-in input >> nth=0", "K. \"Kei\" Tanaka");
            page.waitForSelector(".file textarea >> nth=2");
            String table = save(page, 0, copy);
            save(page, 1, copy);
            assertThat(table)
                    .startsWith("scene_id,verdict,reason,comment\n" + ids.get(0) + ",confirmed,,\n")
                    .contains("\n" + ids.get(1) + ",doubted,\"the label, \"\"pedestrian\"\", is wrong\",\n")
                    .contains("\n" + ids.get(2) + ",rejected,'=SUM(A1),'- 雨\n")
                    .hasLineCount(chosen.rows().size() + 1);
            assertThat(visit.errors()).isEmpty();
        }
        Path record = copy.resolve("metadata/sampling/" + round + ".yaml");
        assertThat(Files.readString(record)).contains("\n  by: \"K. \\\"Kei\\\" Tanaka\"\n");
        assertThat(Files.readString(record).replaceFirst("(?s)review:\n.*?(?=labelled:)", ""))
                .isEqualTo(Files.readString(folder.resolve("metadata/sampling/" + round + ".yaml")));
        assertThat(check(copy)).isEqualTo(printed);
        Files.writeString(copy.resolve("metadata/tables/" + round + "-review.csv"), "scene_id,verdict\n");
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
        CsvTable pool = pool();
        Map<String, List<String>> byScene = new HashMap<>();
        pool.rows().forEach(row -> byScene.put(row.get(pool.column("scene_id")), row));
        List<String> expected = new ArrayList<>();
        int heavyRain = 0;
        int incidents = 0;
        for (List<String> scene : chosen.rows()) {
            List<String> row = byScene.get(scene.get(chosen.column("scene_id")));
            heavyRain += row.get(pool.column("weather")).equals("heavy_rain") ? 1 : 0;
            incidents += scene.get(chosen.column("source")).equals("incident") ? 1 : 0;
            if (row.get(pool.column("weather")).contains("rain")
                    && !row.get(pool.column("time_of_day")).equals("night")
                    && Double.parseDouble(scene.get(chosen.column("rank"))) < 60) {
                expected.add(scene.get(chosen.column("scene_id")));
            }
        }
        try (Visit visit = browser.visit(page("sampling/" + round))) {
            Page page = visit.page();
            page.fill(SEARCH, "weather:rain -time_of_day=night rank<60");
            assertThat(page.locator(".sheet tbody th").allInnerTexts())
                    .isEqualTo(expected)
                    .isNotEmpty();
            assertThat(page.textContent("output")).isEqualTo(matching(expected.size()));

            page.fill(SEARCH, "wether:rain");
            assertThat(page.textContent(".judging > .warn")).contains("There is no column wether");
            page.fill(SEARCH, "rank>much");
            assertThat(page.textContent(".judging > .warn")).contains("needs a number");
            page.fill(SEARCH, "\"heavy_rain\"");
            assertThat(page.textContent("output")).isEqualTo(matching(heavyRain));

            page.fill(SEARCH, "");
            page.keyboard().press("Enter");
            press(page, "n");
            assertThat(page.textContent(".paging")).startsWith("51 – ");
            page.click(".filters summary");
            page.click(".facets label:has-text('incident')");
            assertThat(page.textContent("output")).isEqualTo(matching(incidents));
            page.click(".facets button");
            assertThat(page.textContent("output"))
                    .isEqualTo(matching(chosen.rows().size()));
            page.click(".sheet thead button:text-is('rank')");
            page.click(".sheet thead button:text-is('rank')");
            int rank = page.locator(".sheet thead th").allInnerTexts().indexOf("rank");
            List<Integer> ranks = page.locator(".sheet tbody td:nth-child(" + (rank + 1) + ")").allInnerTexts().stream()
                    .map(Integer::valueOf)
                    .toList();
            assertThat(ranks).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(50);
            assertThat(ranks.get(0)).isEqualTo(chosen.rows().size());
            assertThat(page.textContent(CURRENT)).isEqualTo(page.textContent(".sheet tbody th"));
            assertThat(visit.errors()).isEmpty();
        }
    }

    private static CsvTable pool() throws IOException {
        String record = Files.readString(first("sampling", text -> idOf(text).equals(round)));
        return CsvTable.of(
                "table", Files.readAllBytes(Path.of(record.replaceFirst("(?s).*\npool:\\s+table: (\\S+).*", "$1"))));
    }

    private static String matching(int scenes) {
        return scenes + " of " + chosen.rows().size() + " scenes";
    }

    /** The address that a colleague is sent shows the same scenes in the same order. */
    @Test
    void searchFiltersAndOrderAreInTheAddress(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + round))) {
            Page page = visit.page();
            page.fill(SEARCH, "rank<60");
            page.click(".filters summary");
            page.click(".facets label:has-text('incident')");
            page.click(".sheet thead button:text-is('rank')");
            page.click(".sheet thead button:text-is('rank')");
            assertThat(page.url()).endsWith("#filter=rank%3C60&in.source=incident&sort=rank&order=descending");
            List<String> shown = page.locator(".sheet tbody th").allInnerTexts();
            String matching = page.textContent("output");

            page.reload();

            assertThat(page.inputValue(SEARCH)).isEqualTo("rank<60");
            assertThat(page.textContent("output")).isEqualTo(matching);
            assertThat(page.locator(".sheet tbody th").allInnerTexts())
                    .isEqualTo(shown)
                    .isNotEmpty();
            assertThat(page.locator(".facets input:checked").count()).isOne();

            page.evaluate("location.hash = '#in.source=nowhere&sort=nothing'");
            page.waitForSelector(".judging > .warn:has-text('this page does not have')");
            assertThat(page.textContent("output"))
                    .isEqualTo(matching(chosen.rows().size()));
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void aClickOnTheMapChoosesTheSceneThatIsThere(Browser browser) {
        try (Visit visit = browser.visit(page("clusters/" + unnamed))) {
            Page page = visit.page();
            page.focus(".scatter canvas");
            String first = page.textContent(CURRENT);
            Position before = middleOfRing(page);
            page.keyboard().press("ArrowLeft");
            assertThat(page.textContent(CURRENT)).isNotEqualTo(first);

            page.locator(".scatter canvas").click(new Locator.ClickOptions().setPosition(before));

            assertThat(page.textContent(CURRENT)).isEqualTo(first);
        }
    }

    /** Returns the middle of the ring around the current scene, on the map, from the pixels in the ring's colour. */
    private static Position middleOfRing(Page page) {
        page.locator(".scatter canvas").scrollIntoViewIfNeeded();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        List<?> middle = (List<?>) page.evaluate("() => { const canvas = document.querySelector('.scatter canvas');"
                + " const box = canvas.getBoundingClientRect();"
                + " const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
                + " const probe = document.createElement('span'); probe.style.color = 'var(--ink)';"
                + " document.body.append(probe);"
                + " const ink = getComputedStyle(probe).color.match(/[0-9]+/g).map(Number); probe.remove();"
                + " let left = 1e9, right = -1, top = 1e9, bottom = -1;"
                + " for (let at = 0; at < dots.length; at += 4) {"
                + " if (dots[at + 3] > 250 && ink.every((c, i) => Math.abs(dots[at + i] - c) < 8)) {"
                + " const x = at / 4 % canvas.width, y = Math.floor(at / 4 / canvas.width);"
                + " left = Math.min(left, x); right = Math.max(right, x);"
                + " top = Math.min(top, y); bottom = Math.max(bottom, y); } }"
                + " return [(left + right + 1) / 2 * box.width / canvas.width,"
                + " (top + bottom + 1) / 2 * box.height / canvas.height]; }");
        return new Position(((Number) middle.get(0)).doubleValue(), ((Number) middle.get(1)).doubleValue());
    }

    @Test
    void aQuotaForTwoKindsOfWeatherIsOneStratum(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + reviewed))) {
            visit.page().click(".filters summary");
            assertThat(visit.page().locator(".facets label").allInnerTexts())
                    .anyMatch(label -> label.contains("time_of_day=night weather=rain|heavy_rain"));
        }
    }

    @Test
    void aClusterGetsItsNameFromAScenario(@TempDir Path copy, Browser browser) throws IOException {
        copy(folder.resolve("metadata"), copy.resolve("metadata"));
        try (Visit visit = browser.visit(page("clusters/" + unnamed))) {
            Page page = visit.page();
            page.clock().setFixedTime("2026-03-14T12:00:00Z"); // the day of the check, which knows no later one
            page.focus(".scatter canvas");
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
            String cluster =
                    Files.readString(first("clusters", text -> idOf(text).equals(unnamed)));
            String odd = cluster.substring(cluster.indexOf("odd_id:"), cluster.indexOf("profile:"));
            assertThat(save(page, 1, copy))
                    .contains(odd + "risk: high\npriority: 4\ncluster_ids: [" + unnamed + "]\n")
                    .contains("by: \"no\"");
            assertThat(visit.errors()).isEmpty();
        }
        assertThat(check(copy)).isNotEmpty();
        RanCommand trace = RanCommand.of(
                "trace",
                "scn-" + unnamed,
                "--metadata",
                copy.resolve("metadata").toString());
        assertThat(trace.out()).contains(unnamed);
    }

    @Test
    void aScenarioThatIsThereIsRewrittenOnlyWhereItChanges(@TempDir Path copy, Browser browser) throws IOException {
        copy(folder.resolve("metadata"), copy.resolve("metadata"));
        Path scenario = copy.resolve(naming.toString());
        String before = Files.readString(scenario);
        try (Visit visit = browser.visit(page("clusters/" + named))) {
            Page page = visit.page();
            page.selectOption("label:has-text('scenario') select", stem(naming));
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
        try (Visit visit = browser.visit(page("clusters/" + unnamed))) {
            Page page = visit.page();
            press(page, "cc");
            page.fill("label:has-text('branch') input", "review/雨");
            page.waitForSelector(".file a");
            String href = page.getAttribute(".file a", "href");
            String start = "https://git.example.com/ad/evidence/new/review/%E9%9B%A8" + "?filename=metadata/tables/"
                    + unnamed + "-review.csv&value=";
            assertThat(href).startsWith(start);
            assertThat(URLDecoder.decode(href.substring(start.length()), StandardCharsets.UTF_8))
                    .isEqualTo(page.inputValue(".file textarea"))
                    .hasLineCount(3);
        }
        try (Visit visit = browser.visit(page("sampling/" + reviewed))) {
            assertThat(visit.page().textContent(PROGRESS)).doesNotStartWith("0 of ");
            visit.page().fill("label:has-text('comment') textarea", "x".repeat(8000));
            visit.page().keyboard().press("Enter");
            visit.page().waitForSelector(".file .caption:has-text('too long')");
            assertThat(visit.page().getAttribute(".file a", "href"))
                    .endsWith("?filename=metadata/tables/" + reviewed + "-review-2.csv");
        }
    }

    @Test
    void eachHostHasItsOwnPageForANewFile(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + round))) {
            assertThat(visit.page()
                            .evaluate(
                                    "['github', 'gitlab'].flatMap(kind => { const host = {kind: kind, web: 'https://h/t'};"
                                            + " return [oddline.files.newFile(host, 'main', 'a/b c.csv', 'x&y'),"
                                            + " oddline.files.edit(host, 'main', 'a/b.yaml')]; })"))
                    .isEqualTo(List.of(
                            "https://h/t/new/main?filename=a/b%20c.csv&value=x%26y",
                            "https://h/t/edit/main/a/b.yaml",
                            "https://h/t/-/new/main?file_name=a/b%20c.csv&content=x%26y",
                            "https://h/t/-/edit/main/a/b.yaml"));
        }
    }

    @Test
    void workOnATableThatHasChangedIsOfferedWhereItStillApplies(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + round))) {
            Page page = visit.page();
            press(page, "ccc");
            page.evaluate("() => { const key = Object.keys(localStorage).find(k => k.startsWith('oddline-review/'));"
                    + " const work = JSON.parse(localStorage.getItem(key)); work.marks[0][0] = 'gone';"
                    + " localStorage.setItem(key.slice(0, -16) + '0000000000000000', JSON.stringify(work));"
                    + " localStorage.removeItem(key); }");
            page.reload();
            assertThat(page.textContent(PROGRESS)).startsWith(looked(0, ""));
            assertThat(page.textContent(".notices")).contains("of 3 scenes that you looked at, 2 are still in it");
            page.click(".notices button:has-text('keep')");
            assertThat(page.textContent(PROGRESS)).startsWith(looked(2, ""));
            page.reload();
            assertThat(page.textContent(PROGRESS)).startsWith(looked(2, ""));
        }
    }

    @Test
    void aBrowserThatKeepsNothingSaysSo(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + round))) {
            visit.page().addInitScript("Storage.prototype.setItem = () => { throw new Error('full'); }");
            visit.page().reload();
            assertThat(visit.page().textContent(".notices")).contains("keeps nothing");
            press(visit.page(), "c");
            assertThat(visit.page().textContent(PROGRESS)).startsWith(looked(1, ""));
            assertThat(visit.page().locator(".notices .blocked").count()).isOne();
        }
    }

    @Test
    void hashesAreThoseOfTheStandard(Browser browser) {
        try (Visit visit = browser.visit(page("sampling/" + round))) {
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
        CsvTable review =
                CsvTable.of("table", Files.readAllBytes(Path.of("metadata/tables/" + reviewed + "-review.csv")));
        int verdict = review.column("verdict");
        Document page = Jsoup.parse(page("sampling/" + reviewed));
        assertThat(page.select("section.listed tbody tr")).hasSize(review.rows().size());
        for (List<String> row : review.rows()) {
            assertThat(page.select("section.listed tbody tr:has(code:containsOwn(" + row.get(0) + ")) td")
                            .first()
                            .text())
                    .isEqualTo(row.get(verdict));
        }
        long doubted = review.rows().stream()
                .filter(row -> row.get(verdict).equals("doubted"))
                .count();
        assertThat(page.select(".lead").text())
                .startsWith(review.rows().size() + " scenes. Recorded: ")
                .contains(doubted + " doubted");
        assertThat(page.select("section.not-chosen tbody tr")).isNotEmpty();
        assertThat(Jsoup.parse(folder.resolve("site/sampling/" + reviewed + ".html"))
                        .select(".actions a[href$=review/sampling/" + reviewed + ".html]"))
                .hasSize(1);
        try (Visit visit =
                browser.visit(page("sampling/" + reviewed), Screen.phone().withoutScripts())) {
            assertThat(visit.page().locator(".judging").isVisible()).isFalse();
            assertThat(visit.page().locator(".listed tbody tr:visible").count())
                    .isEqualTo(review.rows().size());
        }
    }

    @Test
    void readsWellOnEveryScreen(Browser browser) {
        for (Screen screen : List.of(
                Screen.phone(),
                Screen.phone().dark(),
                Screen.laptop(),
                Screen.laptop().dark())) {
            for (String address : List.of("sampling/" + round, "clusters/" + unnamed)) {
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
