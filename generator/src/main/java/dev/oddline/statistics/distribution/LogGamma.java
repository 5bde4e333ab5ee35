package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/** The logarithm of the gamma function and its first two derivatives, for arguments above 0. */
public final class LogGamma {

    private static final double HALF_LN_2PI = 0.9189385332046728;
    private static final double ASYMPTOTIC_FROM = 16;

    private LogGamma() {}

    /** Returns ln Γ(x). */
    public static double of(double x) {
        InvalidInput.positive("x", x);
        return (x - 0.5) * StrictMath.log(x) - x + HALF_LN_2PI + LoaderExpansion.stirlingError(x);
    }

    /** Returns ln of the beta function, ln Γ(a) + ln Γ(b) - ln Γ(a + b). */
    public static double beta(double a, double b) {
        return of(a) + of(b) - of(a + b);
    }

    /** Returns the digamma function, the derivative of ln Γ (DLMF 5.5.2, 5.11.2). */
    public static double digamma(double x) {
        InvalidInput.positive("x", x);
        double below = 0;
        double at = x;
        while (at < ASYMPTOTIC_FROM) {
            below -= 1 / at;
            at++;
        }
        double r = 1 / (at * at);
        double series = r * (1 / 12.0 - r * (1 / 120.0 - r * (1 / 252.0 - r * (1 / 240.0 - r / 132))));
        return below + StrictMath.log(at) - 0.5 / at - series;
    }

    /** Returns the trigamma function, the second derivative of ln Γ (DLMF 5.15.8). */
    public static double trigamma(double x) {
        InvalidInput.positive("x", x);
        double below = 0;
        double at = x;
        while (at < ASYMPTOTIC_FROM) {
            below += 1 / (at * at);
            at++;
        }
        double r = 1 / (at * at);
        double series = 1 / 6.0 - r * (1 / 30.0 - r * (1 / 42.0 - r * (1 / 30.0 - r * 5 / 66)));
        return below + 1 / at + 0.5 * r + series * r / at;
    }
}
