package dev.oddline.statistics.interval;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.function.ToDoubleFunction;

/** A statistic of a sample with one value left out at a time (Quenouille 1956, Tukey 1958). */
public final class Jackknife {

    private final Sample leftOut;

    private Jackknife(Sample leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * Returns the jackknife of a statistic.
     *
     * @param values two or more
     */
    public static Jackknife of(Sample values, ToDoubleFunction<Sample> statistic) {
        int n = values.size();
        InvalidInput.unless(n > 1, values.name(), "a single value cannot be left out");
        double[] estimates = new double[n];
        for (int left = 0; left < n; left++) {
            double[] rest = new double[n - 1];
            for (int row = 0, at = 0; row < n; row++) {
                if (row != left) {
                    rest[at++] = values.value(row);
                }
            }
            estimates[left] = statistic.applyAsDouble(Sample.of(values.name(), rest));
        }
        return new Jackknife(Sample.of(values.name(), estimates));
    }

    /** Returns the jackknife of a statistic's values with one thing, or one group of them, left out at a time. */
    public static Jackknife ofLeftOut(Sample estimates) {
        InvalidInput.unless(estimates.size() > 1, estimates.name(), "a single value cannot be left out");
        return new Jackknife(estimates);
    }

    public double standardError() {
        double n = leftOut.size();
        return StrictMath.sqrt((n - 1) / n * leftOut.squaredDeviations());
    }

    /**
     * Returns the acceleration of the BCa interval (Efron 1987).
     *
     * @throws InvalidInput where leaving out any value changes nothing
     */
    public double acceleration() {
        double squares = leftOut.squaredDeviations();
        InvalidInput.unless(squares > 0, leftOut.name(), "values that do not vary have no acceleration");
        double cubes = 0;
        for (int row = 0; row < leftOut.size(); row++) {
            double deviation = leftOut.deviation(row);
            cubes -= deviation * deviation * deviation;
        }
        return cubes / (6 * squares * StrictMath.sqrt(squares));
    }
}
