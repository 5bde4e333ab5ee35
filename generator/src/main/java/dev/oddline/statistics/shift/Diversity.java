package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/** How many segments a selection effectively holds (Hill 1973): as many as equal ones that would be as diverse. */
public final class Diversity {

    private final double[] shares;

    private Diversity(double[] shares) {
        this.shares = shares;
    }

    /** Returns the diversity of counts of 0 or more, not all 0. */
    public static Diversity of(long... counts) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum = StrictMath.addExact(sum, InvalidInput.count("counts[" + i + "]", counts[i]));
        }
        double total = sum;
        InvalidInput.unless(total > 0, "counts", "all counts are 0");
        return new Diversity(Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> count / total)
                .toArray());
    }

    /** Returns the number of segments that are not empty, 1 or more. */
    public int richness() {
        return shares.length;
    }

    /** Returns e to the entropy, 1 to {@link #richness()}. */
    public double ofEntropy() {
        return StrictMath.exp(entropy());
    }

    /** Returns one over the chance that two scenes share a segment, 1 to {@link #richness()} (Simpson 1949). */
    public double ofDominance() {
        return 1 / sameSegment();
    }

    /** Returns the chance that two scenes drawn with replacement are of different segments, 0..1. */
    public double giniSimpson() {
        return 1 - sameSegment();
    }

    /**
     * Returns the entropy over its greatest possible value, 0..1 (Pielou 1966).
     *
     * @throws InvalidInput for a single segment
     */
    public double evenness() {
        InvalidInput.unless(shares.length > 1, "counts", "a single segment is neither even nor uneven");
        return StrictMath.min(1, entropy() / StrictMath.log(shares.length));
    }

    private double entropy() {
        double sum = 0;
        for (double share : shares) {
            sum -= share * StrictMath.log(share);
        }
        return StrictMath.max(0, sum);
    }

    private double sameSegment() {
        double sum = 0;
        for (double share : shares) {
            sum += share * share;
        }
        return sum;
    }
}
