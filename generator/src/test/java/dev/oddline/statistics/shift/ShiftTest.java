package dev.oddline.statistics.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftTest {

    @Test
    void aProportionalSelectionIsNoShift() {
        SelectionShift shift = SelectionShift.of(new long[] {600, 300, 100}, new long[] {60, 30, 10});
        assertThat(shift.lift(2)).isCloseTo(1, within(1e-15));
        assertThat(shift.chiSquare().p()).isEqualTo(1);
        assertThat(shift.gTest().statistic()).isCloseTo(0, within(1e-12));
        assertThat(shift.cramersV()).isCloseTo(0, within(1e-12));
        assertThat(shift.divergence().jensenShannon()).isCloseTo(0, within(1e-15));
        assertThat(shift.liftInterval(2, Confidence.NINETY_FIVE).contains(1)).isTrue();
    }

    @Test
    void aSegmentWithoutSelectionIsALiftOfZeroNotAnError() {
        SelectionShift shift = SelectionShift.of(new long[] {600, 300, 100}, new long[] {60, 40, 0});
        assertThat(shift.lift(2)).isZero();
        assertThat(shift.gTest().p()).isLessThan(0.01);
        assertThat(shift.divergence().stabilityIndex()).isInfinite();
        assertThat(shift.divergence().cellsBelow(1e-4)).containsExactly(2);
        assertThat(shift.divergence().stabilityIndex(1e-4)).isPositive();
    }

    @Test
    void refusesSelectionsThatCannotBe() {
        assertThatThrownBy(() -> SelectionShift.of(new long[] {10, 3}, new long[] {1, 5}))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("`selected[1]`: 5 of 3 in the pool");
        assertThatThrownBy(() -> SelectionShift.of(new long[] {10, 0}, new long[] {1, 0}))
                .hasMessageContaining("`pool[1]`");
        assertThatThrownBy(() -> SelectionShift.of(new long[] {10, 3}, new long[] {0, 0}))
                .hasMessageContaining("nothing was selected");
        SelectionShift all = SelectionShift.of(new long[] {10, 3}, new long[] {10, 3});
        assertThatThrownBy(all::cramersV).hasMessageContaining("the whole pool");
    }

    @Test
    void sharesWithNothingInCommonAreOneBitApart() {
        Divergence apart = Divergence.ofCounts(new long[] {5, 0}, new long[] {0, 9});
        assertThat(apart.jensenShannonBits()).isCloseTo(1, within(1e-15));
        assertThat(apart.totalVariation()).isEqualTo(1);
        assertThat(apart.hellinger()).isCloseTo(1, within(1e-15));
        assertThat(apart.kullbackLeibler()).isInfinite();
    }

    /** ln 2 · (3/4 - 1/2) + ln 2 · … of shares 1/2, 1/2 against 1/4, 3/4. */
    @Test
    void divergenceByHand() {
        Divergence divergence = Divergence.ofCounts(new long[] {1, 3}, new long[] {1, 1});
        double expected = 0.5 * StrictMath.log(2) + 0.5 * StrictMath.log(2 / 3.0);
        assertThat(divergence.kullbackLeibler()).isCloseTo(expected, within(1e-15));
        assertThat(divergence.stabilityIndex()).isCloseTo(0.25 * StrictMath.log(3), within(1e-15));
        assertThat(divergence.totalVariation()).isEqualTo(0.25);
    }

    @Test
    void movingEverythingByOneCostsOne() {
        assertThat(Wasserstein.distance(Sample.of("a", 1, 5, 2), Sample.of("b", 2, 6, 3)))
                .isCloseTo(1, within(1e-15));
        assertThat(Wasserstein.distance(Sample.of("a", 1, 5), Sample.of("b", 5, 1, 1, 5)))
                .isZero();
    }

    @Test
    void equalWeightsAreWorthTheirNumber() {
        assertThat(EffectiveSize.kish(Sample.of("weight", 3, 3, 3, 3))).isEqualTo(4);
        assertThat(EffectiveSize.kish(Sample.of("weight", 1e300, 0, 0))).isEqualTo(1);
        assertThatThrownBy(() -> EffectiveSize.kish(Sample.of("weight", 0, 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> EffectiveSize.kish(Sample.of("weight", 1, -1))).hasMessageContaining("`weight[1]`");
    }

    @Test
    void diversityOfEqualSegmentsIsTheirNumber() {
        Diversity equal = Diversity.of(7, 7, 0, 7);
        assertThat(equal.richness()).isEqualTo(3);
        assertThat(equal.ofEntropy()).isCloseTo(3, within(1e-14));
        assertThat(equal.ofDominance()).isCloseTo(3, within(1e-14));
        assertThat(equal.evenness()).isCloseTo(1, within(1e-15));
        assertThatThrownBy(() -> Diversity.of(7).evenness()).hasMessageContaining("a single segment");
        assertThatThrownBy(() -> Diversity.of(0, 0)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void framesOfOneSceneThatAreEqualAreWorthOne() {
        DesignEffect same = DesignEffect.of(List.of(Sample.of("scene", 1, 1, 1), Sample.of("scene", 4, 4, 4)));
        assertThat(same.intraclassCorrelation()).isEqualTo(1);
        assertThat(same.effectiveFrames()).isCloseTo(2, within(1e-14));
        DesignEffect unlike = DesignEffect.of(List.of(Sample.of("scene", 1, 4), Sample.of("scene", 4, 1)));
        assertThat(unlike.intraclassCorrelation()).isNegative();
        assertThat(unlike.factor()).isEqualTo(1);
    }

    @Test
    void redundancyByHand() {
        Redundancy redundancy = Redundancy.of(new double[][] {{1, 0}, {0, 1}, {4, 4}}, new int[] {0, 1});
        assertThat(redundancy.coverageRadius()).isEqualTo(5);
        assertThat(redundancy.meanNearestDistance()).isCloseTo(5 / 3.0, within(1e-15));
        assertThat(redundancy.shareWithin(0)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(redundancy.meanGreatestCosine()).isZero();
        assertThat(redundancy.shareOfDuplicates(0)).isEqualTo(1);
        assertThatThrownBy(() -> Redundancy.of(new double[][] {{1, 0}, {1}}, new int[] {0}))
                .hasMessageContaining("`embeddings[1]`");
        assertThatThrownBy(() -> Redundancy.of(new double[][] {{1}}, new int[] {0, 0}))
                .hasMessageContaining("selected twice");
        assertThatThrownBy(() ->
                        Redundancy.of(new double[][] {{1}, {2}}, new int[] {0}).meanPairDistance())
                .hasMessageContaining("a single scene");
        assertThatThrownBy(() -> Redundancy.of(new double[][] {{0, 0}, {1, 1}}, new int[] {0, 1})
                        .meanGreatestCosine())
                .hasMessageContaining("has no length");
    }

    @Test
    void overlapByHand() {
        SetOverlap overlap = SetOverlap.of(Set.of("a", "b"), Set.of("b", "c"), 4);
        assertThat(overlap.jaccard()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(overlap.expectedByChance()).isEqualTo(1);
        assertThat(overlap.chanceOfAsMany()).isCloseTo(5 / 6.0, within(1e-15));
        assertThatThrownBy(() -> SetOverlap.of(Set.of("a", "b"), Set.of("c", "d"), 3))
                .hasMessageContaining("`pool`");
        assertThatThrownBy(() -> SetOverlap.of(Set.of(), Set.of("c"), 3)).hasMessageContaining("`first`");
    }

    @Test
    void agreementTurnsWithTheSign() {
        Sample scores = Sample.of("a", 1, 2, 3, 4, 5);
        Sample turned = Sample.of("b", -1, -2, -3, -4, -5);
        assertThat(RankAgreement.of(scores, scores).kendall()).isEqualTo(1);
        assertThat(RankAgreement.of(scores, turned).kendall()).isEqualTo(-1);
        assertThat(RankAgreement.of(scores, turned).spearman()).isCloseTo(-1, within(1e-15));
        assertThatThrownBy(() -> RankAgreement.of(scores, Sample.of("b", 1, 1, 1, 1, 1)))
                .hasMessageContaining("`b`");
    }

    /** The definition, pair by pair, on scores with many ties. */
    @Test
    void kendallIsThatOfAllPairs() {
        Random random = new Random(42);
        for (int round = 0; round < 50; round++) {
            double[] a = random.ints(30, 0, 6).asDoubleStream().toArray();
            double[] b = random.ints(30, 0, 4).asDoubleStream().toArray();
            double score = 0;
            double untiedA = 0;
            double untiedB = 0;
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < i; j++) {
                    score += StrictMath.signum(a[i] - a[j]) * StrictMath.signum(b[i] - b[j]);
                    untiedA += a[i] != a[j] ? 1 : 0;
                    untiedB += b[i] != b[j] ? 1 : 0;
                }
            }
            assertThat(RankAgreement.of(Sample.of("a", a), Sample.of("b", b)).kendall())
                    .isCloseTo(score / StrictMath.sqrt(untiedA * untiedB), within(1e-14));
        }
    }

    /** A straight line from 0 at 100 to 1 at 300 labels. */
    @Test
    void labelCurveByHand() {
        LabelCurve curve = LabelCurve.of(Sample.of("labels", 100, 300), Sample.of("mAP", 0, 1));
        assertThat(curve.area()).isEqualTo(0.5);
        assertThat(curve.labelsToReach(0.25)).contains(150.0);
        assertThat(curve.labelsToReach(-1)).contains(100.0);
        assertThat(curve.labelsToReach(1.5)).isEmpty();
        assertThat(curve.gainPerThousand()).containsExactly(5);
        assertThatThrownBy(() -> LabelCurve.of(Sample.of("labels", 300, 100), Sample.of("mAP", 0, 1)))
                .hasMessageContaining("`labels[1]`");
    }

    @Test
    void aCurveAgainstItselfSavesNothing() {
        LabelCurve curve = LabelCurve.of(Sample.of("labels", 100, 200, 300), Sample.of("mAP", 0, 0.6, 1));
        LabelEfficiency efficiency = new LabelEfficiency(curve, curve);
        assertThat(efficiency.areaGain()).isZero();
        assertThat(efficiency.saving()).contains(0.0);
        assertThat(efficiency.deficiency()).isEqualTo(1);
        LabelCurve flat = LabelCurve.of(Sample.of("labels", 100, 200, 300), Sample.of("mAP", 0, 0, 0));
        assertThatThrownBy(() -> new LabelEfficiency(curve, flat).deficiency()).hasMessageContaining("`random`");
    }
}
