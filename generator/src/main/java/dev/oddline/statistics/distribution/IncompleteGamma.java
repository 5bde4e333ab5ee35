package dev.oddline.statistics.distribution;

/**
 * The regularised incomplete gamma functions: the series DLMF 8.11.4 below the bulk, the continued fraction DLMF 8.9.2
 * above it; small results keep their relative accuracy.
 */
final class IncompleteGamma {

    private static final int MOST_TERMS = 5_000_000;
    private static final double TINY = 1e-300;

    private IncompleteGamma() {}

    /** Returns P(a, x), 0..1, for a above 0 and x of 0 or more. */
    static double lower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /** Returns Q(a, x) = 1 - P(a, x), 0..1, for a above 0 and x of 0 or more. */
    static double upper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    private static double series(double a, double x) {
        double front = LoaderExpansion.poisson(a, x);
        double term = 1;
        double sum = 1;
        for (int i = 1; i <= MOST_TERMS; i++) {
            term *= x / (a + i);
            sum += term;
            if (term < sum * 1e-17) {
                return StrictMath.min(1, front * sum);
            }
        }
        throw new IllegalStateException("incomplete gamma of " + a + ", " + x + " does not converge");
    }

    private static double fraction(double a, double x) {
        double front = LoaderExpansion.poisson(a, x) * a;
        if (front == 0 || Double.isInfinite(x)) {
            return 0;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double fraction = d;
        for (int i = 1; i <= MOST_TERMS; i++) {
            double numerator = i * (a - i);
            b += 2;
            d = 1 / awayFromZero(numerator * d + b);
            c = awayFromZero(b + numerator / c);
            double step = d * c;
            fraction *= step;
            if (StrictMath.abs(step - 1) <= 1e-16) {
                return StrictMath.min(1, front * fraction);
            }
        }
        throw new IllegalStateException("incomplete gamma of " + a + ", " + x + " does not converge");
    }

    private static double awayFromZero(double value) {
        return StrictMath.abs(value) < TINY ? TINY : value;
    }
}
