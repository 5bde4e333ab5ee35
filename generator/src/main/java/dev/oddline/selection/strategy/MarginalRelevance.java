package dev.oddline.selection.strategy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998): lambda · score - (1 - lambda) · the greatest similarity to a
 * row that is labelled or taken; 0 in place of the similarity while there is none.
 */
final class MarginalRelevance implements Gain {
    private final double[] scores;
    private final double lambda;
    private final Similarity similarity;
    private final double[] greatest;
    private final int[] alike;
    private final int[] seen;
    private int[] taken = new int[16];
    private int count;

    MarginalRelevance(double[] scores, double lambda, Similarity similarity, BitSet labelled) {
        this.scores = scores.clone();
        this.lambda = lambda;
        this.similarity = similarity;
        this.greatest = new double[scores.length];
        this.alike = new int[scores.length];
        this.seen = new int[scores.length];
        labelled.stream().forEach(this::take);
    }

    @Override
    public double bound(int row) {
        return lambda * scores[row] - (1 - lambda) * greatest[row];
    }

    @Override
    public boolean isExact(int row) {
        return seen[row] == count;
    }

    @Override
    public void refine(int row, double enough) {
        while (seen[row] < count && bound(row) >= enough) {
            lookAt(row, seen[row]);
            seen[row]++;
        }
    }

    private void lookAt(int row, int index) {
        double own = similarity.of(row, taken[index]);
        if (index == 0 || own > greatest[row]) {
            greatest[row] = own;
            alike[row] = taken[index];
        }
    }

    @Override
    public boolean take(int row) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = row;
        if (count > 1) {
            return false;
        }
        for (int each = 0; each < greatest.length; each++) {
            lookAt(each, 0);
        }
        Arrays.fill(seen, 1);
        return true;
    }

    @Override
    public Pick pick(int row) {
        OptionalInt nearest = count == 0 ? OptionalInt.empty() : OptionalInt.of(alike[row]);
        return new Pick(row, bound(row), Figure.MARGINAL_RELEVANCE, nearest);
    }
}
