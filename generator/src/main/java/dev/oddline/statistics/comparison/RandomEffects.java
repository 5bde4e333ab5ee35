package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.TestResult;
import dev.oddline.statistics.distribution.ChiSquare;

/** One effect for each segment, with its standard error, taken together (DerSimonian and Laird 1986). */
public final class RandomEffects {

    private final Sample effects;
    private final double[] variances;
    private final double between;

    private RandomEffects(Sample effects, double[] variances, double between) {
        this.effects = effects;
        this.variances = variances;
        this.between = between;
    }

    /**
     * Returns the analysis of two or more effects.
     *
     * @param standardErrors one for each effect, above 0
     */
    public static RandomEffects of(Sample effects, Sample standardErrors) {
        InvalidInput.unless(
                effects.size() == standardErrors.size(),
                standardErrors.name(),
                standardErrors.size() + " values for " + effects.size() + " effects");
        InvalidInput.unless(effects.size() > 1, effects.name(), "one effect does not show how effects vary");
        double[] variances = new double[effects.size()];
        for (int i = 0; i < variances.length; i++) {
            double error = InvalidInput.positive(standardErrors.name() + "[" + i + "]", standardErrors.value(i));
            variances[i] = InvalidInput.positive(standardErrors.name() + "[" + i + "]", error * error);
        }
        RandomEffects fixed = new RandomEffects(effects, variances, 0);
        double weights = 0;
        double squares = 0;
        for (double variance : variances) {
            weights += 1 / variance;
            squares += 1 / variance / variance;
        }
        double excess = fixed.homogeneity().statistic() - (variances.length - 1);
        double between = StrictMath.max(0, excess / (weights - squares / weights));
        return new RandomEffects(effects, variances, between);
    }

    /** Returns the mean if all segments have the same effect, weighted by precision. */
    public double fixedMean() {
        return mean(0);
    }

    public double fixedStandardError() {
        return StrictMath.sqrt(1 / weight(0));
    }

    /** Returns Cochran's Q (1954): small p where effects differ by more than their errors explain. */
    public TestResult homogeneity() {
        double mean = fixedMean();
        double q = 0;
        for (int i = 0; i < variances.length; i++) {
            double distance = effects.value(i) - mean;
            q += distance * distance / variances[i];
        }
        double freedom = variances.length - 1.0;
        return new TestResult(q, freedom, new ChiSquare(freedom).survival(q));
    }

    /** Returns the share of the variation that errors do not explain, 0..1: I² (Higgins and Thompson 2002). */
    public double unexplainedShare() {
        double q = homogeneity().statistic();
        return q == 0 ? 0 : StrictMath.max(0, (q - (variances.length - 1)) / q);
    }

    /** Returns the variance of the effects themselves, 0 or more: τ². */
    public double betweenVariance() {
        return between;
    }

    /** Returns the mean of effects that differ. */
    public double mean() {
        return mean(between);
    }

    public double standardError() {
        return StrictMath.sqrt(1 / weight(between));
    }

    /** Returns each effect drawn towards the mean by its error, in the order of the input. */
    public double[] shrunk() {
        double mean = mean();
        double[] shrunk = new double[variances.length];
        for (int i = 0; i < shrunk.length; i++) {
            double own = between / (between + variances[i]);
            shrunk[i] = own * effects.value(i) + (1 - own) * mean;
        }
        return shrunk;
    }

    private double mean(double extra) {
        double sum = 0;
        for (int i = 0; i < variances.length; i++) {
            sum += effects.value(i) / (variances[i] + extra);
        }
        return sum / weight(extra);
    }

    private double weight(double extra) {
        double sum = 0;
        for (double variance : variances) {
            sum += 1 / (variance + extra);
        }
        return sum;
    }
}
