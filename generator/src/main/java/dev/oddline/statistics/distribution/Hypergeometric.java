package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * The number of marked items among draws without replacement.
 *
 * @param population 1 or more
 * @param marked 0 to {@code population}
 * @param draws 0 to {@code population}
 */
public record Hypergeometric(long population, long marked, long draws) {

    public Hypergeometric {
        InvalidInput.unless(population > 0, "population", population + " is not above zero");
        InvalidInput.unless(
                marked >= 0 && marked <= population, "marked", marked + " of a population of " + population);
        InvalidInput.unless(draws >= 0 && draws <= population, "draws", draws + " from a population of " + population);
    }

    /** Returns the fewest marked items that a draw can hold. */
    public long least() {
        return StrictMath.max(0, draws + marked - population);
    }

    /** Returns the most marked items that a draw can hold. */
    public long most() {
        return StrictMath.min(draws, marked);
    }

    /** Returns the expected number of marked items. */
    public double mean() {
        return (double) draws * marked / population;
    }

    /** Returns the probability of exactly k marked items, 0..1. */
    public double probability(long k) {
        if (k < least() || k > most()) {
            return 0;
        }
        double share = (double) draws / population;
        double rest = (double) (population - draws) / population;
        double fromMarked = LoaderExpansion.binomial((double) k, (double) (marked - k), share, rest);
        double fromOthers = LoaderExpansion.binomial(
                (double) (draws - k), (double) (population - marked - (draws - k)), share, rest);
        double all = LoaderExpansion.binomial((double) draws, (double) (population - draws), share, rest);
        return fromMarked * (fromOthers / all);
    }

    /** Returns the probability of k marked items or more, 0..1. */
    public double atLeast(long k) {
        if (k <= least() || k > most()) {
            return k <= least() ? 1 : 0;
        }
        return k >= mean() ? upwards(k) : StrictMath.max(0, 1 - downwards(k - 1));
    }

    /** Returns the probability of k marked items or fewer, 0..1. */
    public double atMost(long k) {
        if (k < least() || k >= most()) {
            return k < least() ? 0 : 1;
        }
        return k <= mean() ? downwards(k) : StrictMath.max(0, 1 - upwards(k + 1));
    }

    /** Returns the probability of the draws not more probable than k marked items, 0..1. */
    public double twoSided(long k) {
        InvalidInput.unless(k >= least() && k <= most(), "marked", k + " of " + draws + " draws cannot be");
        long mode = (long) StrictMath.floor((draws + 1.0) * (marked + 1.0) / (population + 2.0));
        long inside = StrictMath.max(least(), StrictMath.min(most(), mode));
        return NotMoreProbable.p(k, least(), inside, most(), this::probability, this::atMost, this::atLeast);
    }

    /** Returns twice the smaller tail, at most 1. */
    public double doubledTail(long k) {
        return StrictMath.min(1, 2 * StrictMath.min(atMost(k), atLeast(k)));
    }

    private double upwards(long from) {
        double first = probability(from);
        double term = 1;
        double sum = 1;
        for (long k = from; k < most() && term > sum * 1e-18; k++) {
            term *= ((double) (marked - k) / (k + 1)) * ((double) (draws - k) / (population - marked - draws + k + 1));
            sum += term;
        }
        return StrictMath.min(1, first * sum);
    }

    private double downwards(long from) {
        double first = probability(from);
        double term = 1;
        double sum = 1;
        for (long k = from; k > least() && term > sum * 1e-18; k--) {
            term *= ((double) k / (marked - k + 1)) * ((double) (population - marked - draws + k) / (draws - k + 1));
            sum += term;
        }
        return StrictMath.min(1, first * sum);
    }
}
