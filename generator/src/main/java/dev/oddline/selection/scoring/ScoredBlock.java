package dev.oddline.selection.scoring;

import dev.oddline.selection.uncertainty.ClassDistributions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The scores of the rows of a block, and why some of them have none. Rows are those of the block, from 0. */
public final class ScoredBlock {
    private final OutputBlock<?> block;
    private final int measures;
    private final double[] scores;
    private final BitSet nothing = new BitSet();
    private final BitSet renormalised = new BitSet();
    private final Map<Integer, String> refusals = new HashMap<>();

    /**
     * Returns a block whose rows have no scores yet.
     *
     * @param measures number of scores of a row
     */
    ScoredBlock(OutputBlock<?> block, int measures) {
        this.block = block;
        this.measures = measures;
        this.scores = new double[block.size() * measures];
    }

    /** Writes a measure of rows from a row on. */
    void write(ClassDistributions rows, ClassDistributions.Measured measure, int from, int place) {
        rows.write(measure, scores, from * measures + place, measures);
    }

    /** Returns what takes remarks on rows from a row on. */
    ClassDistributions.Remarks remarks(int from) {
        return new ClassDistributions.Remarks() {
            @Override
            public void renormalised(int row) {
                renormalised.set(from + row);
            }

            @Override
            public void refused(int row, String reason) {
                refuse(from + row, reason);
            }
        };
    }

    void set(int row, int measure, double score) {
        scores[row * measures + measure] = score;
    }

    /** Takes note that the probabilities of a row were divided by their sum. */
    void renormalised(int row) {
        renormalised.set(row);
    }

    /** Refuses a row, unless it is refused already. */
    void refuse(int row, String reason) {
        refusals.putIfAbsent(row, reason);
    }

    /** Takes note that nothing was there to be scored in a row, and gives it this score by all measures. */
    void nothing(int row, double score) {
        nothing.set(row);
        Arrays.fill(scores, row * measures, (row + 1) * measures, score);
    }

    /** Returns the number of rows. */
    public int size() {
        return block.size();
    }

    /** Returns what a row is about. */
    public Item item(int row) {
        return block.item(row);
    }

    /** Returns why rows have no scores, by those rows. */
    public Map<Integer, String> refusals() {
        return Collections.unmodifiableMap(refusals);
    }

    /** Returns whether nothing was there to be scored in a row. */
    boolean isNothing(int row) {
        return nothing.get(row);
    }

    /** Writes the scores of some rows, {@code [row][measure]}. */
    void copyScores(int from, int rows, double[] into, int at) {
        System.arraycopy(scores, from * measures, into, at, rows * measures);
    }

    /** Returns the score of a row; {@code NaN} where nothing was scored. */
    double score(int row, int measure) {
        return scores[row * measures + measure];
    }

    /** Returns a copy of the scores of a row, {@code [measure]}. */
    double[] scores(int row) {
        return Arrays.copyOfRange(scores, row * measures, (row + 1) * measures);
    }

    /** Returns how many rows had probabilities that were divided by their sum. */
    int renormalised() {
        return renormalised.cardinality();
    }

    /** Returns in how many rows nothing was there to be scored. */
    int empty() {
        return nothing.cardinality();
    }
}
