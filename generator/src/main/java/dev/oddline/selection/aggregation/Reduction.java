package dev.oddline.selection.aggregation;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.QuantileType;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Makes one score of several, of which none is missing. Sum, noisy-or and count grow with the number of scores, the mean
 * hides one hard object among easy ones, and the greatest is that of the noisiest.
 */
public sealed interface Reduction {

    /**
     * Returns the one score; empty where there is none and the reduction says nothing of that.
     *
     * @param scores finite, in any order
     * @throws InvalidInput for a score that the reduction takes no meaning from
     */
    OptionalDouble of(double[] scores);

    /** Returns its name, by which {@link Reductions#named} finds it. */
    String name();

    /** The greatest; 0 for none. */
    record Max() implements Reduction {
        @Override
        public OptionalDouble of(double[] scores) {
            return OptionalDouble.of(Arrays.stream(scores).max().orElse(0));
        }

        @Override
        public String name() {
            return "max";
        }
    }

    /** The mean; undefined for none. */
    record Mean() implements Reduction {
        @Override
        public OptionalDouble of(double[] scores) {
            return scores.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum(scores) / scores.length);
        }

        @Override
        public String name() {
            return "mean";
        }
    }

    /** The sum; 0 for none. */
    record Sum() implements Reduction {
        @Override
        public OptionalDouble of(double[] scores) {
            return OptionalDouble.of(sum(scores));
        }

        @Override
        public String name() {
            return "sum";
        }
    }

    /**
     * The mean of the greatest, of all where there are fewer; undefined for none.
     *
     * @param count 1 or more
     */
    record TopMean(int count) implements Reduction {
        public TopMean {
            InvalidInput.unless(count >= 1, "count", count + " is not 1 or more");
        }

        @Override
        public OptionalDouble of(double[] scores) {
            if (scores.length == 0) {
                return OptionalDouble.empty();
            }
            double[] ascending = ascending(scores);
            int taken = StrictMath.min(count, ascending.length);
            double sum = 0;
            for (int i = 0; i < taken; i++) {
                sum += ascending[ascending.length - 1 - i];
            }
            return OptionalDouble.of(sum / taken);
        }

        @Override
        public String name() {
            return "top" + count + "_mean";
        }
    }

    /**
     * The quantile of type 7; undefined for none.
     *
     * @param probability 0..1
     */
    record Quantile(double probability) implements Reduction {
        public Quantile {
            InvalidInput.probability("probability", probability);
        }

        @Override
        public OptionalDouble of(double[] scores) {
            return scores.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(QuantileType.LINEAR.of(ascending(scores), probability));
        }

        @Override
        public String name() {
            return probability == 0.5 ? "median" : "quantile_" + probability;
        }
    }

    /** 1 - the product of 1 - s: the chance that one of them is right, if they do not depend on each other; 0 for none. */
    record NoisyOr() implements Reduction {
        @Override
        public OptionalDouble of(double[] scores) {
            double none = 1;
            for (double score : scores) {
                none *= 1 - InvalidInput.probability("score", score);
            }
            return OptionalDouble.of(1 - none);
        }

        @Override
        public String name() {
            return "noisy_or";
        }
    }

    /**
     * How many are strictly greater; 0 for none.
     *
     * @param threshold finite
     */
    record CountAbove(double threshold) implements Reduction {
        public CountAbove {
            InvalidInput.finite("threshold", threshold);
        }

        @Override
        public OptionalDouble of(double[] scores) {
            return OptionalDouble.of(
                    (double) Arrays.stream(scores).filter(s -> s > threshold).count());
        }

        @Override
        public String name() {
            return "count_above_" + threshold;
        }
    }

    private static double sum(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return sum;
    }

    private static double[] ascending(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
