package dev.oddline.picture.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CurvePlotTest {

    @Test
    void drawsALineBetweenRoundNumbers() {
        CurveDrawing drawing = plot(line("this run 4", 0, 4, step -> step));

        assertThat(drawing.xTicks()).containsExactly("0", "1", "2", "3", "4");
        assertThat(drawing.yTicks()).containsExactly("4", "2", "0");
        assertThat(svg(drawing).select(".subject path").first().attr("d"))
                .isEqualTo("M0 120L75 90L150 60L225 30L300 0");
        assertThat(svg(drawing).select(".subject .last").attr("d")).isEqualTo("M300 0h0");
        assertThat(svg(drawing).select(".grid").attr("d")).isEqualTo("M0 60H300M0 0H300");
    }

    @Test
    void leavesAGapWhereAValueIsNoNumber() {
        CurveDrawing drawing = plot(line("this run 4", 0, 4, step -> step == 2 ? Double.NaN : step));

        assertThat(drawing.gaps()).isEqualTo(1);
        assertThat(svg(drawing).select(".subject path").first().attr("d")).isEqualTo("M0 120L75 90M225 30L300 0");
    }

    @Test
    void drawsNothingOfALineWithoutNumbers() {
        CurveDrawing drawing = plot(line("this run NaN", 0, 4, step -> Double.NaN));

        assertThat(drawing.gaps()).isEqualTo(5);
        assertThat(svg(drawing).select(".subject")).isEmpty();
        assertThat(drawing.yTicks()).isNotEmpty();
    }

    @Test
    void keepsTheExtremesOfALongLine() {
        CurveDrawing drawing = plot(line("this run", 0, 100_000, step -> step == 51_234 ? 9 : step == 70_001 ? -9 : 0));
        String path = svg(drawing).select(".subject path").first().attr("d");

        assertThat(drawing.reduced()).isTrue();
        assertThat(path.split("[ML]")).hasSizeLessThanOrEqualTo(603);
        assertThat(path).contains(" 6L").contains(" 114L");
    }

    @Test
    void keepsALineOfFourHundredPoints() {
        assertThat(plot(line("this run", 1, 400, step -> step)).reduced()).isFalse();
    }

    @Test
    void movesLabelsApart() {
        CurveDrawing drawing = CurvePlot.draw(
                "recall",
                "both end at 4",
                List.of(
                        line("this run 4", 0, 4, step -> step),
                        new CurveLine("baseline 4", true, points(0, 4, step -> step))));

        assertThat(Jsoup.parse(drawing.ends().text()).select("text").eachAttr("y"))
                .containsExactly("0%", "11%");
        assertThat(svg(drawing).select("g").eachAttr("class")).containsExactly("baseline", "subject");
    }

    @Test
    void keepsLabelsOffTheLowerAxis() {
        CurveDrawing drawing = CurvePlot.draw(
                "lr",
                "both end at 0",
                List.of(
                        line("this run 0", 0, 4, step -> 4 - step),
                        new CurveLine("baseline 0", true, points(0, 4, step -> 4 - step))));

        assertThat(Jsoup.parse(drawing.ends().text()).select("text").eachAttr("y"))
                .containsExactly("84%", "95%");
    }

    @Test
    void namesThePictureAndEscapes() {
        CurveDrawing drawing = CurvePlot.draw("<b>\"&", "ends at 4", List.of(line("<i>", 0, 4, step -> step)));

        assertThat(svg(drawing).select("svg").attr("aria-label")).isEqualTo("<b>\"&: ends at 4");
        assertThat(Jsoup.parse(drawing.ends().text()).select("text").text()).isEqualTo("<i>");
    }

    private static CurveDrawing plot(CurveLine line) {
        return CurvePlot.draw("recall", "ends at 4", List.of(line));
    }

    private static CurveLine line(String label, int from, int to, DoubleUnaryOperator value) {
        return new CurveLine(label, false, points(from, to, value));
    }

    private static List<CurvePoint> points(int from, int to, DoubleUnaryOperator value) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(step -> new CurvePoint(step, value.applyAsDouble(step)))
                .toList();
    }

    private static Document svg(CurveDrawing drawing) {
        return Jsoup.parse(drawing.plot().text());
    }
}
