package dev.oddline.statistics.distribution;

/**
 * The regularised incomplete beta function, by the continued fraction of DiDonato and Morris, "Algorithm 708" (1992),
 * evaluated with Lentz's method; small results keep their relative accuracy.
 */
final class IncompleteBeta {

    private static final int MOST_TERMS = 5_000_000;
    private static final double TINY = 1e-300;

    private IncompleteBeta() {}

    /**
     * Returns I_x(a, b), 0..1.
     *
     * @param a above 0
     * @param b above 0
     * @param x 0..1
     * @param y 1 - x, given apart because the difference may have lost its digits
     */
    static double of(double a, double b, double x, double y) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        boolean direct = x <= (a + 1) / (a + b + 2);
        return direct ? lower(a, b, x, y) : 1 - lower(b, a, y, x);
    }

    private static double lower(double a, double b, double x, double y) {
        double front = a * (b / (a + b)) * LoaderExpansion.binomial(a, b, x, y);
        return front == 0 ? 0 : StrictMath.min(1, front / continuedFraction(a, b, x, y));
    }

    private static double continuedFraction(double a, double b, double x, double y) {
        double fraction = a * (a * y - b * x + 1) / (a + 1);
        double c = fraction;
        double d = 0;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double before = a + 2.0 * m - 1;
            double numerator = m * ((a + m - 1) / before) * ((a + b + m - 1) / before) * (b - m) * x * x;
            double denominator =
                    m + m * (b - m) * x / before + (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (a + 2.0 * m + 1);
            d = 1 / awayFromZero(denominator + numerator * d);
            c = awayFromZero(denominator + numerator / c);
            double step = c * d;
            fraction *= step;
            if (StrictMath.abs(step - 1) <= 1e-16) {
                return fraction;
            }
        }
        throw new IllegalStateException("incomplete beta of " + a + ", " + b + ", " + x + " does not converge");
    }

    private static double awayFromZero(double value) {
        return StrictMath.abs(value) < TINY ? TINY : value;
    }
}
