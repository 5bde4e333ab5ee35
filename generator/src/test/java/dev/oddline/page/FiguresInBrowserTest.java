package dev.oddline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Visit;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.picture.Ramp;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.interval.SquareAndAdd;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a heatmap says of other choices is worked out in the browser: the same cases are held against Java and against its scripts. */
@ExtendWith(BrowserExtension.class)
class FiguresInBrowserTest {
    private static final Path ASSETS = Path.of("templates/_assets");

    @TempDir
    private Path folder;

    private static List<JsonNode> cases(String what) throws IOException {
        try (InputStream file =
                FiguresInBrowserTest.class.getResourceAsStream("/dev/oddline/figures/in_browser.json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(file).path(what).spliterator(), false)
                    .toList();
        }
    }

    private static Interval interval(JsonNode figure) {
        return new Interval(
                figure.path(1).asDouble(), figure.path(2).asDouble(), Confidence.NINETY_FIVE, IntervalMethod.WILSON);
    }

    @Test
    void differencesHaveNewcombesIntervals() throws IOException {
        for (JsonNode one : cases("differences")) {
            Interval interval = new SquareAndAdd(
                            one.path("first").path(0).asDouble(),
                            interval(one.path("first")),
                            one.path("second").path(0).asDouble(),
                            interval(one.path("second")))
                    .interval(Confidence.NINETY_FIVE);

            assertThat(interval.low())
                    .as(one.toString())
                    .isCloseTo(one.path("low").asDouble(), within(6e-5));
            assertThat(interval.high())
                    .as(one.toString())
                    .isCloseTo(one.path("high").asDouble(), within(6e-5));
        }
    }

    @Test
    void numbersAreRoundedAndSigned() throws IOException {
        for (JsonNode one : cases("roundings")) {
            BigDecimal value = BigDecimal.valueOf(one.path("value").asDouble());
            int decimals = one.path("decimals").asInt();

            assertThat(Figures.fixed(value, decimals))
                    .isEqualTo(one.path("fixed").asText());
            assertThat(Figures.signed(value, decimals))
                    .isEqualTo(one.path("signed").asText());
        }
    }

    @Test
    void differencesAreColouredByRoundBounds() throws IOException {
        for (JsonNode one : cases("colours")) {
            Ramp ramp = Ramp.ofDifferences(one.path("largest").asDouble());

            assertThat(ramp.bounds()).map(BigDecimal::doubleValue).isEqualTo(numbers(one.path("bounds")));
            assertThat("change-" + (1 + ramp.stepOf(one.path("value").asDouble())))
                    .isEqualTo(one.path("fill").asText());
        }
    }

    @Test
    void wordsFollowTheirNumber() throws IOException {
        for (JsonNode one : cases("sentences")) {
            Piece[] values = StreamSupport.stream(one.path("values").spliterator(), false)
                    .map(value -> Piece.plain(value.asText()))
                    .toArray(Piece[]::new);

            assertThat(Phrase.fill(one.path("pattern").asText(), values).text())
                    .isEqualTo(one.path("says").asText());
        }
    }

    @Test
    void theScriptsAgree(Browser browser) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String script : List.of("figures", "heatmap")) {
            Files.copy(ASSETS.resolve(script + ".js"), folder.resolve(script + ".js"));
            head.append("<script src=").append(script).append(".js></script>");
        }
        Path page = Files.writeString(folder.resolve("page.html"), "<!doctype html><meta charset=utf-8>" + head);
        try (Visit visit = browser.visit(page)) {
            for (JsonNode one : cases("differences")) {
                List<Double> interval = asked(
                        visit.page(),
                        "const of = f => ({x: [f[0]], low: f[1], high: f[2]}); "
                                + "return oddline.heatmap.differenceInterval(of(one.first), of(one.second));",
                        one);
                assertThat(interval.get(0))
                        .as(one.toString())
                        .isCloseTo(one.path("low").asDouble(), within(6e-5));
                assertThat(interval.get(1))
                        .as(one.toString())
                        .isCloseTo(one.path("high").asDouble(), within(6e-5));
            }
            for (JsonNode one : cases("roundings")) {
                assertThat(visit.page()
                                .evaluate(
                                        script("return oddline.figures.fixed(one.value, one.decimals);"),
                                        one.toString()))
                        .isEqualTo(one.path("fixed").asText());
                assertThat(visit.page()
                                .evaluate(
                                        script("return oddline.figures.signed(one.value, one.decimals);"),
                                        one.toString()))
                        .isEqualTo(one.path("signed").asText());
            }
            for (JsonNode one : cases("sentences")) {
                assertThat(visit.page()
                                .evaluate(
                                        script("return oddline.figures.sentence(one.pattern, ...one.values);"),
                                        one.toString()))
                        .isEqualTo(one.path("says").asText());
            }
            for (JsonNode one : cases("colours")) {
                assertThat(asked(visit.page(), "return oddline.figures.differenceBounds(one.largest);", one))
                        .isEqualTo(numbers(one.path("bounds")));
                assertThat(visit.page()
                                .evaluate(
                                        script("return oddline.figures.fill('change', one.bounds, one.value);"),
                                        one.toString()))
                        .isEqualTo(one.path("fill").asText());
            }
        }
    }

    private static String script(String body) {
        return "text => { const one = JSON.parse(text); " + body + " }";
    }

    private static List<Double> asked(Page page, String body, JsonNode one) {
        return ((List<?>) page.evaluate(script(body), one.toString()))
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private static List<Double> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
    }
}
