package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.distribution.Normal;

/** How many trials Wilson's interval needs to be as narrow as wanted. */
public final class WilsonSampleSize {

    private WilsonSampleSize() {}

    /**
     * Returns the least number of trials with which the interval is at most so wide, if the observed rate is the planned
     * one. From width^2 (n + z^2)^2 = 4 z^2 p q n + z^4, solved for n (Krishnamoorthy and Peng 2007).
     *
     * @param rate planned, 0..1
     * @param width of the whole interval, above 0 and below 1
     */
    public static long trialsNeeded(double rate, double width, Confidence confidence) {
        InvalidInput.probability("rate", rate);
        InvalidInput.openProbability("width", width);
        double z = Normal.upperQuantile(confidence.tail());
        double variance = rate * (1 - rate);
        double root = StrictMath.sqrt(4 * variance * variance + width * width * (1 - 4 * variance));
        double exact = z * z * ((2 * variance + root) / (width * width) - 1);
        return (long) StrictMath.max(1, StrictMath.ceil(exact * (1 - 1e-13)));
    }
}
