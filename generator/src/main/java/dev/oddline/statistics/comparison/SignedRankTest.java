package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Ranks;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.distribution.Binomial;
import dev.oddline.statistics.distribution.Normal;
import java.util.Arrays;

/** Whether paired values tend to rise or fall, by the ranks of their changes (Wilcoxon 1945). */
public final class SignedRankTest {

    private final double[] changes;

    private SignedRankTest(double[] changes) {
        this.changes = changes;
    }

    /** Returns the test of paired values, row by row; changes are taken in decimal, so that equal ones tie. */
    public static SignedRankTest of(Sample before, Sample after) {
        return new SignedRankTest(PairedChanges.of(before, after));
    }

    public int zeroChanges() {
        return (int) Arrays.stream(changes).filter(change -> change == 0).count();
    }

    public int rises() {
        return (int) Arrays.stream(changes).filter(change -> change > 0).count();
    }

    /** Returns the sum of the ranks of rises among the changes that are not zero. */
    public double riseRanks() {
        return riseRanks(moved());
    }

    /**
     * Returns the two-sided p of the normal approximation, corrected for ties; pairs that did not change are left out.
     *
     * @throws InvalidInput where nothing changed
     */
    public double approximateP() {
        double[] moved = moved();
        return p(riseRanks(moved), moved.length, 0, Ranks.of(sizes(moved)).tieTerm());
    }

    /** Returns the same with unchanged pairs ranked first and left out then (Pratt 1959). */
    public double approximatePPratt() {
        double[] ranks = Ranks.of(sizes(changes)).values();
        double rises = 0;
        double[] ofMoved = new double[moved().length];
        for (int i = 0, at = 0; i < changes.length; i++) {
            rises += changes[i] > 0 ? ranks[i] : 0;
            if (changes[i] != 0) {
                ofMoved[at++] = ranks[i];
            }
        }
        return p(rises, changes.length, zeroChanges(), Ranks.of(ofMoved).tieTerm());
    }

    /**
     * Returns the two-sided p of the sign test, which asks only how many rise (Arbuthnott 1710).
     *
     * @throws InvalidInput where nothing changed
     */
    public double signTestP() {
        return new Binomial(moved().length, 0.5).twoSided(rises());
    }

    private double[] moved() {
        double[] moved = Arrays.stream(changes).filter(change -> change != 0).toArray();
        InvalidInput.unless(moved.length > 0, "changes", "nothing changed, no test is possible");
        return moved;
    }

    private static double[] sizes(double[] changes) {
        return Arrays.stream(changes).map(StrictMath::abs).toArray();
    }

    private static double riseRanks(double[] moved) {
        Ranks ranks = Ranks.of(sizes(moved));
        double sum = 0;
        for (int i = 0; i < moved.length; i++) {
            sum += moved[i] > 0 ? ranks.of(i) : 0;
        }
        return sum;
    }

    private static double p(double rises, double ranked, double leftOut, double tieTerm) {
        double mean = (ranked * (ranked + 1) - leftOut * (leftOut + 1)) / 4;
        double variance =
                (ranked * (ranked + 1) * (2 * ranked + 1) - leftOut * (leftOut + 1) * (2 * leftOut + 1) - tieTerm / 2)
                        / 24;
        return Normal.twoSided((rises - mean) / StrictMath.sqrt(variance));
    }
}
