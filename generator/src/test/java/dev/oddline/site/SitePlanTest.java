package dev.oddline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SitePlanTest {

    @Test
    void ordersItsFilesByPath() {
        SitePlan plan = SitePlan.of(List.of(file("runs/b.html"), file("index.html"), file("runs/a.html")));

        assertThat(plan.files())
                .map(file -> file.path().value())
                .containsExactly("index.html", "runs/a.html", "runs/b.html");
    }

    @Test
    void takesLinksInCirclesAndToTheFileItself() {
        assertThat(SitePlan.of(List.of(file("a.html", "b.html", "a.html"), file("b.html", "a.html")))
                        .files())
                .hasSize(2);
    }

    @Test
    void listsEveryLinkThatLeadsNowhere() {
        List<PlannedFile> files =
                List.of(file("index.html", "runs/a.html", "runs/c.html"), file("runs/a.html", "runs/b.html"));

        assertThatThrownBy(() -> SitePlan.of(files))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        the site would not be whole:
                          `index.html` links to `runs/c.html`, which is missing
                          `runs/a.html` links to `runs/b.html`, which is missing""");
    }

    @Test
    void refusesTwoFilesAtOnePlace() {
        assertFault("two files at `a.html`", file("a.html"), file("a.html"));
    }

    @Test
    void refusesFilesThatDifferInCaseOnly() {
        assertFault(
                "the file `runs/A.html` and the file `runs/a.html` are in each other's way",
                file("runs/A.html"),
                file("runs/a.html"));
    }

    @Test
    void refusesFoldersThatDifferInCaseOnly() {
        assertFault(
                "the folder `Runs` and the folder `runs` are in each other's way",
                file("Runs/a.html"),
                file("runs/b.html"));
    }

    @Test
    void refusesAFileWhereAnotherNeedsAFolder() {
        assertFault("the file `runs` and the folder `runs` are in each other's way", file("runs"), file("runs/b.html"));
    }

    private static void assertFault(String fault, PlannedFile... files) {
        assertThatThrownBy(() -> SitePlan.of(List.of(files)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the site would not be whole:\n  " + fault);
    }

    private static PlannedFile file(String path, String... links) {
        return new PlannedFile(
                new SitePath(path),
                () -> new byte[0],
                Set.copyOf(Stream.of(links).map(SitePath::new).toList()));
    }
}
