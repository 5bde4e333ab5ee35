package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A determinantal point process with the kernel diag(q) S diag(q) of qualities q and similarities S, its mode approached
 * greedily (Chen, Zhang and Zhou 2018): by how much the logarithm of the determinant grows if a row joins those that are
 * labelled or taken. That is 2 ln q + ln v, where v is what the others leave unexplained of the row, found by extending the
 * Cholesky factor by one number at a time.
 */
final class VolumeGain implements Gain {
    /** What is left of a row that others explain wholly, as a share of what it was; below it there is only rounding. */
    private static final double LEAST_LEFT = 1e-10;

    private final double[] logQualities;
    private final Similarity similarity;
    private final double[] left;
    private final double[][] factors;
    private final int[] seen;
    private int[] taken = new int[16];
    private int count;

    /**
     * Returns the gain.
     *
     * @param qualities of each row, 0 or more, NaN if it has none
     */
    VolumeGain(double[] qualities, Similarity similarity, BitSet labelled) {
        this.logQualities = new double[qualities.length];
        this.similarity = similarity;
        this.left = new double[qualities.length];
        this.factors = new double[qualities.length][0];
        this.seen = new int[qualities.length];
        for (int row = 0; row < left.length; row++) {
            InvalidInput.unless(
                    !(qualities[row] < 0), "scores[" + row + "]", qualities[row] + " is no quality: it is negative");
            logQualities[row] = 2 * StrictMath.log(qualities[row]);
            left[row] = similarity.of(row, row);
        }
        labelled.stream().forEach(this::take);
    }

    @Override
    public double bound(int row) {
        return logQualities[row] + StrictMath.log(StrictMath.max(left[row], LEAST_LEFT));
    }

    @Override
    public boolean isExact(int row) {
        return seen[row] == count;
    }

    @Override
    public void refine(int row, double enough) {
        while (seen[row] < count && (seen[row] % 8 != 0 || bound(row) >= enough)) {
            extend(row);
        }
    }

    private void extend(int row) {
        int at = seen[row]++;
        if (at == factors[row].length) {
            factors[row] = Arrays.copyOf(factors[row], StrictMath.max(8, 2 * at));
        }
        int other = taken[at];
        if (left[other] > LEAST_LEFT) {
            double[] own = factors[row];
            double[] others = factors[other];
            double rest = similarity.of(row, other);
            for (int i = 0; i < at; i++) {
                rest -= own[i] * others[i];
            }
            own[at] = rest / StrictMath.sqrt(left[other]);
            left[row] -= own[at] * own[at];
        }
    }

    @Override
    public boolean take(int row) {
        while (seen[row] < count) { // wholly, also a labelled row, which may have no quality and so no bound
            extend(row);
        }
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = row;
        return false;
    }

    @Override
    public Pick pick(int row) {
        return Pick.of(row, bound(row), Figure.VOLUME_GAIN);
    }
}
