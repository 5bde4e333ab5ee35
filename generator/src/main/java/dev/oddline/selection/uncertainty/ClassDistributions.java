package dev.oddline.selection.uncertainty;

import dev.oddline.statistics.InvalidInput;

/**
 * The class probabilities of rows that stand next to each other.
 *
 * @param p {@code [row][class]}, one after the other; there may be more
 * @param classes how many there are of each row
 * @param rows how many
 */
@SuppressWarnings("ArrayRecordComponent") // a block that is read, measured and read anew
public record ClassDistributions(double[] p, int rows, int classes) {

    /** Takes what is to be said about a row, from 0. */
    public interface Remarks {

        /** Takes note that the probabilities of a row were divided by their sum. */
        void renormalised(int row);

        /** Takes note that a row is no distribution, and why; whatever a measure says about it means nothing. */
        void refused(int row, String reason);
    }

    /** Returns the probabilities, each row held to what {@link ClassDistribution#of} says; the array is changed by that. */
    public static ClassDistributions of(double[] p, int rows, int classes, Remarks remarks) {
        for (int row = 0; row < rows; row++) {
            try {
                if (ClassDistribution.normalise(p, row * classes, classes)) {
                    remarks.renormalised(row);
                }
            } catch (InvalidInput e) {
                remarks.refused(row, e.getMessage());
            }
        }
        return new ClassDistributions(p, rows, classes);
    }

    /** One of {@link ClassMeasures}. */
    @FunctionalInterface
    public interface Measured {

        /** Returns the measure of some probabilities of an array. */
        double of(double[] p, int from, int classes);
    }

    /**
     * Writes a measure of all rows.
     *
     * @param at where that of the first row goes
     * @param step how far on that of the next one goes
     */
    public void write(Measured measure, double[] into, int at, int step) {
        for (int row = 0; row < rows && classes > 0; row++) {
            into[at + row * step] = measure.of(p, row * classes, classes);
        }
    }
}
