package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricLinesTest {

    @Test
    void readsLinesOfAllReleases() {
        MetricLines lines = MetricLines.parse("""
                1745053744507 0.25
                1745053761233 0.5 1
                1745053777335 nan 2 train 8f2b12ab
                """);

        assertThat(lines.points())
                .containsExactly(
                        point(0, 1745053744507L, "0.25"),
                        point(1, 1745053761233L, "0.5"),
                        point(2, 1745053777335L, "nan"));
        assertThat(lines.lines().get(2).rest()).containsExactly("train", "8f2b12ab");
        assertThat(lines.bad()).isEmpty();
    }

    @Test
    void namesTheLinesThatAreNone() {
        MetricLines lines = MetricLines.parse("1 0.5 0\nrubbish\n\n3 x 1\n4 0.25 y\n5 0.1 3\n");

        assertThat(lines.bad()).containsExactly(2, 4, 5);
        assertThat(lines.points()).containsExactly(point(0, 1, "0.5"), point(3, 5, "0.1"));
    }

    @Test
    void doesNotTrustALineThatWasCutOff() {
        assertThat(MetricLines.parse("1 0.5 0\n2 0.2").bad()).containsExactly(2);
        assertThat(MetricLines.parse("1 0.5 0\n2 0.25 1").bad()).isEmpty();
    }

    @Test
    void lastIsTheHighestStepThenTheLatestTimeThenTheLastWritten() {
        MetricSeries series = new MetricSeries(
                "m",
                List.of(
                        point(9, 50, "0.1"),
                        point(9, 70, "0.2"),
                        point(9, 70, "0.3"),
                        point(9, 60, "0.4"),
                        point(3, 90, "0.5")));

        assertThat(series.last().text()).isEqualTo("0.3");
        assertThat(series.points())
                .extracting(p -> p.value().text())
                .containsExactly("0.5", "0.1", "0.4", "0.2", "0.3");
    }

    private static MetricPoint point(long step, long time, String value) {
        return new MetricPoint(step, time, MetricValue.parse(value).orElseThrow());
    }
}
