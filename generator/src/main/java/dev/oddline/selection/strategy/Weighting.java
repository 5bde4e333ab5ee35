package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.BitSet;

/** How chance follows from scores in stochastic acquisition (Kirsch et al. 2022), with a temperature T. */
public enum Weighting {
    /** In proportion to score^(1/T); scores are 0 or more. */
    POWER {
        @Override
        public double[] logWeights(double[] scores, double temperature) {
            double[] logs = new double[scores.length];
            for (int row = 0; row < logs.length; row++) {
                InvalidInput.unless(
                        !(scores[row] < 0), "scores[" + row + "]", scores[row] + " has no power: it is negative");
                logs[row] = StrictMath.log(scores[row]) / positive(temperature);
            }
            return logs;
        }
    },
    /** In proportion to exp(score / T). */
    SOFTMAX {
        @Override
        public double[] logWeights(double[] scores, double temperature) {
            double[] logs = new double[scores.length];
            for (int row = 0; row < logs.length; row++) {
                logs[row] = scores[row] / positive(temperature);
            }
            return logs;
        }
    },
    /** In proportion to rank^(-1/T), where the largest score has rank 1 and of equal ones the lowest row is the first. */
    RANK {
        @Override
        public double[] logWeights(double[] scores, double temperature) {
            double[] logs = new double[scores.length];
            Arrays.fill(logs, Double.NaN);
            BitSet all = new BitSet();
            all.set(0, scores.length);
            RowHeap heap = new RowHeap(all, row -> scores[row]);
            for (int rank = 1; !heap.isEmpty(); rank++) {
                logs[heap.top()] = -StrictMath.log(rank) / positive(temperature);
                heap.removeTop();
            }
            return logs;
        }
    };

    /**
     * Returns the logarithm of each row's weight; a row's chance is its weight divided by the sum of the weights.
     *
     * @param scores large is worth a label; that of a row without a score is NaN, and so is its weight
     * @param temperature above 0
     * @throws InvalidInput if a score is negative where it must not be
     */
    public abstract double[] logWeights(double[] scores, double temperature);

    private static double positive(double temperature) {
        return InvalidInput.positive("temperature", temperature);
    }
}
