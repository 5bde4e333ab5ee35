package dev.oddline.selection.strategy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * For each row its nearest centre, found out as late as possible: a row knows its nearest of the centres it has looked at, and
 * the distance from it is an upper bound.
 */
final class NearestCentres {
    private static final int NONE = -1;

    private final Centres centres;
    private final double[] squared;
    private final int[] nearest;
    private final int[] seen;
    private final CentreDistances between = new CentreDistances();
    private int[] rows = new int[16];
    private int count;

    /**
     * Returns the nearest of centres.
     *
     * @param centres none yet
     * @param first rows that are centres from the beginning
     */
    NearestCentres(Centres centres, BitSet first) {
        this.centres = centres;
        this.squared = new double[centres.rows()];
        this.nearest = new int[squared.length];
        this.seen = new int[squared.length];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        Arrays.fill(nearest, NONE);
        for (int row = first.nextSetBit(0); row >= 0; row = first.nextSetBit(row + 1)) {
            add(row);
        }
    }

    int rows() {
        return squared.length;
    }

    int count() {
        return count;
    }

    /** Adds a centre; to the first all rows look at once. */
    void add(int row) {
        if (between.count() < CentreDistances.MOST) {
            double[] distances = new double[count];
            centres.hold(row);
            for (int i = 0; i < count; i++) {
                distances[i] = centres.squaredDistance(i, Double.POSITIVE_INFINITY);
            }
            between.add(distances);
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        centres.add(row);
        rows[count++] = row;
        if (count == 1) {
            for (int i = 0; i < squared.length; i++) {
                centres.hold(i);
                squared[i] = centres.squaredDistance(0, Double.POSITIVE_INFINITY);
            }
            Arrays.fill(nearest, 0);
            Arrays.fill(seen, 1);
        }
    }

    /** Returns the square of a distance that the nearest centre is not beyond; infinity if there is no centre. */
    double squaredBound(int row) {
        return squared[row];
    }

    /** Returns whether the bound is the squared distance to the nearest centre. */
    boolean isExact(int row) {
        return seen[row] == count;
    }

    /** Returns a row with its exact distance to its nearest centre, one of them where several are equally near. */
    Pick pick(int row, Figure figure) {
        double distance = StrictMath.sqrt(squared[row]);
        return new Pick(row, distance, figure, OptionalInt.of(rows[nearest[row]]));
    }

    /**
     * Lowers the bound of a row until it is the squared distance or below {@code enough}. What was found for the rows beside it
     * is tried first, as they are often of the same scene or drive.
     */
    void refine(int row, double enough) {
        centres.hold(row);
        tryCentreOf(row - 1, row);
        tryCentreOf(row + 1, row);
        while (seen[row] < count && squared[row] >= enough) {
            lookAt(row, seen[row]);
            seen[row]++;
        }
    }

    private void tryCentreOf(int other, int row) {
        if (other >= 0 && other < nearest.length && nearest[other] >= seen[row]) {
            lookAt(row, nearest[other]);
        }
    }

    private void lookAt(int row, int centre) {
        if (centre == nearest[row] || between.tellApart(nearest[row], centre, squared[row])) {
            return;
        }
        double distance = centres.squaredDistance(centre, squared[row]);
        if (distance < squared[row]) {
            squared[row] = distance;
            nearest[row] = centre;
        }
    }
}
