package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesPagesTest {
    @TempDir
    private Path root;

    private MadeRepository made;
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void repository() throws IOException {
        made = MadeRepository.in(Files.createDirectories(root.resolve("records")));
        files.put("metadata/oddline.yaml", """
                title: Team
                metadata_repository: records
                repositories: {records: {web: "https://git.example.com/records"}}
                """);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private void dataset(String id, String more) {
        files.put("metadata/datasets/" + id + ".yaml", "dataset_version_id: " + id + "\n" + more);
    }

    private void run(String folder, String id, String more) {
        files.put("metadata/runs/" + folder + id + ".yaml", "run_id: " + id + "\njob: other\n" + more);
    }

    private ObjectId commit(int day, String message, ObjectId... parents) throws IOException {
        return made.commit(day, message, files, parents);
    }

    private Path site(String out) {
        Path site = root.resolve(out);
        RanCommand.of("build", "--metadata", made.metadata().toString(), "--rev", "HEAD", "--out", site.toString());
        return site;
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(site("site").resolve(path));
    }

    /** Returns each landing as one line: day, subject, who, then what it did. */
    private static List<String> told(Document page) {
        return page.select(".landed > section").stream().map(Element::text).toList();
    }

    @Test
    void tellsWhatWasAddedChangedReplacedMovedAndRemovedByWhomAndWhen() throws IOException {
        dataset("v1", "dataset: bev\n");
        run("", "r1", "seeds: {torch: 1}\n");
        run("", "r2", "");
        ObjectId first = commit(1, "Begin");
        dataset("v2", "title: Second\ndataset: bev\nparents: [v1]\n");
        run("", "r1", "seeds: {torch: 2}\ntags: {a: b}\n");
        ObjectId branch = commit(2, "Second version", first);
        ObjectId merge = commit(3, "Merge pull request #12 from team/v2\n\nSecond version", first, branch);
        files.remove("metadata/runs/r2.yaml");
        files.remove("metadata/runs/r1.yaml");
        run("2026-01/", "r1", "seeds: {torch: 2}\ntags: {a: b}\n");
        files.put("metadata/configs/a.yaml", "lr: 1\n");
        ObjectId last = commit(4, "Tidy", merge);

        Document page = page("changes.html");
        assertThat(page.select(".lead").text()).isEqualTo("3 changes since 2026-01-01, newest first.");
        assertThat(told(page))
                .containsExactly(
                        "2026-01-04 Tidy Ada Example · " + last.name().substring(0, 7)
                                + " moved run r1 to metadata/runs/2026-01/r1.yaml removed run r2 1 other file",
                        "2026-01-03 Second version Ada Example · #12 · "
                                + merge.name().substring(0, 7)
                                + " replaced dataset version v2 Second in place of v1 changed run r1: seeds.torch, tags",
                        "2026-01-01 Begin Ada Example · " + first.name().substring(0, 7)
                                + " added dataset version v1 run r1 run r2 removed since 1 other file");
        assertThat(page.select(".by a").eachAttr("href"))
                .contains(
                        "https://git.example.com/records/pull/12",
                        "https://git.example.com/records/commit/" + last.name());
        assertThat(page.select("dd a").eachAttr("href"))
                .contains("datasets/v2.html", "datasets/v1.html", "runs/r1.html")
                .doesNotContain("runs/r2.html");
        assertThat(page.select("header a[aria-current]").eachText()).contains("Changes");
        assertThat(Files.readString(root.resolve("site/data/changes-1.json")))
                .contains(
                        "\"authors\":[\"Ada Example\"],\"request\":\"#12\","
                                + "\"request_url\":\"https://git.example.com/records/pull/12\",\"records\":[{\"what\":\"replacing\","
                                + "\"kind\":\"dataset\",\"id\":\"v2\",\"path\":\"metadata/datasets/v2.yaml\",\"replaced\":[\"v1\"]}");
    }

    @Test
    void everyChangedFieldCanBeRead() throws IOException {
        run("", "r1", "hyperparameters: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1}\n");
        run("", "r2", "hyperparameters: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1}\n");
        run("", "r3", "hyperparameters: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1}\n");
        ObjectId first = commit(1, "Begin");
        run("", "r1", "hyperparameters: {a: 2, b: 2, c: 2, d: 2, e: 2, f: 2, g: 2, h: 2}\n");
        run("", "r2", "hyperparameters: {a: 2, b: 2, c: 2, d: 2, e: 2, f: 2, g: 2}\n");
        run("", "r3", "hyperparameters: {a: 2, b: 2, c: 2, d: 2, e: 2, f: 2}\n");
        commit(2, "Twice as much", first);

        assertThat(page("changes.html").select(".landed > section").first().select("details").stream()
                        .map(Element::text))
                .containsExactly(
                        "and 2 more fields hyperparameters.g, hyperparameters.h", "and 1 more field hyperparameters.g");
    }

    @Test
    void longHistoriesGoOnByYear() throws IOException {
        ObjectId last = ObjectId.zeroId();
        for (int i = 1; i <= 160; i++) {
            run("", "r" + i, "");
            // 160 days from 1 January 2026, then 250 days later the next year
            last = i == 1 ? commit(1, "No 1") : commit(i > 150 ? i + 250 : i, "No " + i, last);
        }
        Path site = site("site");
        Document newest = Jsoup.parse(site.resolve("changes.html"));
        assertThat(told(newest)).hasSize(50);
        assertThat(newest.select(".years li").eachText()).containsExactly("2027 10", "2026 150");
        assertThat(newest.select(".years a").eachAttr("href"))
                .containsExactly("changes/2027.html", "changes/2026.html");
        Document year = Jsoup.parse(site.resolve("changes/2026.html"));
        assertThat(told(year)).hasSize(100);
        assertThat(year.select(".paging a").eachAttr("href"))
                .containsExactly("../changes/2026.html", "../changes/2026-2.html");
        List<String> oldest = told(Jsoup.parse(site.resolve("changes/2026-2.html")));
        assertThat(oldest).hasSize(50);
        assertThat(oldest.get(49)).contains("No 1 Ada Example").contains("run r1");
    }

    @Test
    void aLandingOfVeryManyRecordsHasAPageOfItsOwn() throws IOException {
        for (int i = 1; i <= 1041; i++) {
            run("", "r%04d".formatted(i), "");
        }
        String commit = commit(1, "All at once").name();
        Path site = site("site");
        Document page = Jsoup.parse(site.resolve("changes.html"));
        assertThat(page.select(".landed li")).hasSize(40);
        assertThat(page.select(".landed .more a").text()).isEqualTo("and 1,001 more records");
        assertThat(page.select(".landed .more a").attr("href")).isEqualTo("changes/" + commit + ".html");
        assertThat(Jsoup.parse(site.resolve("changes/" + commit + ".html")).select(".landed li"))
                .hasSize(1000);
        assertThat(Jsoup.parse(site.resolve("changes/" + commit + "-2.html"))
                        .select(".landed li .code")
                        .last()
                        .text())
                .isEqualTo("r1041");
    }

    @Test
    void aShallowCloneSaysWhatItCannotKnow() throws IOException {
        run("", "r1", "");
        ObjectId first = commit(1, "First");
        run("", "r1", "tags: {a: b}\n");
        ObjectId second = commit(2, "Second", first);
        run("", "r1", "tags: {a: c}\n");
        commit(3, "Third", second);
        Files.writeString(made.gitFolder().resolve("shallow"), second.name() + "\n");
        assertThat(told(page("changes.html")))
                .satisfiesExactly(
                        newest -> assertThat(newest).endsWith("changed run r1"),
                        oldest -> assertThat(oldest)
                                .endsWith("What landed here and before cannot be known: this is a shallow clone."));
    }

    @Test
    void withoutGitThereIsNoHistory() throws IOException {
        Path folder = Files.createDirectories(root.resolve("loose/metadata/runs"));
        Files.writeString(folder.resolve("r1.yaml"), "run_id: r1\njob: other\n");
        BuiltSite.of(folder.getParent(), root.resolve("loose-site"));
        assertThat(Jsoup.parse(root.resolve("loose-site/changes.html"))
                        .select(".empty")
                        .text())
                .startsWith("No history");
    }

    @Test
    void theSameHistoryGivesTheSameBytes() throws IOException {
        run("", "r1", "");
        run("", "r2", "tags: {a: b}\n");
        ObjectId first = commit(1, "First");
        run("", "r2", "tags: {a: c}\n");
        commit(2, "Second", first);
        assertThat(site("one").resolve("changes.html"))
                .hasSameBinaryContentAs(site("two").resolve("changes.html"));
        assertThat(root.resolve("one/data/changes-1.json"))
                .hasSameBinaryContentAs(root.resolve("two/data/changes-1.json"));
    }
}
