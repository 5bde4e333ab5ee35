package dev.oddline.selection.strategy;

import dev.oddline.statistics.matrix.Points;
import dev.oddline.statistics.matrix.SquaredDistance;
import dev.oddline.statistics.matrix.Vectors;
import java.util.ArrayList;
import java.util.List;

/** Centres in the order in which they came, and one row at a time that is held against them. */
interface Centres {

    /** Returns how many rows there are. */
    int rows();

    /** Adds a row as a centre. */
    void add(int row);

    /** Holds another row. */
    void hold(int row);

    /**
     * Returns the square of the distance of the held row from a centre if it is below {@code enough}, otherwise any number from
     * {@code enough} up to the square of the distance.
     */
    double squaredDistance(int centre, double enough);

    /** Returns no centres yet, among points: their coordinates are copied in double precision, which is faster to compare. */
    static Centres among(Points points) {
        List<double[]> centres = new ArrayList<>();
        double[] held = new double[points.columns()];
        return new Centres() {
            @Override
            public int rows() {
                return points.rows();
            }

            @Override
            public void add(int row) {
                centres.add(points.row(row));
            }

            @Override
            public void hold(int row) {
                points.read(row, held);
            }

            @Override
            public double squaredDistance(int centre, double enough) {
                return SquaredDistance.of(held, centres.get(centre), enough);
            }
        };
    }

    /** Returns no centres yet, among vectors of which nobody knows the coordinates. */
    static Centres among(Vectors vectors) {
        List<Integer> centres = new ArrayList<>();
        int[] held = new int[1];
        return new Centres() {
            @Override
            public int rows() {
                return vectors.rows();
            }

            @Override
            public void add(int row) {
                centres.add(row);
            }

            @Override
            public void hold(int row) {
                held[0] = row;
            }

            @Override
            public double squaredDistance(int centre, double enough) {
                return vectors.squaredDistance(held[0], centres.get(centre), enough);
            }
        };
    }
}
