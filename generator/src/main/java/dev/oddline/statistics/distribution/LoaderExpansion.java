package dev.oddline.statistics.distribution;

/**
 * Binomial and Poisson probabilities of real arguments without the cancellation of differences of log gammas: the
 * saddle-point expansion of Loader, "Fast and accurate computation of binomial probabilities" (2000). About fifteen
 * digits also where the arguments are in the billions.
 */
final class LoaderExpansion {

    private static final double LN_2PI = 1.8378770664093456;
    private static final double ASYMPTOTIC_FROM = 16;

    private LoaderExpansion() {}

    /** Returns ln Γ(x + 1) minus Stirling's formula for it; x above 0. */
    static double stirlingError(double x) {
        double below = 0;
        double at = x;
        while (at < ASYMPTOTIC_FROM) {
            below += (at + 0.5) * StrictMath.log1p(1 / at) - 1;
            at++;
        }
        double inverseSquare = 1 / (at * at);
        double series = 1 / 156.0;
        series = 691 / 360360.0 - series * inverseSquare;
        series = 1 / 1188.0 - series * inverseSquare;
        series = 1 / 1680.0 - series * inverseSquare;
        series = 1 / 1260.0 - series * inverseSquare;
        series = 1 / 360.0 - series * inverseSquare;
        series = 1 / 12.0 - series * inverseSquare;
        return below + series / at;
    }

    /** Returns x ln(x / mean) + mean - x, for both above 0. */
    static double deviance(double x, double mean) {
        double difference = x - mean;
        if (StrictMath.abs(difference) >= 0.1 * (x + mean)) {
            return x * StrictMath.log(x / mean) - difference;
        }
        double ratio = difference / (x + mean);
        double sum = difference * ratio;
        double term = 2 * x * ratio;
        double square = ratio * ratio;
        for (int odd = 3; ; odd += 2) {
            term *= square;
            double next = sum + term / odd;
            if (next == sum) {
                return next;
            }
            sum = next;
        }
    }

    /** Returns e^-mean mean^x / Γ(x + 1), for x of 0 or more and a mean above 0. */
    static double poisson(double x, double mean) {
        if (x == 0) {
            return StrictMath.exp(-mean);
        }
        return StrictMath.exp(-stirlingError(x) - deviance(x, mean) - 0.5 * (LN_2PI + StrictMath.log(x)));
    }

    /**
     * Returns Γ(x + y + 1) / (Γ(x + 1) Γ(y + 1)) p^x q^y, for x and y of 0 or more.
     *
     * @param q 1 - p, given apart because the difference may have lost its digits
     */
    static double binomial(double x, double y, double p, double q) {
        if (p == 0 || q == 0) {
            boolean certain = p == 0 ? x == 0 : y == 0;
            return certain ? 1 : 0;
        }
        if (x == 0) {
            return StrictMath.exp(y * logOf(q, p));
        }
        if (y == 0) {
            return StrictMath.exp(x * logOf(p, q));
        }
        double n = x + y;
        double exponent =
                stirlingError(n) - stirlingError(x) - stirlingError(y) - deviance(x, n * p) - deviance(y, n * q);
        return StrictMath.exp(exponent - 0.5 * (LN_2PI + StrictMath.log(x) + StrictMath.log(y / n)));
    }

    private static double logOf(double value, double complement) {
        return complement < 0.5 ? StrictMath.log1p(-complement) : StrictMath.log(value);
    }
}
