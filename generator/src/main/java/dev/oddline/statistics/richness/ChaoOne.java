package dev.oddline.statistics.richness;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.distribution.Normal;

/** A lower bound of the number of kinds, seen and not seen, from the kinds seen once and twice (Chao 1984). */
public record ChaoOne(Abundance sample) {

    /** Returns S + f1(f1 - 1) / (2(f2 + 1)), the default: always finite (Chao 2005). */
    public double biasCorrected() {
        return sample.observed() + unseen();
    }

    /** Returns the estimated number of kinds not seen, 0 or more: {@link #biasCorrected()} less the observed. */
    public double unseen() {
        double f1 = sample.singletons();
        return f1 * (f1 - 1) / (2 * (sample.doubletons() + 1.0));
    }

    /** Returns S + f1² / (2 f2), in its bias-corrected form where no kind was seen twice. */
    public double classic() {
        return sample.observed() + classicUnseen();
    }

    /** Returns the classic estimate with the unseen multiplied by (n - 1)/n (Chao et al. 2014). */
    public double classicForSmallSamples() {
        double n = sample.individuals();
        return sample.observed() + (n - 1) / n * classicUnseen();
    }

    /**
     * Returns the interval of the bias-corrected estimate on the logarithm of the unseen (Chao 1987, with the variances of
     * EstimateS). Its lower end is above the observed number.
     *
     * @throws InvalidInput with one singleton or none: nothing unseen is estimated
     */
    public Interval logNormal(Confidence confidence) {
        double unseen = unseen();
        InvalidInput.unless(unseen > 0, "counts", "fewer than two kinds were seen once, the unseen have no interval");
        double spread = StrictMath.sqrt(StrictMath.log1p(variance() / (unseen * unseen)));
        double factor = StrictMath.exp(Normal.upperQuantile(confidence.tail()) * spread);
        return new Interval(
                sample.observed() + unseen / factor,
                sample.observed() + unseen * factor,
                confidence,
                IntervalMethod.LOG_NORMAL);
    }

    /**
     * Returns the standard error of the bias-corrected estimate by the delta method, the numbers of kinds seen once,
     * twice, … being multinomial (vegan's {@code estimateR}).
     */
    public double standardError() {
        double f1 = sample.singletons();
        double f2 = sample.doubletons();
        double more = sample.observed() - f1 - f2;
        double slope1 = 1 + (2 * f1 - 1) / (2 * (f2 + 1));
        double slope2 = 1 - f1 * (f1 - 1) / (2 * (f2 + 1) * (f2 + 1));
        double squares = more + f1 * slope1 * slope1 + f2 * slope2 * slope2;
        double sum = more + f1 * slope1 + f2 * slope2;
        return StrictMath.sqrt(StrictMath.max(0, squares - sum * sum / biasCorrected()));
    }

    private double classicUnseen() {
        double f1 = sample.singletons();
        double f2 = sample.doubletons();
        return f2 > 0 ? f1 * f1 / (2 * f2) : f1 * (f1 - 1) / 2;
    }

    private double variance() {
        double f1 = sample.singletons();
        double f2 = sample.doubletons();
        if (f2 == 0) {
            return f1 * (f1 - 1) / 2 + f1 * (2 * f1 - 1) * (2 * f1 - 1) / 4 - f1 * f1 * f1 * f1 / (4 * biasCorrected());
        }
        double twice = f2 + 1;
        return f1 * (f1 - 1) / (2 * twice)
                + f1 * (2 * f1 - 1) * (2 * f1 - 1) / (4 * twice * twice)
                + f1 * f1 * f2 * (f1 - 1) * (f1 - 1) / (4 * twice * twice * twice * twice);
    }
}
