package dev.oddline.statistics.richness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichnessTest {

    private static final Abundance SKEWED = Abundance.of(120, 55, 30, 12, 6, 4, 3, 2, 2, 1, 1, 1, 1, 1);

    @Test
    void kindsNotSeenDoNotCount() {
        Abundance sample = Abundance.of(3, 0, 1, 0);
        assertThat(sample.observed()).isEqualTo(2);
        assertThat(sample.individuals()).isEqualTo(4);
        assertThat(sample.singletons()).isEqualTo(1);
    }

    @Test
    void refusesNothingAndLessThanNothing() {
        assertThatThrownBy(() -> Abundance.of(0, 0))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("`counts`");
        assertThatThrownBy(() -> Abundance.of(3, -2)).hasMessage("`counts[1]`: -2 is negative");
        assertThatThrownBy(() -> Incidence.of(List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Incidence.of(List.of(new long[] {0, 1}, new long[] {1})))
                .hasMessageContaining("`presence[1]`");
        assertThatThrownBy(() -> Incidence.of(List.of(new long[] {0, 2}))).hasMessageContaining("`presence[0][1]`");
    }

    /** A sample of all finds all, a sample of one finds one, and more never finds less. */
    @Test
    void rarefactionRisesFromOneToAll() {
        assertThat(SKEWED.rarefied(0)).isZero();
        assertThat(SKEWED.rarefied(1)).isCloseTo(1, within(1e-12));
        assertThat(SKEWED.rarefied(SKEWED.individuals())).isEqualTo(14);
        double before = 0;
        for (long draws = 1; draws <= SKEWED.individuals(); draws++) {
            assertThat(SKEWED.rarefied(draws)).isGreaterThan(before);
            before = SKEWED.rarefied(draws);
        }
        assertThatThrownBy(() -> SKEWED.rarefied(240)).hasMessageContaining("`draws`");
    }

    /** Two kinds, one individual each: a draw of one of two finds exactly one. */
    @Test
    void rarefactionByHand() {
        assertThat(Abundance.of(1, 1).rarefied(1)).isCloseTo(1, within(1e-15));
        assertThat(Abundance.of(2, 1).rarefied(2)).isCloseTo(2 - 1 / 3.0, within(1e-15));
    }

    @Test
    void coverageIsBetweenNothingAndAll() {
        for (Abundance sample :
                List.of(SKEWED, Abundance.of(1), Abundance.of(1, 1), Abundance.of(1, 2), Abundance.of(9))) {
            SampleCoverage coverage = new SampleCoverage(sample);
            assertThat(coverage.good()).isBetween(0.0, 1.0);
            assertThat(coverage.chaoJost()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void nothingUnseenIsEstimatedWithoutSingletons() {
        ChaoOne chao = new ChaoOne(Abundance.of(30, 20, 2, 2));
        assertThat(chao.biasCorrected()).isEqualTo(4);
        assertThat(chao.unseen()).isZero();
        assertThatThrownBy(() -> chao.logNormal(Confidence.NINETY_FIVE)).hasMessageContaining("no interval");
    }

    @Test
    void theIntervalOfTheUnseenStaysAboveTheObserved() {
        ChaoOne chao = new ChaoOne(SKEWED);
        assertThat(chao.logNormal(Confidence.NINETY_FIVE).low())
                .isGreaterThan(14)
                .isLessThan(chao.biasCorrected());
        assertThat(chao.logNormal(Confidence.NINETY_FIVE).high()).isGreaterThan(chao.biasCorrected());
    }

    @Test
    void aceOfKindsAllCommonIsTheirNumber() {
        assertThat(AbundanceCoverageEstimator.of(Abundance.of(50, 40)).estimate())
                .isEqualTo(2);
        assertThat(AbundanceCoverageEstimator.of(Abundance.of(50, 40)).standardError())
                .isZero();
        assertThatThrownBy(() -> AbundanceCoverageEstimator.of(Abundance.of(50, 1, 1)))
                .hasMessageContaining("seen only once");
    }

    /** The delta method written out with differences of the estimate, kinds added one at a time being too coarse. */
    @Test
    void aceStandardErrorIsThatOfTheDeltaMethod() {
        double[] kinds = {0, 5, 2, 1, 1, 0, 1, 0, 0, 0, 0};
        double squares = 0;
        double sum = 0;
        for (int i = 1; i <= 10; i++) {
            double slope = (ace(kinds, i, 1e-5) - ace(kinds, i, -1e-5)) / 2e-5;
            squares += kinds[i] * slope * slope;
            sum += kinds[i] * slope;
        }
        double expected = StrictMath.sqrt(squares - sum * sum / (ace(kinds, 1, 0) + 4));
        assertThat(AbundanceCoverageEstimator.of(SKEWED).standardError()).isCloseTo(expected, within(1e-6));
    }

    /** Chao and Lee's formula for the rare kinds, with the number of kinds seen {@code times} times moved by {@code step}. */
    private static double ace(double[] kinds, int times, double step) {
        double rare = step;
        double individuals = times * step;
        double pairs = times * (times - 1.0) * step;
        for (int i = 1; i <= 10; i++) {
            rare += kinds[i];
            individuals += i * kinds[i];
            pairs += i * (i - 1.0) * kinds[i];
        }
        double ones = kinds[1] + (times == 1 ? step : 0);
        double coverage = 1 - ones / individuals;
        double variation = rare / coverage * pairs / (individuals * (individuals - 1)) - 1;
        return rare / coverage + ones / coverage * variation;
    }

    /** Kinds in 1, 1 and 2 of 3 drives: 3 + 2/3 · 4/2, and 3 + 2 · 2/3. */
    @Test
    void incidenceByHand() {
        Incidence incidence =
                Incidence.of(List.of(new long[] {1, 0, 1, 0}, new long[] {0, 1, 1, 0}, new long[] {0, 0, 0, 0}));
        assertThat(incidence.observed()).isEqualTo(3);
        assertThat(incidence.chaoTwo()).isCloseTo(3 + 4 / 3.0, within(1e-15));
        assertThat(incidence.chaoTwoBiasCorrected()).isCloseTo(3 + 1 / 3.0, within(1e-15));
        assertThat(incidence.jackknifeOne()).isCloseTo(3 + 4 / 3.0, within(1e-15));
        assertThat(incidence.bootstrap()).isCloseTo(3 + 2 * 8 / 27.0 + 1 / 27.0, within(1e-15));
        assertThatThrownBy(() -> Incidence.of(List.of(new long[] {1})).jackknifeTwo())
                .isInstanceOf(InvalidInput.class);
    }
}
