package dev.oddline.selection.strategy;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Facility location (Nemhauser, Wolsey and Fisher 1978): by how much the sum, over all rows of the pool, of the similarity
 * to the most alike row that is labelled or taken grows. A row without one, or with one less alike than 0, counts 0.
 */
final class RepresentationGain implements Gain {
    private static final int NEVER = -1;

    private final Similarity similarity;
    private final double[] greatest;
    private final double[] bounds;
    private final int[] seen;
    private int count;

    RepresentationGain(int rows, Similarity similarity, BitSet labelled) {
        this.similarity = similarity;
        this.greatest = new double[rows];
        this.bounds = new double[rows];
        this.seen = new int[rows];
        Arrays.fill(bounds, Double.POSITIVE_INFINITY);
        Arrays.fill(seen, NEVER);
        labelled.stream().forEach(this::take);
    }

    @Override
    public double bound(int row) {
        return bounds[row];
    }

    @Override
    public boolean isExact(int row) {
        return seen[row] == count;
    }

    @Override
    public void refine(int row, double enough) {
        double sum = 0;
        for (int other = 0; other < greatest.length; other++) {
            sum += StrictMath.max(0, similarity.of(other, row) - greatest[other]);
        }
        bounds[row] = sum;
        seen[row] = count;
    }

    @Override
    public boolean take(int row) {
        for (int other = 0; other < greatest.length; other++) {
            greatest[other] = StrictMath.max(greatest[other], similarity.of(other, row));
        }
        count++;
        return false;
    }

    @Override
    public Pick pick(int row) {
        return Pick.of(row, bounds[row], Figure.REPRESENTATION_GAIN);
    }
}
