package dev.oddline.cluster.projection;

import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.matrix.Points;

/** Where points begin on a map: along the two directions in which they spread most. */
final class Flat {
    private static final double JITTER = 1e-4;

    private Flat() {}

    /**
     * Returns the two principal components, scaled so that the largest coordinate is as given, and moved by a ten-thousandth
     * of it so that points in one place can part.
     */
    static double[][] start(Points points, double largest, long seed) {
        double[][] start = PrincipalComponents.of(points).scores(2);
        double most = 0;
        for (double[] place : start) {
            most = StrictMath.max(most, StrictMath.max(StrictMath.abs(place[0]), StrictMath.abs(place[1])));
        }
        SplitMix random = new SplitMix(seed);
        double scale = most == 0 ? 0 : largest / most;
        for (double[] place : start) {
            place[0] = place[0] * scale + JITTER * largest * random.normal();
            place[1] = place[1] * scale + JITTER * largest * random.normal();
        }
        return start;
    }
}
