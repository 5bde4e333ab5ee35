package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lineage that is too long for a page: what is left out can be reached by a reader. */
class LongLineageSiteTest {
    @TempDir
    private static Path folder;

    private static Map<String, Document> pages;

    private static void put(String name, String text) throws IOException {
        Path file = folder.resolve("metadata").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Returns a chain of 15 dataset versions, each made from the one before. */
    private static void chain(String name) throws IOException {
        for (int i = 0; i < 15; i++) {
            put(
                    "datasets/" + name + i + ".yaml",
                    "dataset_version_id: " + name + i + "\n" + (i == 0 ? "" : "parents: [" + name + (i - 1) + "]\n"));
        }
    }

    @BeforeAll
    static void build() throws IOException {
        put("oddline.yaml", "title: Long\nlanguages: [en]\n");
        chain("long");
        chain("wide");
        for (int i = 100; i < 305; i++) {
            put("runs/r" + i + ".yaml", "run_id: r" + i + "\ndataset_version_id: wide0\n");
        }
        pages = BuiltSite.of(folder.resolve("metadata"), folder.resolve("site")).pages();
    }

    private static Element more(String page, String said) {
        Document document = Objects.requireNonNull(pages.get(page), page);
        return Objects.requireNonNull(
                document.selectFirst("#lineage-lists a:containsOwn(" + said + ")"), said + " on " + page);
    }

    /** Of 205 runs and one dataset version one step away the first 200 stand there; 13 versions are made from that one. */
    @Test
    void whatIsOneStepAwayIsInTheListOfItsKind() {
        assertThat(more("datasets/wide0.html", "and 6 more runs").attr("href")).isEqualTo("../runs.html#filter=wide0");
        assertThat(pages.get("runs.html").select("tbody tr:contains(wide0)")).hasSize(205);
    }

    @Test
    void whatIsBehindARecordIsOnThePageOfThatRecord() {
        Element behind = more("datasets/wide0.html", "and 13 more behind it");

        assertThat(behind.attr("href")).isEqualTo("../datasets/wide1.html#lineage-lists");
        assertThat(Objects.requireNonNull(pages.get("datasets/wide1.html"))
                        .select("#lineage-lists a[href=../datasets/wide13.html]"))
                .hasSize(1);
    }

    /** Twelve steps are shown, and two are left. */
    @Test
    void whatIsVeryFarAwayIsOnThePageOfTheLastThatIsShown() {
        assertThat(more("datasets/long0.html", "and 2 more behind it").attr("href"))
                .isEqualTo("../datasets/long12.html#lineage-lists");
        assertThat(more("datasets/long14.html", "and 2 more behind it").attr("href"))
                .isEqualTo("../datasets/long2.html#lineage-lists");
    }
}
