package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.distribution.Hypergeometric;
import java.util.HashSet;
import java.util.Set;

/**
 * What two selections from one pool share.
 *
 * @param first size of the first, 1 or more
 * @param second size of the second, 1 or more
 * @param shared scenes in both
 * @param pool scenes of the pool, at least those in either
 */
public record SetOverlap(long first, long second, long shared, long pool) {

    public SetOverlap {
        InvalidInput.unless(first > 0, "first", "an empty selection");
        InvalidInput.unless(second > 0, "second", "an empty selection");
        InvalidInput.unless(
                shared >= 0 && shared <= StrictMath.min(first, second),
                "shared",
                shared + " of " + first + " and " + second);
        InvalidInput.unless(
                first + second - shared <= pool,
                "pool",
                pool + " scenes hold not the selected " + (first + second - shared));
    }

    public static <T> SetOverlap of(Set<T> first, Set<T> second, long pool) {
        Set<T> shared = new HashSet<>(first);
        shared.retainAll(second);
        return new SetOverlap(first.size(), second.size(), shared.size(), pool);
    }

    /** Returns the shared among all selected, 0..1 (Jaccard 1901). */
    public double jaccard() {
        return (double) shared / (first + second - shared);
    }

    /** Returns the shared among the smaller selection, 0..1. */
    public double overlapCoefficient() {
        return (double) shared / StrictMath.min(first, second);
    }

    /** Returns how many two random selections share on average. */
    public double expectedByChance() {
        return chance().mean();
    }

    /** Returns the probability, 0..1, that two random selections share as many or more. */
    public double chanceOfAsMany() {
        return chance().atLeast(shared);
    }

    private Hypergeometric chance() {
        return new Hypergeometric(pool, first, second);
    }
}
