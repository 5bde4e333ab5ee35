package dev.oddline.statistics.comparison;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.distribution.Beta;

/**
 * How rates vary between segments, learnt from all of them. A small segment's rate is drawn towards the prior's mean, a
 * large one's hardly; show the observed rate beside it.
 *
 * @param alpha above 0
 * @param beta above 0
 */
public record BetaPrior(double alpha, double beta) {

    public BetaPrior {
        InvalidInput.positive("alpha", alpha);
        InvalidInput.positive("beta", beta);
    }

    /** Returns the mean rate, between 0 and 1. */
    public double mean() {
        return alpha / strength();
    }

    /** Returns how many trials the prior counts for. */
    public double strength() {
        return alpha + beta;
    }

    /** Returns the segment's rate, drawn towards the prior. */
    public double posteriorMean(Proportion observed) {
        return posterior(observed).mean();
    }

    /** Returns the interval of the segment's rate with equal tails. */
    public Interval posteriorInterval(Proportion observed, Confidence confidence) {
        Beta posterior = posterior(observed);
        return new Interval(
                posterior.quantile(confidence.tail()),
                posterior.upperQuantile(confidence.tail()),
                confidence,
                IntervalMethod.BETA_POSTERIOR);
    }

    /** Returns the share of the prior's mean in the posterior mean, 0..1. */
    public double weight(Proportion observed) {
        return strength() / (strength() + observed.trials());
    }

    private Beta posterior(Proportion observed) {
        return new Beta(alpha + observed.successes(), beta + observed.failures());
    }
}
