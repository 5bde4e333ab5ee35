package dev.oddline.statistics.regression;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.Optional;

/** A metric measured at growing amounts of training data. */
public final class LearningCurve {

    private static final double LEAST_EXPONENT = 1e-3;
    private static final double GREATEST_EXPONENT = 8;
    private static final int GRID = 240;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    private final Sample amounts;
    private final Sample metric;

    private LearningCurve(Sample amounts, Sample metric) {
        this.amounts = amounts;
        this.metric = metric;
    }

    /**
     * Returns the curve of points (amount, metric), row by row.
     *
     * @throws InvalidInput where sizes differ, or for an amount that is not above 0
     */
    public static LearningCurve of(Sample amounts, Sample metric) {
        InvalidInput.unless(
                amounts.size() == metric.size(), metric.name(), metric.size() + " values for " + amounts.size());
        for (int i = 0; i < amounts.size(); i++) {
            InvalidInput.positive(amounts.name() + "[" + i + "]", amounts.value(i));
        }
        return new LearningCurve(amounts, metric);
    }

    /** Returns the line of the metric over log2 of the amount: its slope is the gain per doubling. */
    public LinearRegression perDoubling() {
        return perDoublingOfLast(amounts.size());
    }

    /**
     * Returns the same for the last rows only.
     *
     * @param points two to all
     */
    public LinearRegression perDoublingOfLast(int points) {
        InvalidInput.unless(points >= 2 && points <= amounts.size(), "points", points + " of " + amounts.size());
        double[] doublings = new double[points];
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            int row = amounts.size() - points + i;
            doublings[i] = StrictMath.log(amounts.value(row)) / StrictMath.log(2);
            values[i] = metric.value(row);
        }
        return LinearRegression.of(Sample.of(amounts.name(), doublings), Sample.of(metric.name(), values));
    }

    /**
     * Returns the curve asymptote - scale · amount^-exponent of least squares (inverse power law, Cortes et al. 1994);
     * empty where the points bend no way that such a curve can follow, so that no asymptote can be told. The exponent is
     * sought in 0.001..8.
     *
     * @throws InvalidInput with fewer than four points
     */
    public Optional<PowerLaw> powerLaw() {
        InvalidInput.unless(amounts.size() > 3, amounts.name(), "three parameters need four points or more");
        InvalidInput.unless(amounts.squaredDeviations() > 0, amounts.name(), "a curve needs different amounts");
        InvalidInput.unless(metric.squaredDeviations() > 0, metric.name(), "values that do not vary have no curve");
        int best = 0;
        for (int i = 1; i <= GRID; i++) {
            best = residuals(exponent(i)) < residuals(exponent(best)) ? i : best;
        }
        if (best == 0 || best == GRID) {
            return Optional.empty();
        }
        return Optional.of(PowerLaw.through(amounts, metric, refined(exponent(best - 1), exponent(best + 1))));
    }

    private double refined(double from, double to) {
        double low = from;
        double high = to;
        while (high - low > 1e-10 * high) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (residuals(left) <= residuals(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private double residuals(double exponent) {
        return PowerLaw.residualSquares(amounts, metric, exponent);
    }

    private static double exponent(int step) {
        return LEAST_EXPONENT * StrictMath.pow(GREATEST_EXPONENT / LEAST_EXPONENT, (double) step / GRID);
    }
}
