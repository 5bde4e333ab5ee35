package dev.oddline.statistics.richness;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/** ACE, the number of kinds from how often the rare ones, seen at most ten times, were seen (Chao and Lee 1992). */
public final class AbundanceCoverageEstimator {

    private static final int RARE = 10;

    private final Abundance sample;
    private final double[] kinds;
    private final double rareKinds;
    private final double rareIndividuals;
    private final double pairs;

    private AbundanceCoverageEstimator(Abundance sample, double[] kinds) {
        this.sample = sample;
        this.kinds = kinds;
        double allKinds = 0;
        double individuals = 0;
        double pairs = 0;
        for (int i = 1; i <= RARE; i++) {
            allKinds += kinds[i];
            individuals += i * kinds[i];
            pairs += i * (i - 1.0) * kinds[i];
        }
        this.rareKinds = allKinds;
        this.rareIndividuals = individuals;
        this.pairs = pairs;
    }

    /**
     * Returns the estimator.
     *
     * @throws InvalidInput where every rare kind was seen once: the sample then says nothing about the unseen
     */
    public static AbundanceCoverageEstimator of(Abundance sample) {
        double[] kinds = new double[RARE + 1];
        Arrays.stream(sample.counts()).filter(count -> count <= RARE).forEach(count -> kinds[(int) count]++);
        AbundanceCoverageEstimator estimator = new AbundanceCoverageEstimator(sample, kinds);
        InvalidInput.unless(
                estimator.rareKinds == 0 || estimator.rareKinds > kinds[1],
                "counts",
                "every rare kind was seen only once, ACE is not defined");
        return estimator;
    }

    /** Returns the estimated number of kinds, not below the observed. */
    public double estimate() {
        if (rareKinds == 0) {
            return sample.observed();
        }
        double coverage = coverage();
        return sample.observed() - rareKinds + rareKinds / coverage + kinds[1] / coverage * variation();
    }

    /** Returns the standard error by the delta method, the numbers of kinds seen once, twice, … being multinomial. */
    public double standardError() {
        double ones = kinds[1];
        double n = rareIndividuals;
        double[] coverageSlopes = new double[RARE + 1];
        for (int i = 1; i <= RARE; i++) {
            coverageSlopes[i] = ones * i / (n * n) - (i == 1 ? 1 / n : 0);
        }
        return standardError(coverage(), coverageSlopes, rawVariation(coverage()) > 0);
    }

    /**
     * Returns what vegan's {@code estimateR} (2.6) calls the standard error, for comparison with published tables. Its
     * gradient takes 1 + f1/(n - 1) for the coverage where the estimate takes 1 - f1/n, so it comes out too small.
     *
     * @throws InvalidInput with fewer than two rare individuals
     */
    public double standardErrorOfVegan() {
        double ones = kinds[1];
        double others = rareIndividuals - 1;
        InvalidInput.unless(others > 0, "counts", "fewer than two rare individuals");
        double[] coverageSlopes = new double[RARE + 1];
        for (int i = 1; i <= RARE; i++) {
            coverageSlopes[i] = (i == 1 ? 1 / others : 0) - ones * i / (others * others);
        }
        return standardError(1 + ones / others, coverageSlopes, true);
    }

    private double standardError(double coverage, double[] coverageSlopes, boolean varies) {
        if (rareKinds == 0) {
            return 0;
        }
        double squares = 0;
        double sum = 0;
        for (int i = 1; i <= RARE; i++) {
            double slope = slope(i, coverage, coverageSlopes[i], varies);
            squares += kinds[i] * slope * slope;
            sum += kinds[i] * slope;
        }
        return StrictMath.sqrt(StrictMath.max(0, squares - sum * sum / estimate()));
    }

    /** The share of rare individuals that belong to kinds seen. */
    private double coverage() {
        return 1 - kinds[1] / rareIndividuals;
    }

    /** The squared coefficient of variation of the rare kinds' frequencies, 0 or more. */
    private double variation() {
        return StrictMath.max(0, rawVariation(coverage()));
    }

    private double rawVariation(double coverage) {
        return rareKinds / coverage * pairs / (rareIndividuals * (rareIndividuals - 1)) - 1;
    }

    /** The derivative of the estimate by the number of kinds seen {@code times} times, given that of the coverage. */
    private double slope(int times, double coverage, double coverageSlope, boolean varies) {
        double ones = kinds[1];
        double slope = 1 / coverage - rareKinds * coverageSlope / (coverage * coverage);
        if (varies) {
            double factorSlope = (times == 1 ? 1 / coverage : 0) - ones * coverageSlope / (coverage * coverage);
            double n = rareIndividuals;
            double chance = n * (n - 1);
            double variationSlope = (pairs + rareKinds * times * (times - 1.0)) / (coverage * chance)
                    - rareKinds * pairs * coverageSlope / (coverage * coverage * chance)
                    - rareKinds * pairs * times * (2 * n - 1) / (coverage * chance * chance);
            slope += factorSlope * rawVariation(coverage) + ones / coverage * variationSlope;
        }
        return slope;
    }
}
