package dev.oddline.selection.ood;

import dev.oddline.statistics.InvalidInput;

/** Checks of embeddings. */
final class Rows {
    private Rows() {}

    /** Returns a copy of rows that are finite and of one length. */
    static double[][] checked(String name, double[][] rows) {
        InvalidInput.unless(rows.length > 0, name, "no rows");
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = checked(name + "[" + i + "]", rows[i], rows[0].length);
        }
        return copy;
    }

    /** Returns a copy of a row that is finite and of this length. */
    static double[] checked(String name, double[] row, int dimensions) {
        InvalidInput.unless(
                row.length == dimensions && dimensions > 0, name, row.length + " dimensions, not " + dimensions);
        for (int d = 0; d < row.length; d++) {
            if (!Double.isFinite(row[d])) {
                throw new InvalidInput(name + "[" + d + "]", row[d] + " is not a finite number");
            }
        }
        return row.clone();
    }
}
