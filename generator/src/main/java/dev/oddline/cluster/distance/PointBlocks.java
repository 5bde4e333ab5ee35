package dev.oddline.cluster.distance;

import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;

/**
 * Points in blocks of {@value #WIDTH}, coordinate by coordinate, so that the distances of one point from many are computed
 * side by side. Each distance is summed in the order of the coordinates, so it does not depend on its neighbours in a block.
 */
public final class PointBlocks {
    static final int WIDTH = 256;

    private final int columns;
    /** {@code [block][column][place in the block]}; the columns are filled up to a multiple of four, with zeros. */
    private final double[][][] blocks;

    private final int[] order;
    private int left;

    private PointBlocks(int columns, double[][][] blocks, int[] order) {
        this.columns = columns;
        this.blocks = blocks;
        this.order = order;
        this.left = order.length;
    }

    /** Returns a copy of the points. */
    public static PointBlocks of(Points points) {
        int rows = points.rows();
        int columns = points.columns();
        double[][][] blocks = new double[(rows + WIDTH - 1) / WIDTH][(columns + 3) / 4 * 4][WIDTH];
        int[] order = new int[rows];
        double[] point = new double[columns];
        for (int i = 0; i < rows; i++) {
            points.read(i, point);
            order[i] = i;
            for (int d = 0; d < columns; d++) {
                blocks[i / WIDTH][d][i % WIDTH] = point[d];
            }
        }
        return new PointBlocks(columns, blocks, order);
    }

    /** Returns how many points are left. */
    public int left() {
        return left;
    }

    /** Returns which point stands at a place; before any is taken out, each stands at its own. */
    public int pointAt(int place) {
        return order[place];
    }

    /** Writes the coordinates of the point at a place. */
    public void read(int place, double[] into) {
        double[][] block = blocks[place / WIDTH];
        for (int d = 0; d < columns; d++) {
            into[d] = block[d][place % WIDTH];
        }
    }

    /** Takes the point at a place out; the last one takes its place. */
    public void remove(int place) {
        left--;
        order[place] = order[left];
        double[][] to = blocks[place / WIDTH];
        double[][] from = blocks[left / WIDTH];
        for (int d = 0; d < columns; d++) {
            to[d][place % WIDTH] = from[d][left % WIDTH];
        }
    }

    /**
     * Writes the squared Euclidean distances of a point from those at places.
     *
     * @param point its coordinates
     * @param first where to begin; rounded down to a whole block
     * @param into {@code [place]}; {@link #room()} long, places before the block of {@code first} are left alone
     */
    public void squaredDistances(double[] point, int first, double[] into) {
        double[] filled = Arrays.copyOf(point, (columns + 3) / 4 * 4);
        double[] sums = new double[WIDTH];
        for (int b = first / WIDTH; b * WIDTH < left; b++) {
            Arrays.fill(sums, 0);
            double[][] block = blocks[b];
            for (int d = 0; d < filled.length; d += 4) {
                add(filled, d, block[d], block[d + 1], block[d + 2], block[d + 3], sums);
            }
            System.arraycopy(sums, 0, into, b * WIDTH, WIDTH);
        }
    }

    /** Adds four coordinates, one after the other; every array has the same index, so that a compiler can work on many at once. */
    private static void add(
            double[] point, int from, double[] first, double[] second, double[] third, double[] fourth, double[] sums) {
        double a = point[from];
        double b = point[from + 1];
        double c = point[from + 2];
        double d = point[from + 3];
        for (int j = 0; j < WIDTH; j++) {
            double one = first[j] - a;
            double two = second[j] - b;
            double three = third[j] - c;
            double four = fourth[j] - d;
            sums[j] = sums[j] + one * one + two * two + three * three + four * four;
        }
    }

    /** Returns how long an array of distances has to be. */
    public int room() {
        return blocks.length * WIDTH;
    }
}
