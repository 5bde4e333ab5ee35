package dev.oddline.statistics.richness;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.distribution.Hypergeometric;
import java.util.Arrays;

/** How often each kind was seen, such as the scenes of each rare-scenario cluster. */
public final class Abundance {

    private final long[] counts;
    private final long individuals;

    private Abundance(long[] counts, long individuals) {
        this.counts = counts;
        this.individuals = individuals;
    }

    /**
     * Returns the abundance of kinds; a kind with 0 is one not seen and does not count.
     *
     * @throws InvalidInput for a negative count, or where all are 0
     */
    public static Abundance of(long... counts) {
        for (int i = 0; i < counts.length; i++) {
            InvalidInput.count("counts[" + i + "]", counts[i]);
        }
        long[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();
        InvalidInput.unless(seen.length > 0, "counts", "nothing was seen");
        return new Abundance(seen, Arrays.stream(seen).reduce(0, StrictMath::addExact));
    }

    /** Returns the number of kinds seen, 1 or more. */
    public int observed() {
        return counts.length;
    }

    /** Returns the number of individuals of all kinds, 1 or more. */
    public long individuals() {
        return individuals;
    }

    /** Returns the number of kinds seen exactly {@code times} times. */
    public long kindsSeen(long times) {
        return Arrays.stream(counts).filter(count -> count == times).count();
    }

    public long singletons() {
        return kindsSeen(1);
    }

    public long doubletons() {
        return kindsSeen(2);
    }

    /**
     * Returns the number of kinds expected among {@code draws} individuals drawn without replacement (Hurlbert 1971), so
     * that rounds of unequal size can be compared.
     *
     * @param draws 0 to {@link #individuals()}
     */
    public double rarefied(long draws) {
        InvalidInput.unless(draws >= 0 && draws <= individuals, "draws", draws + " of " + individuals + " individuals");
        double sum = 0;
        for (long count : counts) {
            sum += 1 - new Hypergeometric(individuals, count, draws).probability(0);
        }
        return sum;
    }

    long[] counts() {
        return counts.clone();
    }
}
