package dev.oddline.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.picture.svg.Svg;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SmallPicturesTest {

    @Test
    void anIntervalThatExcludesTheBaselineHasAFilledPoint() {
        Document apart = row(new Interval(0.404, 0.412, 0.420), Optional.of(new Interval(0.383, 0.391, 0.399)));
        Document over = row(new Interval(0.79, 0.84, 0.90), Optional.of(new Interval(0.76, 0.81, 0.87)));

        assertThat(apart.select(".subject .open")).isEmpty();
        assertThat(over.select(".subject .open")).hasSize(1);
        assertThat(apart.select(".baseline .open")).hasSize(1);
    }

    @Test
    void aSingleIntervalFillsItsScale() {
        Document row = row(new Interval(0, 1, 2), Optional.empty());

        assertThat(row.select(".subject path").attr("d")).isEqualTo("M24.5 12.5H187.5");
        assertThat(row.select(".subject circle").attr("cx")).isEqualTo("106");
    }

    @Test
    void anIntervalHoldsItsValue() {
        assertThatThrownBy(() -> new Interval(1, 3, 2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Interval(1, Double.NaN, 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSparklineKeepsGaps() {
        Document spark = svg(Sparkline.draw(List.of(1.0, 2.0, Double.NaN, 4.0, 5.0), "from 1 to 5"));

        assertThat(spark.select("path").attr("d")).isEqualTo("M3 17L16.5 13.5M43.5 6.5L57 3");
        assertThat(spark.select("svg").attr("aria-label")).isEqualTo("from 1 to 5");
        assertThat(spark.select(".last").attr("cx")).isEqualTo("57");
    }

    @Test
    void stepsAreDoneNowOrToCome() {
        Document circles = svg(StepCircles.draw(
                List.of(StepState.DONE, StepState.DONE, StepState.NOW, StepState.TO_COME, StepState.TO_COME)));

        assertThat(circles.select("circle").eachAttr("class"))
                .containsExactly("done", "done", "now", "done", "ahead", "ahead");
        assertThat(circles.select("path").eachAttr("class")).containsExactly("way", "way", "way ahead", "way ahead");
    }

    @Test
    void barsOfAHeatmapShareAnAxis() {
        Document bar = svg(new CellBar(0.5, 1, 90).draw(new Interval(0.6, 0.75, 1), Optional.of(0.9)));

        assertThat(bar.select(".range").attr("d")).isEqualTo("M18 4H90");
        assertThat(bar.select("circle").attr("cx")).isEqualTo("45");
        assertThat(bar.select(".required").attr("d")).isEqualTo("M72 0L72 8");
    }

    @Test
    void whatLiesBeyondAnAxisIsDrawnAtItsEnd() {
        Document bar = svg(new CellBar(0.5, 1, 90).draw(new Interval(0.2, 0.3, 0.4), Optional.empty()));

        assertThat(bar.select(".range").attr("d")).isEqualTo("M0 4H0");
        assertThat(bar.select(".required")).isEmpty();
    }

    private static Document row(Interval subject, Optional<Interval> baseline) {
        return svg(IntervalRow.draw(subject, baseline));
    }

    private static Document svg(Svg drawing) {
        return Jsoup.parse(drawing.text());
    }
}
