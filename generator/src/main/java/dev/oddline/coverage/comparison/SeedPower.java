package dev.oddline.coverage.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.PermutationTest;
import dev.oddline.statistics.interval.DetectableEffect;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What two groups of runs that differ in their seeds can show.
 *
 * @param first runs of one group, 2 or more
 * @param second runs of the other, 2 or more
 * @param leastP the smallest p that their test can have, however far apart the groups are; 0 where nothing bounds it
 * @param detectable the least difference, in the metric's unit, that a two-sided t test at 0.05 finds with probability 0.8 if runs spread
 *     as these do (Cohen 1988); empty where {@code leastP} is not below 0.05, or nothing varies
 */
public record SeedPower(int first, int second, double leastP, Optional<Double> detectable) {
    private static final double LEVEL = 0.05;

    /** In so many standard deviations, by the sizes of the groups, the smaller one in front. */
    static final class Effects {
        private final Map<Long, Double> known = new HashMap<>();

        private double of(int first, int second) {
            long less = StrictMath.min(first, second);
            long more = StrictMath.max(first, second);
            return known.computeIfAbsent(
                    less << Integer.SIZE | more,
                    any -> new DetectableEffect(LEVEL, 0.8).standardisedDifference(less, more));
        }
    }

    public SeedPower {
        InvalidInput.unless(first > 1 && second > 1, "first", "one run against several shows no spread");
        InvalidInput.probability("least p", leastP);
    }

    /** Returns what two groups can show. */
    static SeedPower of(Sample first, Sample second, boolean isExact, Effects effects) {
        double leastP = isExact ? PermutationTest.leastP(first.size(), second.size()) : 0;
        double spread = StrictMath.sqrt(
                (first.squaredDeviations() + second.squaredDeviations()) / ((double) first.size() + second.size() - 2));
        Optional<Double> detectable = leastP < LEVEL && spread > 0
                ? Optional.of(spread * effects.of(first.size(), second.size()))
                : Optional.empty();
        return new SeedPower(first.size(), second.size(), leastP, detectable);
    }

    /** Returns whether these runs can show a difference at all. */
    public boolean canShow() {
        return leastP < LEVEL;
    }
}
