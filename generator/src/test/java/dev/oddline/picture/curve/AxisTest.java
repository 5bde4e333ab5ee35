package dev.oddline.picture.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.42, 0.2 0.3 0.4 0.5",
        "0.31, 0.39, 0.30 0.35 0.40",
        "0, 1, 0.0 0.5 1.0",
        "-0.4, 0.9, −0.5 0.0 0.5 1.0",
        "1200, 4900, '0 2,500 5,000'",
        "1e-5, 1e-4, 0.00000 0.00005 0.00010",
        "1e-9, 4e-9, 1e−9 2e−9 3e−9 4e−9",
        "2e9, 6e9, 2e9 4e9 6e9",
        "0.5, 0.5, 0.25 0.50 0.75",
        "0, 0, −1 0 1"
    })
    void holdsMeasuredValuesBetweenRoundNumbers(double low, double high, String labels) {
        assertThat(String.join(" ", Axis.upward(low, high).labels())).isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource({"1, 24, 0 6 12 18 24", "0, 12, 0 3 6 9 12", "1, 300, 0 100 200 300", "1, 5000, '0 2,500 5,000'"})
    void countsStepsInEqualParts(double low, double high, String labels) {
        assertThat(String.join(" ", Axis.along(low, high).labels())).isEqualTo(labels);
    }

    @Test
    void holdsEveryRange() {
        Random random = new Random(20260302);
        for (int i = 0; i < 20_000; i++) {
            double one = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(600) - 300);
            double other = random.nextInt(4) == 0 ? one * 1.000001 : (random.nextDouble() - 0.5) * Math.abs(one) * 4;
            double low = Math.min(one, other);
            double high = Math.max(one, other);

            Axis axis = Axis.upward(low, high);

            assertThat(axis.lines()).isBetween(3L, 4L);
            assertThat(axis.share(low)).isBetween(0.0, axis.share(high));
            assertThat(axis.labels()).hasSize((int) axis.lines());
        }
    }

    @ParameterizedTest
    @CsvSource({"-1.7976931348623157E308, 1.7976931348623157E308", "0, 4.9E-324", "1e300, 1.0000000000000001e300"})
    void holdsTheExtremesOfTheDoubles(double low, double high) {
        assertThat(Axis.upward(low, high).lines()).isGreaterThanOrEqualTo(3);
        assertThat(Axis.along(low, high).labels()).isNotEmpty();
    }
}
