package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.page.view.Frame;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.RecordsView;
import dev.oddline.page.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RendererTest {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'";

    @TempDir
    private Path folder;

    static Collection<View> views() {
        return SampleViews.all().values();
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageStatesThePolicyBeforeAnythingIsLoaded(View view) {
        Document page = Pages.document(view);

        assertThat(page.head().child(0).attr("charset")).isEqualTo("utf-8");
        assertThat(page.head().child(1).attr("http-equiv")).isEqualTo("Content-Security-Policy");
        assertThat(page.head().child(1).attr("content")).isEqualTo(POLICY);
        assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothingOnAPageNeedsAnythingInline(View view) {
        Document page = Pages.document(view);

        assertThat(page.select("style, [style], base, iframe, object, embed, form"))
                .isEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("script[type=module], [integrity]")).isEmpty();
        assertThat(page.getAllElements().eachAttr("class")).isNotEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey())
                        .filter(name -> name.startsWith("on")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageHasLandmarksOneTitleAndHeadingsInOrder(View view) {
        Document page = Pages.document(view);

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("body > header, main, body > footer")).hasSize(3);
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("h1")).hasSize(1);
        List<Integer> levels = page.select("h1, h2, h3, h4").stream()
                .filter(heading -> heading.closest(".prose") == null)
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();
        assertThat(IntStream.range(1, levels.size())).allMatch(i -> levels.get(i) <= levels.get(i - 1) + 1);
    }

    @ParameterizedTest
    @MethodSource("views")
    void idsAreUniqueAndFragmentsLeadSomewhere(View view) {
        Document page = Pages.document(view);

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[href^=#]").eachAttr("href"))
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
        for (String naming : List.of("aria-labelledby", "aria-describedby", "for")) {
            assertThat(page.select("[" + naming + "]").eachAttr(naming))
                    .as(naming)
                    .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void linksThatLeaveTheSiteSayNothingAboutIt(View view) {
        assertThat(Pages.document(view).select("a[href^=http]").eachAttr("rel"))
                .allMatch(rel -> rel.equals("noopener noreferrer nofollow"));
    }

    @Test
    void aRunSaysInThisOrderWhatItCameFromHowGoodItIsAndWhatItWas() {
        Document page = Pages.document(SampleViews.run());

        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Lineage", "Results", "Curves", "Facts", "Artifacts", "Links", "Findings", "Notes", "History");
    }

    @Test
    void aFigureStandsWithUnitIntervalNumberAndVerdict() {
        Element row =
                Pages.document(SampleViews.run()).select(".results tbody tr").get(3);

        assertThat(row.select("th").text()).isEqualTo("false alarms, per km ↓");
        assertThat(row.select("td").get(0).select("b").text()).isEqualTo("0.84");
        assertThat(row.select("td").get(0).select(".below").eachText()).containsExactly("[0.79, 0.90]", "5,120 scenes");
        assertThat(row.select("td").last().text()).isEqualTo("no difference shown");
    }

    @Test
    void withoutABaselineNothingIsCompared() {
        Document page = Pages.document(SampleViews.evaluation());

        assertThat(page.select(".results thead th").eachText()).doesNotContain("difference");
        assertThat(page.select(".results tbody tr").first().children()).hasSize(5);
    }

    @Test
    void theListsOfTheLineageNestAndNameMissingRecords() {
        Document page = Pages.document(SampleViews.run());

        assertThat(page.select(".lists ol ol .node.missing").text()).contains("base_drive-2025.11", "record missing");
        assertThat(page.select(".lists .missing a")).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadHasItsFindingsWithTheLinesInTheMiddle() {
        Document page = Pages.document(SampleViews.unreadable());

        assertThat(page.select(".column .finding .message").text())
                .isEqualTo("dataset version bev_train-v2026.3_incident_mix does not exist");
        assertThat(page.select(".column mark").text()).isEqualTo("bev_train-v2026.3_incident_mix");
        assertThat(page.select(".column .help").text()).isEqualTo("help did you mean bev_train-v2026.03_incident_mix?");
    }

    @Test
    void anEmptyRepositoryGetsTheCommandsToStartWith() {
        Document page = Pages.document(SampleViews.emptyHome());

        assertThat(page.select("h2").eachText()).containsExactly("Start here");
        assertThat(page.select("pre").eachText()).hasSize(3).first().isEqualTo("generator/oddline init");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(Pages.document(SampleViews.emptyList()).select("main").text())
                .endsWith("Add one: oddline new decision.");
    }

    @Test
    void theSameViewGivesTheSameBytes() throws IOException {
        Renderer renderer = Renderer.of(MessageCatalogue.of("en"));

        assertThat(renderer.render(SampleViews.run()))
                .isEqualTo(Renderer.of(MessageCatalogue.of("en")).render(SampleViews.run()));
    }

    @Test
    void aTemplateOfTheUsersFolderWins() throws IOException {
        Files.writeString(folder.resolve("records.ftlh"), "<p>${view.kinds[0].count} ${t('records.title')}</p>");
        Renderer renderer = Renderer.of(MessageCatalogue.of("en"), folder);

        assertThat(new String(renderer.render(SampleViews.records()), StandardCharsets.UTF_8))
                .isEqualTo("<p>31 All records</p>");
        assertThat(renderer.render(SampleViews.rules())).isNotEmpty();
    }

    @Test
    void whatPagesWithOneViewShowOfItIsWrittenOnce() throws IOException {
        Files.writeString(
                folder.resolve("records.ftlh"),
                "<@once key='a' of=view.frame>${view.lead.pieces[0].text}</@once> <@once key='b' of=view.frame>b</@once>");
        Renderer renderer = Renderer.of(MessageCatalogue.of("en"), folder);
        RecordsView sample = SampleViews.records();
        RecordsView sharing = new RecordsView(sample.frame(), Phrase.of("second"), sample.kinds());
        Frame equal = new Frame(
                sample.frame().root(),
                sample.frame().language(),
                sample.frame().documentTitle(),
                sample.frame().site(),
                sample.frame().menu(),
                sample.frame().breadcrumb(),
                sample.frame().footer());
        RecordsView withAnEqualView = new RecordsView(equal, Phrase.of("third"), sample.kinds());
        String first = sample.lead().pieces().get(0).text();

        assertThat(new String(renderer.render(sample), StandardCharsets.UTF_8)).isEqualTo(first + " b");
        assertThat(new String(renderer.render(sharing), StandardCharsets.UTF_8)).isEqualTo(first + " b");
        assertThat(new String(renderer.render(withAnEqualView), StandardCharsets.UTF_8))
                .isEqualTo("third b");
    }

    @Test
    void aWrongTemplateIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("records.ftlh"), "<p>\n${view.colour}</p>");

        assertThatThrownBy(() -> Renderer.of(MessageCatalogue.of("en"), folder).render(SampleViews.records()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("view.colour");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aTemplateReachesNothingButTheView(String attack) throws IOException {
        Files.writeString(folder.resolve("records.ftlh"), attack);

        assertThatThrownBy(() -> Renderer.of(MessageCatalogue.of("en"), folder).render(SampleViews.records()))
                .isInstanceOf(IOException.class);
    }

    static List<String> attacks() {
        return List.of(
                "${view.class.name}",
                "${view.getClass()}",
                "${view.kinds.stream()}",
                "${view.template()}",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${view?api.frame}",
                "<#include '../../../../etc/passwd'>",
                "<#include '/etc/passwd'>");
    }
}
