package dev.oddline.statistics.matrix;

import dev.oddline.statistics.InvalidInput;

/** Points in a space, one a row, whatever they are held in. */
public interface Points extends Vectors {

    /** Returns how many coordinates a point has. */
    int columns();

    /**
     * Writes the coordinates of a point.
     *
     * @param row 0-based
     * @param into {@link #columns()} numbers long
     */
    void read(int row, double[] into);

    /** Returns a copy of a point. */
    default double[] row(int row) {
        double[] copy = new double[columns()];
        read(row, copy);
        return copy;
    }

    @Override
    default double product(int one, int other) {
        double[] a = row(one);
        double[] b = row(other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    default double squaredDistance(int one, int other) {
        return SquaredDistance.of(row(one), row(other), Double.POSITIVE_INFINITY);
    }

    /**
     * Returns the points of an array, in full precision.
     *
     * @param rows {@code [row][column]}, finite; one row or more, all of the same length; it is not copied
     * @throws InvalidInput if a number is not finite or a row is longer or shorter than the first
     */
    static Points of(double[][] rows) {
        InvalidInput.unless(rows.length > 0, "rows", "there are none");
        for (int i = 0; i < rows.length; i++) {
            String name = "row " + i;
            InvalidInput.unless(rows[i].length == rows[0].length, name, "it is not as long as the first");
            for (double number : rows[i]) {
                InvalidInput.finite(name, number);
            }
        }
        return new DoubleRows(rows);
    }
}
