package dev.oddline.statistics.matrix;

/**
 * The square of the Euclidean distance, as four sums over every fourth coordinate; the coordinates that are left over after the
 * last whole block go into the first sum. Four sums, because a processor can add to them at the same time.
 */
public final class SquaredDistance {
    /** After so many coordinates it is looked whether the distance is enough. */
    static final int BLOCK = 64;

    private SquaredDistance() {}

    /**
     * Returns the square of the distance of two points if it is below {@code enough}, otherwise any number from {@code
     * enough} up to the square of the distance.
     *
     * @param other as long as {@code one}
     */
    public static double of(double[] one, double[] other, double enough) {
        int at = 0;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int end = BLOCK; end <= one.length; end += BLOCK) {
            for (; at < end; at += 4) {
                double w = one[at] - other[at];
                double x = one[at + 1] - other[at + 1];
                double y = one[at + 2] - other[at + 2];
                double z = one[at + 3] - other[at + 3];
                first += w * w;
                second += x * x;
                third += y * y;
                fourth += z * z;
            }
            double soFar = (first + second) + (third + fourth);
            if (soFar >= enough) {
                return soFar;
            }
        }
        for (; at < one.length; at++) {
            double difference = one[at] - other[at];
            first += difference * difference;
        }
        return (first + second) + (third + fourth);
    }
}
