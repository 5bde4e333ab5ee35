package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Corrects p values for being the most striking of many. */
public enum Multiplicity {
    /** Holds the share of false findings, the default (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int rank, int count) {
            return (double) count / rank;
        }
    },

    /** Holds the share of false findings whatever the dependence (Benjamini and Yekutieli 2001). */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int rank, int count) {
            double harmonic = 0;
            for (int i = 1; i <= count; i++) {
                harmonic += 1.0 / i;
            }
            return harmonic * count / rank;
        }
    },

    /** Holds the chance of any false finding, for release gates (Holm 1979). */
    HOLM {
        @Override
        double factor(int rank, int count) {
            return count - rank + 1.0;
        }
    },

    /** Holds the chance of any false finding, never better than {@link #HOLM}; only for comparison with other tools. */
    BONFERRONI {
        @Override
        double factor(int rank, int count) {
            return count;
        }
    };

    /**
     * Returns the adjusted p values, 0..1, in the order of the input. What is missing stays missing and does not count.
     *
     * @throws InvalidInput for a p outside 0..1
     */
    public List<Optional<Double>> adjust(List<Optional<Double>> pValues) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pValues.size(); i++) {
            if (pValues.get(i).isPresent()) {
                InvalidInput.probability("p[" + i + "]", pValues.get(i).orElseThrow());
                order.add(i);
            }
        }
        order.sort(Comparator.comparing((Integer i) -> pValues.get(i).orElseThrow()));
        int count = order.size();
        double[] adjusted = new double[count];
        for (int rank = 1; rank <= count; rank++) {
            double p = pValues.get(order.get(rank - 1)).orElseThrow();
            adjusted[rank - 1] = StrictMath.min(1, p * factor(rank, count));
        }
        makeMonotone(adjusted);
        List<Optional<Double>> result = new ArrayList<>(Collections.nCopies(pValues.size(), Optional.empty()));
        for (int rank = 0; rank < count; rank++) {
            result.set(order.get(rank), Optional.of(adjusted[rank]));
        }
        return List.copyOf(result);
    }

    /** Returns how many of the p values are findings at {@code alpha} after adjustment. */
    public long findings(List<Optional<Double>> pValues, double alpha) {
        InvalidInput.openProbability("alpha", alpha);
        return adjust(pValues).stream()
                .flatMap(Optional::stream)
                .filter(p -> p <= alpha)
                .count();
    }

    /** What the p of a rank, from 1 for the least, is multiplied with. */
    abstract double factor(int rank, int count);

    /** A step-up procedure takes the least from above, a step-down one the greatest from below. */
    private void makeMonotone(double[] adjusted) {
        if (this == HOLM) {
            for (int i = 1; i < adjusted.length; i++) {
                adjusted[i] = StrictMath.max(adjusted[i], adjusted[i - 1]);
            }
        } else {
            for (int i = adjusted.length - 2; i >= 0; i--) {
                adjusted[i] = StrictMath.min(adjusted[i], adjusted[i + 1]);
            }
        }
    }
}
