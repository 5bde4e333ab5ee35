package dev.oddline.statistics.matrix;

/** Vectors that can be held against each other, one a row, whether or not anybody writes their coordinates down. */
public interface Vectors {

    /** Returns how many vectors there are. */
    int rows();

    /** Returns the inner product of two rows. */
    double product(int one, int other);

    /** Returns the square of the Euclidean distance of two rows, 0 or more; 0 of equal rows. */
    double squaredDistance(int one, int other);

    /**
     * Returns the square of the distance if it is below {@code enough}, otherwise any number from {@code enough} up to the
     * square of the distance.
     */
    default double squaredDistance(int one, int other, double enough) {
        return squaredDistance(one, other);
    }

    /** Returns the cosine of the angle between two rows, -1..1; 0 if one of them has no length. */
    default double cosine(int one, int other) {
        double lengths = StrictMath.sqrt(product(one, one)) * StrictMath.sqrt(product(other, other));
        return lengths == 0 ? 0 : product(one, other) / lengths;
    }
}
