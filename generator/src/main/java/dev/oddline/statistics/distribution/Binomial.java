package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * The number of successes of independent trials.
 *
 * @param trials 0 or more
 * @param chance the probability of a success, 0..1
 */
public record Binomial(long trials, double chance) {

    public Binomial {
        InvalidInput.count("trials", trials);
        InvalidInput.probability("chance", chance);
    }

    /** Returns the probability of exactly k successes, 0..1. */
    public double probability(long k) {
        return k < 0 || k > trials
                ? 0
                : LoaderExpansion.binomial((double) k, (double) (trials - k), chance, 1 - chance);
    }

    /** Returns the probability of k successes or fewer, 0..1. */
    public double atMost(long k) {
        if (k < 0 || k >= trials) {
            return k < 0 ? 0 : 1;
        }
        return IncompleteBeta.of((double) (trials - k), k + 1.0, 1 - chance, chance);
    }

    /** Returns the probability of k successes or more, 0..1. */
    public double atLeast(long k) {
        if (k <= 0 || k > trials) {
            return k <= 0 ? 1 : 0;
        }
        return IncompleteBeta.of((double) k, trials - k + 1.0, chance, 1 - chance);
    }

    /** Returns the probability of the outcomes not more probable than k successes, 0..1. */
    public double twoSided(long k) {
        InvalidInput.unless(k >= 0 && k <= trials, "successes", k + " of " + trials + " trials");
        long mode = StrictMath.min(trials, (long) StrictMath.floor((trials + 1.0) * chance));
        return NotMoreProbable.p(k, 0, mode, trials, this::probability, this::atMost, this::atLeast);
    }
}
