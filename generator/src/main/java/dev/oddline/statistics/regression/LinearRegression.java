package dev.oddline.statistics.regression;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.distribution.StudentT;

/** The straight line through points by least squares. */
public final class LinearRegression {

    private final Sample x;
    private final Sample y;
    private final double slope;
    private final double intercept;
    private final double residualSquares;

    private LinearRegression(Sample x, Sample y, double slope, double intercept, double residualSquares) {
        this.x = x;
        this.y = y;
        this.slope = slope;
        this.intercept = intercept;
        this.residualSquares = residualSquares;
    }

    /**
     * Returns the line through (x, y), row by row.
     *
     * @throws InvalidInput where sizes differ or all x are equal
     */
    public static LinearRegression of(Sample x, Sample y) {
        double products = x.deviationProducts(y);
        double squares = x.squaredDeviations();
        InvalidInput.unless(squares > 0, x.name(), "a line needs two different values");
        double slope = products / squares;
        double residuals = 0;
        for (int i = 0; i < x.size(); i++) {
            double residual = y.deviation(i) - slope * x.deviation(i);
            residuals += residual * residual;
        }
        return new LinearRegression(x, y, slope, y.mean() - slope * x.mean(), residuals);
    }

    public double slope() {
        return slope;
    }

    public double intercept() {
        return intercept;
    }

    /** Returns the sum of the squared distances of the points from the line, 0 or more. */
    public double residualSquares() {
        return residualSquares;
    }

    /** Returns the standard deviation of the residuals, with n - 2 degrees of freedom; three points or more. */
    public double residualStandardDeviation() {
        return StrictMath.sqrt(residualSquares / freedom());
    }

    public double slopeStandardError() {
        return residualStandardDeviation() / StrictMath.sqrt(x.squaredDeviations());
    }

    public double interceptStandardError() {
        double mean = x.mean();
        return residualStandardDeviation() * StrictMath.sqrt(1.0 / x.size() + mean * mean / x.squaredDeviations());
    }

    public Interval slopeInterval(Confidence confidence) {
        double reach = slopeStandardError() * new StudentT(freedom()).upperQuantile(confidence.tail());
        return new Interval(slope - reach, slope + reach, confidence, IntervalMethod.STUDENT_T);
    }

    /**
     * Returns the share of the variation of y that the line explains, 0..1.
     *
     * @throws InvalidInput where y does not vary
     */
    public double rSquared() {
        double total = y.squaredDeviations();
        InvalidInput.unless(total > 0, y.name(), "values that do not vary leave nothing to explain");
        return StrictMath.max(0, 1 - residualSquares / total);
    }

    private double freedom() {
        InvalidInput.unless(x.size() > 2, x.name(), x.size() + " points lie on a line whatever they are");
        return x.size() - 2.0;
    }
}
