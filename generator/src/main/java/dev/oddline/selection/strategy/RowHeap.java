package dev.oddline.selection.strategy;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/** Rows of which the one with the largest value is on top; of equal values the lowest row. */
final class RowHeap {
    private final int[] rows;
    private final double[] values;
    private int size;

    /**
     * Returns a heap of rows.
     *
     * @param value of a row, no NaN; a row of which it is NaN is left out
     */
    RowHeap(BitSet members, IntToDoubleFunction value) {
        rows = new int[members.cardinality()];
        values = new double[rows.length];
        for (int row = members.nextSetBit(0); row >= 0; row = members.nextSetBit(row + 1)) {
            double own = value.applyAsDouble(row);
            if (!Double.isNaN(own)) {
                rows[size] = row;
                values[size] = own;
                size++;
            }
        }
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at, rows[at], values[at]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Returns the row on top. */
    int top() {
        return rows[0];
    }

    /** Returns the largest value but that on top; minus infinity if there is only one row. */
    double second() {
        double left = size > 1 ? values[1] : Double.NEGATIVE_INFINITY;
        return size > 2 ? StrictMath.max(left, values[2]) : left;
    }

    /** Gives the row on top another value, which is not above its last one. */
    void lower(double value) {
        sink(0, rows[0], value);
    }

    void removeTop() {
        size--;
        sink(0, rows[size], values[size]);
    }

    private void sink(int from, int row, double value) {
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && isAbove(rows[child + 1], values[child + 1], rows[child], values[child])) {
                child++;
            }
            if (!isAbove(rows[child], values[child], row, value)) {
                break;
            }
            rows[at] = rows[child];
            values[at] = values[child];
            at = child;
        }
        rows[at] = row;
        values[at] = value;
    }

    private static boolean isAbove(int row, double value, int otherRow, double otherValue) {
        return value > otherValue || (value == otherValue && row < otherRow);
    }
}
