package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.distribution.Beta;
import dev.oddline.statistics.distribution.Normal;

/** A two-sided interval for a proportion; both ends lie in 0..1. */
public enum ProportionMethod {
    /** The score interval (Wilson 1927), the default: never empty, never outside 0..1. */
    WILSON(IntervalMethod.WILSON) {
        @Override
        double low(Proportion of, double tail) {
            double x = of.successes();
            double n = of.trials();
            double z = Normal.upperQuantile(tail);
            return x * (x / n) / (x + z * z / 2 + z * scoreRoot(of, z));
        }

        @Override
        double high(Proportion of, double tail) {
            double z = Normal.upperQuantile(tail);
            double top = of.successes() + z * z / 2 + z * scoreRoot(of, z);
            return of.failures() == 0 ? 1 : top / (of.trials() + z * z);
        }
    },

    /** The score interval with continuity correction (Newcombe 1998, method 4). */
    WILSON_CONTINUITY(IntervalMethod.WILSON_CONTINUITY) {
        @Override
        double low(Proportion of, double tail) {
            if (of.successes() == 0) {
                return 0;
            }
            double z = Normal.upperQuantile(tail);
            double root = StrictMath.sqrt(z * z - 2 - 1.0 / of.trials() + 4 * of.rate() * (of.failures() + 1.0));
            return (2.0 * of.successes() + z * z - 1 - z * root) / (2 * (of.trials() + z * z));
        }

        @Override
        double high(Proportion of, double tail) {
            if (of.failures() == 0) {
                return 1;
            }
            double z = Normal.upperQuantile(tail);
            double root = StrictMath.sqrt(z * z + 2 - 1.0 / of.trials() + 4 * of.rate() * (of.failures() - 1.0));
            return (2.0 * of.successes() + z * z + 1 + z * root) / (2 * (of.trials() + z * z));
        }
    },

    /** The exact interval (Clopper and Pearson 1934), for safety claims: covers at least as often as it says. */
    CLOPPER_PEARSON(IntervalMethod.CLOPPER_PEARSON) {
        @Override
        double low(Proportion of, double tail) {
            return of.successes() == 0 ? 0 : new Beta(of.successes(), of.failures() + 1.0).quantile(tail);
        }

        @Override
        double high(Proportion of, double tail) {
            return of.failures() == 0 ? 1 : new Beta(of.successes() + 1.0, of.failures()).upperQuantile(tail);
        }
    },

    /** The posterior under Jeffreys' prior, with ends 0 and 1 where nothing or all succeeded (Brown, Cai, DasGupta 2001). */
    JEFFREYS(IntervalMethod.JEFFREYS) {
        @Override
        double low(Proportion of, double tail) {
            return of.successes() == 0 ? 0 : JEFFREYS_RAW.low(of, tail);
        }

        @Override
        double high(Proportion of, double tail) {
            return of.failures() == 0 ? 1 : JEFFREYS_RAW.high(of, tail);
        }
    },

    /** The posterior under Jeffreys' prior as it is; leaves out 0 of n and n of n, so rather {@link #JEFFREYS}. */
    JEFFREYS_RAW(IntervalMethod.JEFFREYS_RAW) {
        @Override
        double low(Proportion of, double tail) {
            return posterior(of).quantile(tail);
        }

        @Override
        double high(Proportion of, double tail) {
            return posterior(of).upperQuantile(tail);
        }
    },

    /** The adjusted Wald interval (Agresti and Coull 1998), cut to 0..1. */
    AGRESTI_COULL(IntervalMethod.AGRESTI_COULL) {
        @Override
        double low(Proportion of, double tail) {
            return StrictMath.max(0, adjusted(of, tail, -1));
        }

        @Override
        double high(Proportion of, double tail) {
            return StrictMath.min(1, adjusted(of, tail, 1));
        }
    },

    /** The textbook interval, cut to 0..1; empty at 0 and 1, only for comparison with other tools. */
    WALD(IntervalMethod.WALD) {
        @Override
        double low(Proportion of, double tail) {
            return StrictMath.max(0, of.rate() - Normal.upperQuantile(tail) * standardError(of));
        }

        @Override
        double high(Proportion of, double tail) {
            return StrictMath.min(1, of.rate() + Normal.upperQuantile(tail) * standardError(of));
        }
    };

    private final IntervalMethod method;

    ProportionMethod(IntervalMethod method) {
        this.method = method;
    }

    /** Returns the interval, which holds the observed rate except for {@link #JEFFREYS_RAW} at 0 and 1. */
    public Interval interval(Proportion of, Confidence confidence) {
        double tail = confidence.tail();
        return new Interval(low(of, tail), high(of, tail), confidence, method);
    }

    /**
     * Returns Wilson's interval of a rate that was counted in units which are not independent, as if it were one of fewer
     * that are.
     *
     * @param rate 0..1
     * @param effective number of independent units that would tell as much, above 0; need not be whole
     */
    public static Interval wilson(double rate, double effective, Confidence confidence) {
        double z = Normal.upperQuantile(confidence.tail());
        double widening = 1 + z * z / effective;
        double middle = (rate + z * z / (2 * effective)) / widening;
        double reach =
                z * StrictMath.sqrt(rate * (1 - rate) / effective + z * z / (4 * effective * effective)) / widening;
        return new Interval(
                StrictMath.max(0, middle - reach),
                StrictMath.min(1, middle + reach),
                confidence,
                IntervalMethod.WILSON);
    }

    /**
     * Returns how many independent units {@link #wilson} was made of: the root of its half-width's equation for z²/n.
     *
     * @param rate 0..1
     * @param halfWidth of the interval, above 0 and below a half; of an interval that was not cut at 0 or 1
     */
    public static double effectiveTrials(double rate, double halfWidth, Confidence confidence) {
        InvalidInput.probability("rate", rate);
        InvalidInput.unless(halfWidth > 0 && halfWidth < 0.5, "half-width", halfWidth + " is not between 0 and 0.5");
        double z = Normal.upperQuantile(confidence.tail());
        double square = halfWidth * halfWidth;
        double a = 0.25 - square;
        double b = rate * (1 - rate) - 2 * square;
        double root = (-b + StrictMath.sqrt(b * b + 4 * a * square)) / (2 * a);
        return z * z / root;
    }

    abstract double low(Proportion of, double tail);

    abstract double high(Proportion of, double tail);

    private static double scoreRoot(Proportion of, double z) {
        return StrictMath.sqrt(of.successes() * ((double) of.failures() / of.trials()) + z * z / 4);
    }

    private static Beta posterior(Proportion of) {
        return new Beta(of.successes() + 0.5, of.failures() + 0.5);
    }

    private static double adjusted(Proportion of, double tail, int side) {
        double z = Normal.upperQuantile(tail);
        double n = of.trials() + z * z;
        double rate = (of.successes() + z * z / 2) / n;
        return rate + side * z * StrictMath.sqrt(rate * (1 - rate) / n);
    }

    private static double standardError(Proportion of) {
        return StrictMath.sqrt(of.rate() * ((double) of.failures() / of.trials()) / of.trials());
    }
}
