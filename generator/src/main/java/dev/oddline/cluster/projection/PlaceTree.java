package dev.oddline.cluster.projection;

import java.util.Arrays;

/** Places on a map in squares within squares, so that far ones can be looked at together (Barnes and Hut 1986). */
final class PlaceTree {
    private static final double WIDE = 0.5;
    private static final int DEEPEST = 48;

    private int count;
    private double[] x;
    private double[] y;
    private int[] size;
    private int[] child;
    private final double width;

    private PlaceTree(double width, int room) {
        this.width = width;
        this.x = new double[room];
        this.y = new double[room];
        this.size = new int[room];
        this.child = new int[4 * room];
    }

    /** Returns the tree of places, {@code [point][x, y]}. */
    static PlaceTree of(double[][] places) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (double[] place : places) {
            left = StrictMath.min(left, place[0]);
            right = StrictMath.max(right, place[0]);
            bottom = StrictMath.min(bottom, place[1]);
            top = StrictMath.max(top, place[1]);
        }
        double width = StrictMath.max(right - left, top - bottom) * 1.0001 + 1e-300;
        PlaceTree tree = new PlaceTree(width, 4 * places.length + 16);
        tree.square();
        for (double[] place : places) {
            tree.put(place, left, bottom);
        }
        for (int square = 0; square < tree.count; square++) {
            tree.x[square] /= tree.size[square];
            tree.y[square] /= tree.size[square];
        }
        return tree;
    }

    private int square() {
        if (count == size.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            size = Arrays.copyOf(size, 2 * count);
            child = Arrays.copyOf(child, 8 * count);
        }
        return count++;
    }

    /** Puts a place into every square around it; a square with one place only is not parted. */
    private void put(double[] place, double left, double bottom) {
        double corner = left;
        double floor = bottom;
        double side = width;
        int square = 0;
        for (int depth = 0; ; depth++) {
            boolean alone = size[square] == 0;
            double formerX = x[square];
            double formerY = y[square];
            boolean single = size[square] == 1;
            x[square] += place[0];
            y[square] += place[1];
            size[square]++;
            if (alone || depth == DEEPEST) {
                return;
            }
            side /= 2;
            if (single) {
                int down = childOf(square, formerX, formerY, corner, floor, side);
                x[down] = formerX;
                y[down] = formerY;
                size[down] = 1;
            }
            int next = childOf(square, place[0], place[1], corner, floor, side);
            corner += place[0] >= corner + side ? side : 0;
            floor += place[1] >= floor + side ? side : 0;
            square = next;
        }
    }

    private int childOf(int square, double px, double py, double corner, double floor, double side) {
        int quarter = (px >= corner + side ? 1 : 0) + (py >= floor + side ? 2 : 0);
        int at = 4 * square + quarter;
        if (child[at] == 0) {
            int made = square();
            child[at] = made;
        }
        return child[at];
    }

    /**
     * Writes how places push one of them away, and returns the sum by which that is to be divided.
     *
     * @param into x and y
     */
    double repulsion(double[] place, double[] into) {
        int[] open = new int[4 * DEEPEST + 8];
        double[] sides = new double[open.length];
        int top = 0;
        open[top] = 0;
        sides[top++] = width;
        double sum = 0;
        double fx = 0;
        double fy = 0;
        while (top > 0) {
            int square = open[--top];
            double side = sides[top];
            double dx = place[0] - x[square];
            double dy = place[1] - y[square];
            double squared = dx * dx + dy * dy;
            boolean leaf = isLeaf(square);
            if (leaf || side * side < WIDE * WIDE * squared) {
                double near = 1 / (1 + squared);
                double share = size[square] * near;
                sum += share;
                fx += share * near * dx;
                fy += share * near * dy;
            } else {
                for (int quarter = 3; quarter >= 0; quarter--) {
                    int down = child[4 * square + quarter];
                    if (down != 0) {
                        open[top] = down;
                        sides[top++] = side / 2;
                    }
                }
            }
        }
        into[0] = fx;
        into[1] = fy;
        return sum - 1;
    }

    private boolean isLeaf(int square) {
        int at = 4 * square;
        return child[at] == 0 && child[at + 1] == 0 && child[at + 2] == 0 && child[at + 3] == 0;
    }
}
