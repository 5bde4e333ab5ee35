package dev.oddline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RampTest {

    @Test
    void countsHaveBoundsOneThreeTenUpToTheLargest() {
        assertThat(numbers(Ramp.ofCounts(7199))).containsExactly("10", "30", "100", "300", "1000", "3000");
        assertThat(numbers(Ramp.ofCounts(3000))).containsExactly("10", "30", "100", "300", "1000", "3000");
        assertThat(numbers(Ramp.ofCounts(2999))).containsExactly("3", "10", "30", "100", "300", "1000");
    }

    @Test
    void fewCountsHaveTheLowestBounds() {
        assertThat(numbers(Ramp.ofCounts(0))).containsExactly("1", "3", "10", "30", "100", "300");
        assertThat(Ramp.ofCounts(5).stepOf(0)).isZero();
        assertThat(Ramp.ofCounts(5).stepOf(5)).isEqualTo(2);
    }

    @Test
    void aNumberOnABoundBelongsAboveIt() {
        Ramp ramp = Ramp.ofCounts(7199);

        assertThat(ramp.stepOf(9)).isZero();
        assertThat(ramp.stepOf(10)).isEqualTo(1);
        assertThat(ramp.stepOf(2999)).isEqualTo(5);
        assertThat(ramp.stepOf(7199)).isEqualTo(6);
    }

    @Test
    void valuesArePartedInEvenRoundSteps() {
        assertThat(numbers(Ramp.ofValues(0.52, 0.98))).containsExactly("0.4", "0.5", "0.6", "0.7", "0.8", "0.9");
    }

    @Test
    void noBoundOfSharesLiesAboveTheLargestOne() {
        assertThat(numbers(Ramp.ofValues(0.7, 1))).containsExactly("0.7", "0.75", "0.8", "0.85", "0.9", "0.95");
    }

    @Test
    void noChangeIsTheMiddleOfDifferences() {
        Ramp ramp = Ramp.ofDifferences(0.2);

        assertThat(numbers(ramp))
                .containsExactly("-0.175", "-0.125", "-0.075", "-0.025", "0.025", "0.075", "0.125", "0.175");
        assertThat(ramp.stepOf(0)).isEqualTo(4);
        assertThat(ramp.stepOf(-0.2)).isZero();
        assertThat(ramp.stepOf(0.2)).isEqualTo(8);
    }

    private static List<String> numbers(Ramp ramp) {
        return ramp.bounds().stream().map(BigDecimal::toPlainString).toList();
    }
}
