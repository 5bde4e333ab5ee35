package dev.oddline.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegressionTest {

    private static final Sample AMOUNTS = Sample.of("n", 500, 1000, 2000, 4000, 8000, 16000);

    @Test
    void pointsOnALineAreFittedExactly() {
        LinearRegression line = LinearRegression.of(Sample.of("x", 1, 2, 3, 5), Sample.of("y", 5, 7, 9, 13));
        assertThat(line.slope()).isEqualTo(2);
        assertThat(line.intercept()).isEqualTo(3);
        assertThat(line.residualSquares()).isZero();
        assertThat(line.rSquared()).isEqualTo(1);
        assertThat(line.slopeInterval(Confidence.NINETY_FIVE).width()).isZero();
    }

    @Test
    void theSlopeDoesNotChangeWithTheOrigin() {
        Sample y = Sample.of("y", 1, 3, 2, 5);
        double near = LinearRegression.of(Sample.of("x", 0, 1, 2, 3), y).slope();
        assertThat(LinearRegression.of(Sample.of("x", 1e12, 1e12 + 1, 1e12 + 2, 1e12 + 3), y)
                        .slope())
                .isEqualTo(near);
    }

    @Test
    void refusesLinesThatAreNotDetermined() {
        assertThatThrownBy(() -> LinearRegression.of(Sample.of("x", 2, 2), Sample.of("y", 1, 3)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("`x`");
        assertThatThrownBy(() -> LinearRegression.of(Sample.of("x", 1, 2), Sample.of("y", 1)))
                .hasMessageContaining("`y`");
        LinearRegression two = LinearRegression.of(Sample.of("x", 1, 2), Sample.of("y", 1, 3));
        assertThatThrownBy(() -> two.slopeInterval(Confidence.NINETY_FIVE)).hasMessageContaining("2 points");
        assertThatThrownBy(() -> LinearRegression.of(Sample.of("x", 1, 2), Sample.of("y", 3, 3))
                        .rSquared())
                .hasMessageContaining("nothing to explain");
    }

    /** 1 - amount^-1/2, and the same curve falling. */
    @Test
    void findsTheCurveThatPointsWereMadeFrom() {
        for (double scale : new double[] {1, -1}) {
            PowerLaw law =
                    LearningCurve.of(AMOUNTS, curve(0.9, scale, 0.5)).powerLaw().orElseThrow();
            assertThat(law.asymptote()).isCloseTo(0.9, within(1e-8));
            assertThat(law.scale()).isCloseTo(scale, within(1e-6));
            assertThat(law.exponent()).isCloseTo(0.5, within(1e-6));
            assertThat(law.gainFromDoubling(16000))
                    .isCloseTo(scale * (1 - StrictMath.sqrt(0.5)) / StrictMath.sqrt(16000), within(1e-9));
        }
    }

    /** A metric that rises by the same step with each doubling, or ever faster, tells no asymptote. */
    @Test
    void aCurveWithoutABendHasNoAsymptote() {
        assertThat(LearningCurve.of(AMOUNTS, Sample.of("mAP", 0.1, 0.2, 0.3, 0.4, 0.5, 0.6))
                        .powerLaw())
                .isEmpty();
        assertThat(LearningCurve.of(AMOUNTS, Sample.of("mAP", 0.1, 0.11, 0.13, 0.17, 0.25, 0.41))
                        .powerLaw())
                .isEmpty();
    }

    @Test
    void theSlopePerDoublingByHand() {
        LearningCurve curve = LearningCurve.of(AMOUNTS, Sample.of("mAP", 0.1, 0.2, 0.3, 0.4, 0.5, 0.6));
        assertThat(curve.perDoubling().slope()).isCloseTo(0.1, within(1e-15));
        assertThat(curve.perDoublingOfLast(2).slope()).isCloseTo(0.1, within(1e-15));
        assertThatThrownBy(() -> curve.perDoublingOfLast(7)).hasMessageContaining("`points`");
        assertThatThrownBy(() -> LearningCurve.of(Sample.of("n", 0, 1), Sample.of("mAP", 0.1, 0.2)))
                .hasMessageContaining("`n[0]`");
        assertThatThrownBy(() -> LearningCurve.of(Sample.of("n", 1, 2, 3), Sample.of("mAP", 1, 2, 3))
                        .powerLaw())
                .hasMessageContaining("four points");
        assertThatThrownBy(() -> LearningCurve.of(AMOUNTS, Sample.of("mAP", 1, 1, 1, 1, 1, 1))
                        .powerLaw())
                .hasMessageContaining("no curve");
    }

    private static Sample curve(double asymptote, double scale, double exponent) {
        double[] values = new double[AMOUNTS.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = asymptote - scale * StrictMath.pow(AMOUNTS.value(i), -exponent);
        }
        return Sample.of("mAP", values);
    }

    /** Groups 1, 3 and 5, 7: between 16, within 4, F = 16 / 2. */
    @Test
    void anovaByHand() {
        OneWayAnova anova = OneWayAnova.of(List.of(Sample.of("a", 1, 3), Sample.of("b", 5, 7)));
        assertThat(anova.test().statistic()).isEqualTo(8);
        assertThat(anova.rSquared()).isEqualTo(0.8);
        assertThatThrownBy(() -> OneWayAnova.of(List.of(Sample.of("a", 1), Sample.of("b", 5))))
                .hasMessageContaining("one value each");
        assertThatThrownBy(() -> OneWayAnova.of(List.of(Sample.of("a", 1, 1), Sample.of("b", 5)))
                        .test())
                .hasMessageContaining("F is not defined");
    }
}
