package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Visit;
import dev.oddline.table.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of scenes, some of which somebody named to do harm. */
@ExtendWith(BrowserExtension.class)
class ReviewOfManyScenesTest {
    private static final List<String> ATTACKS = List.of(
            "<img src=x onerror=attack()>",
            "=HYPERLINK(\"https://tracker.invalid\")",
            "__proto__",
            "\"><svg onload=attack()>",
            "a\nb: [c]",
            "javascript:attack()",
            "\u202egnp.exe");
    private static final int SCENES = 2500;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        StringBuilder selected = new StringBuilder("scene_id,rank,score,viewer\n");
        for (int i = 0; i < SCENES; i++) {
            String id = i < ATTACKS.size() ? ATTACKS.get(i) : "s-" + i;
            String viewer = i == ATTACKS.size() ? "https://viewer.example.com/?scene=" + i : id;
            selected.append(CsvText.row(List.of(id, Integer.toString(i + 1), Integer.toString(SCENES - i), viewer)));
        }
        Path metadata =
                Files.createDirectories(folder.resolve("metadata/tables")).getParent();
        Files.writeString(metadata.resolve("tables/selected.csv"), selected);
        Files.createDirectories(metadata.resolve("sampling"));
        Files.writeString(metadata.resolve("sampling/r-1.yaml"), """
                sampling_id: r-1
                round: 1
                selected_at: 2026-01-01T00:00:00Z
                policy_id: p-1
                pool: {table: metadata/tables/lost.csv, hash: {unknown: a test}, scenes: 9}
                selected: {table: metadata/tables/selected.csv, hash: {unknown: a test}, scenes: 2500}
                """);
        BuiltSite.of(metadata, folder.resolve("site"));
    }

    private static Path page(String address) {
        return folder.resolve("site/review/sampling/" + address);
    }

    @Test
    void allAreListedOnPagesOfAThousand() throws IOException {
        Document first = Jsoup.parse(page("r-1.html"));
        assertThat(first.select(".listed tbody tr")).hasSize(1000);
        assertThat(first.select(".paging a").eachAttr("href"))
                .containsExactly(
                        "../../review/sampling/r-1.html",
                        "../../review/sampling/r-1/2.html",
                        "../../review/sampling/r-1/3.html");
        assertThat(Jsoup.parse(page("r-1/3.html")).select(".listed tbody tr")).hasSize(500);
        assertThat(first.select(".troubles").text()).contains("metadata/tables/lost.csv is not in the repository");
    }

    @Test
    void attacksStayText(Browser browser) throws IOException {
        for (Element element : Jsoup.parse(page("r-1.html")).getAllElements()) {
            assertThat(element.normalName()).isNotIn("img", "iframe");
            assertThat(element.attributes().asList()).noneMatch(a -> a.getKey().startsWith("on"));
            assertThat(element.attr("href")).doesNotStartWith("javascript");
        }
        try (Visit visit = browser.visit(page("r-1.html"))) {
            Page page = visit.page();
            page.click(".bulk button:has-text('Reject')");
            for (String attack : ATTACKS) {
                assertThat(page.evaluate("document.querySelector('.scene h2').textContent"))
                        .isEqualTo(attack);
                page.keyboard().press("j");
            }
            assertThat(page.locator(".scene dd a").getAttribute("href"))
                    .isEqualTo("https://viewer.example.com/?scene=7");
            assertThat(page.locator(".sheet img, .scene img, .sheet svg").count())
                    .isZero();
            page.waitForSelector(".file textarea");
            assertThat(page.locator(".file h3 code").first().innerText()).endsWith("r-1-review.jsonl");
            List<String> lines =
                    page.inputValue(".file textarea >> nth=0").lines().toList();
            assertThat(lines).hasSize(SCENES);
            assertThat(lines.get(1)).startsWith("{\"scene_id\":\"=HYPERLINK(\\\"https");
            assertThat(lines.get(4)).startsWith("{\"scene_id\":\"a\\nb: [c]\"");
            assertThat(page.locator(".file a").count()).isZero();
            assertThat(page.textContent(".hand-in")).contains("no link that opens a new file");
            assertThat(visit.errors()).isEmpty();
            assertThat(visit.requests()).allMatch(request -> request.startsWith("file:"));
        }
    }

    @Test
    void onlyAPageOfThemIsDrawn(Browser browser) {
        try (Visit visit = browser.visit(page("r-1.html"))) {
            Page page = visit.page();
            assertThat(page.locator(".sheet tbody tr").count()).isEqualTo(50);
            page.fill("input[type=search]", "score<=100 -s-2499");
            assertThat(page.textContent("output")).isEqualTo("99 of 2,500 scenes");
            page.click(".bulk button:has-text('Doubt')");
            assertThat(page.textContent(".progress")).isEqualTo("99 of 2,500 looked at · 99 doubted");
        }
    }
}
