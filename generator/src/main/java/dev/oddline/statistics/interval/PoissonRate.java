package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.distribution.ChiSquare;

/**
 * Events over an exposure, such as disengagements over kilometres.
 *
 * @param events 0 or more
 * @param exposure above 0, in any unit; rates are per unit of it
 */
public record PoissonRate(long events, double exposure) {

    public PoissonRate {
        InvalidInput.count("events", events);
        InvalidInput.positive("exposure", exposure);
    }

    public double rate() {
        return events / exposure;
    }

    /** Returns the exact two-sided interval of the rate (Garwood 1936). */
    public Interval garwood(Confidence confidence) {
        double low = events == 0 ? 0 : new ChiSquare(2.0 * events).quantile(confidence.tail()) / 2 / exposure;
        return new Interval(low, bound(confidence.tail()), confidence, IntervalMethod.GARWOOD);
    }

    /** Returns the exact one-sided upper bound of the rate. */
    public double upperBound(Confidence confidence) {
        return bound(confidence.alpha());
    }

    private double bound(double tail) {
        return new ChiSquare(2.0 * events + 2).upperQuantile(tail) / 2 / exposure;
    }
}
