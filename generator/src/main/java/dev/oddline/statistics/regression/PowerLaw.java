package dev.oddline.statistics.regression;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;

/**
 * A learning curve, asymptote - scale · amount^-exponent.
 *
 * @param asymptote the metric at unlimited data, in its unit
 * @param scale below 0 for a metric that falls
 * @param exponent above 0
 * @param residualSquares the sum of squared distances of the points, 0 or more
 * @param asymptoteStandardError from the curvature of the least squares, 0 or more
 */
public record PowerLaw(
        double asymptote, double scale, double exponent, double residualSquares, double asymptoteStandardError) {

    public PowerLaw {
        InvalidInput.finite("asymptote", asymptote);
        InvalidInput.finite("scale", scale);
        InvalidInput.positive("exponent", exponent);
        InvalidInput.finite("residual squares", residualSquares);
        InvalidInput.finite("asymptote standard error", asymptoteStandardError);
    }

    /** Returns the metric at an amount above 0. */
    public double at(double amount) {
        return asymptote - scale * StrictMath.pow(InvalidInput.positive("amount", amount), -exponent);
    }

    /** Returns what doubling an amount above 0 changes. */
    public double gainFromDoubling(double amount) {
        return at(2 * amount) - at(amount);
    }

    /** Returns the best curve of a given exponent, for which least squares are those of a line. */
    static PowerLaw through(Sample amounts, Sample metric, double exponent) {
        Sample powers = powers(amounts, exponent);
        LinearRegression line = LinearRegression.of(powers, metric);
        double variance = line.residualSquares() / (powers.size() - 3.0);
        return new PowerLaw(
                line.intercept(),
                -line.slope() * StrictMath.pow(unit(amounts), exponent),
                exponent,
                line.residualSquares(),
                StrictMath.sqrt(variance * asymptoteVariance(amounts, powers, line.slope())));
    }

    /** Returns the sum of squared distances from the best curve of a given exponent. */
    static double residualSquares(Sample amounts, Sample metric, double exponent) {
        return LinearRegression.of(powers(amounts, exponent), metric).residualSquares();
    }

    private static Sample powers(Sample amounts, double exponent) {
        double unit = unit(amounts);
        double[] powers = new double[amounts.size()];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = StrictMath.pow(amounts.value(i) / unit, -exponent);
        }
        return Sample.of(amounts.name(), powers);
    }

    /** The first diagonal entry of (JᵀJ)⁻¹, J the derivatives by asymptote, scale and exponent at each point. */
    private static double asymptoteVariance(Sample amounts, Sample powers, double slope) {
        double unit = unit(amounts);
        double[] bends = new double[powers.size()];
        for (int i = 0; i < bends.length; i++) {
            bends[i] = slope * powers.value(i) * StrictMath.log(amounts.value(i) / unit);
        }
        double n = powers.size();
        double p = 0;
        double pp = 0;
        double b = 0;
        double bb = 0;
        double pb = 0;
        for (int i = 0; i < bends.length; i++) {
            double power = powers.value(i);
            p += power;
            pp += power * power;
            b += bends[i];
            bb += bends[i] * bends[i];
            pb += power * bends[i];
        }
        double minor = pp * bb - pb * pb;
        double determinant = n * minor - p * (p * bb - pb * b) + b * (p * pb - pp * b);
        InvalidInput.unless(
                determinant > 0, amounts.name(), "the points do not tell the curve's three parameters apart");
        return minor / determinant;
    }

    /** The geometric mean of the amounts, so that powers are near 1. */
    private static double unit(Sample amounts) {
        double sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            sum += StrictMath.log(amounts.value(i));
        }
        return StrictMath.exp(sum / amounts.size());
    }
}
