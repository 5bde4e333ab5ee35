package dev.oddline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    /** 1e16 + 1 - 1e16 is 0 or 2 in plain doubles. */
    @Test
    void sumsWhatPlainAdditionLoses() {
        assertThat(CompensatedSum.of(1e16, 1, -1e16)).isEqualTo(1);
        assertThat(CompensatedSum.of(1, 1e100, 1, -1e100)).isEqualTo(2);
        assertThat(CompensatedSum.of()).isZero();
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32. */
    @Test
    void varianceByHand() {
        Sample sample = Sample.of("values", 2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(sample.mean()).isEqualTo(5);
        assertThat(sample.squaredDeviations()).isEqualTo(32);
        assertThat(sample.variance()).isEqualTo(32 / 7.0);
    }

    @Test
    void varianceDoesNotChangeWithTheOrigin() {
        Sample near = Sample.of("values", 4, 7, 13, 16);
        Sample far = Sample.of("values", 1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
        assertThat(far.variance()).isEqualTo(near.variance()).isEqualTo(30);
        assertThat(far.meanMinus(near)).isEqualTo(1e9);
    }

    /** NumPy 1.24.2, quantile with its default, Hyndman and Fan's type 7. */
    @Test
    void quantilesInterpolate() {
        Sample sample = Sample.of("values", 7, 1, 3, 5);
        assertThat(sample.quantile(0)).isEqualTo(1);
        assertThat(sample.quantile(0.5)).isEqualTo(4);
        assertThat(sample.quantile(0.9)).isCloseTo(6.4, within(1e-15));
        assertThat(sample.quantile(1)).isEqualTo(7);
    }

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        Ranks ranks = Ranks.of(3, 1, 3, 2, 3, 2);
        assertThat(ranks.values()).containsExactly(5, 1, 5, 2.5, 5, 2.5);
        assertThat(ranks.tieTerm()).isEqualTo((27 - 3) + (8 - 2));
        assertThat(Ranks.of(0.0, -0.0).values()).containsExactly(1.5, 1.5);
    }

    @Test
    void refusesWhatIsNotFiniteByItsRow() {
        assertThatThrownBy(() -> Sample.of("mAP", 0.4, Double.NaN))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("`mAP[1]`: NaN is not a finite number");
        assertThatThrownBy(() -> Sample.of("mAP")).hasMessage("`mAP`: no values");
        assertThatThrownBy(() -> Sample.of("mAP", 1e308, 1e308)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesTheVarianceOfOneValue() {
        assertThatThrownBy(() -> Sample.of("mAP", 0.4).variance()).hasMessageContaining("a single value");
        assertThatThrownBy(() -> Sample.of("mAP", 3, 3, 3).lag1Autocorrelation())
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anIntervalHoldsItsEndsAndRefusesNonsense() {
        Interval interval = new Interval(0.2, 0.4, Confidence.NINETY_FIVE, IntervalMethod.WILSON);
        assertThat(interval.contains(0.2)).isTrue();
        assertThat(interval.contains(0.41)).isFalse();
        assertThatThrownBy(() -> new Interval(0.4, 0.2, Confidence.NINETY_FIVE, IntervalMethod.WILSON))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Interval(Double.NaN, 0.2, Confidence.NINETY_FIVE, IntervalMethod.WILSON))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Confidence(95)).hasMessageContaining("`confidence`");
    }
}
