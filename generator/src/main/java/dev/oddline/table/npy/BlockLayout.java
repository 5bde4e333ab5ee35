package dev.oddline.table.npy;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the numbers of a row lie. In the file the array is {@code [outer][row][inner]}, so that a block of rows is one run
 * for each {@code outer}.
 *
 * @param rows number of rows
 * @param outer product of the dimensions before the rows
 * @param inner product of the dimensions after them
 * @param places for each number of a row in the order of the file, its place in the row; empty if that is the same
 */
@SuppressWarnings("ArrayRecordComponent") // made here, never handed out nor compared
record BlockLayout(long rows, int outer, int inner, int[] places) {

    /** Returns the layout of an array whose rows are counted by a dimension, from 0. */
    static BlockLayout of(List<Long> shape, int axis, boolean fortranOrder) {
        List<Long> stored = fortranOrder ? NpyArray.reversed(shape) : shape;
        int at = fortranOrder ? shape.size() - 1 - axis : axis;
        long outer = product(stored.subList(0, at));
        long inner = product(stored.subList(at + 1, stored.size()));
        long width = outer * inner;
        if (outer > Integer.MAX_VALUE || inner > Integer.MAX_VALUE || width > Integer.MAX_VALUE) {
            return new BlockLayout(shape.get(axis), Integer.MAX_VALUE, Integer.MAX_VALUE, new int[0]);
        }
        List<Long> within = new ArrayList<>(shape);
        within.remove(axis);
        int[] places = fortranOrder && within.size() > 1 ? transposed(within, (int) width) : new int[0];
        return new BlockLayout(shape.get(axis), (int) outer, (int) inner, places);
    }

    private static long product(List<Long> lengths) {
        return lengths.stream().mapToLong(l -> l).reduce(1, (a, b) -> a * b);
    }

    /** The first index runs fastest in the file and slowest in a row. */
    private static int[] transposed(List<Long> shape, int width) {
        int[] places = new int[width];
        for (int i = 0; i < width; i++) {
            int left = i;
            int place = 0;
            for (long length : shape) {
                place = place * (int) length + (int) (left % length);
                left /= (int) length;
            }
            places[i] = place;
        }
        return places;
    }

    /** Returns how many numbers a row has. */
    long rowValues() {
        return (long) outer * inner;
    }

    /** Returns whether rows lie one after the other, each in order. */
    boolean inOrder() {
        return outer == 1 && places.length == 0;
    }

    /** Copies a row out of a block of {@code size} rows to its place among rows that lie one after the other. */
    void row(double[] block, int size, int index, double[] into) {
        int at = index * outer * inner;
        for (int o = 0; o < outer; o++) {
            int from = (o * size + index) * inner;
            if (places.length == 0) {
                System.arraycopy(block, from, into, at + o * inner, inner);
            } else {
                for (int i = 0; i < inner; i++) {
                    into[at + places[o * inner + i]] = block[from + i];
                }
            }
        }
    }
}
