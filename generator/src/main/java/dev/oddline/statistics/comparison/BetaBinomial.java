package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.NaturalLogarithm;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.distribution.RisingFactorials;
import java.util.List;
import java.util.Optional;

/**
 * Rates of segments that vary by more than chance: each segment's rate comes from a beta distribution, its successes from
 * a binomial one (empirical Bayes, Robbins 1956).
 *
 * @param segments two or more
 */
public record BetaBinomial(List<Proportion> segments) {

    private static final double WEAKEST = 1e-6;
    private static final double STRONGEST = 1e9;

    /** Enough to halve whatever is between the ends to nothing. */
    private static final int MOST_STEPS = 200;

    /** How far the logarithm of the strength goes at once while the top lies beyond. */
    private static final double STRIDE = 2;

    /** From so many times the trials of the largest segment on, ever stronger priors go the way that they go at last. */
    private static final double FAR = 1_000;

    private static final double NOTHING = 1e-10;

    /** Below this length a step that gets no shorter is the noise of rounding. */
    private static final double NEARLY_NOTHING = 1e-5;

    public BetaBinomial {
        segments = List.copyOf(segments);
        InvalidInput.unless(segments.size() > 1, "segments", "one segment does not show how segments vary");
    }

    /**
     * Returns the prior of greatest likelihood; empty where there is none inside the range: segments that vary no more
     * than chance, which share one rate, or segments that all failed or succeeded entirely. For each strength the best mean is
     * found, and the strength where the likelihood of that is level, going up from where {@link #byAnalysisOfVariance} is.
     *
     * @throws InvalidInput with one trial in each segment, or where all trials ended alike
     */
    public Optional<BetaPrior> maximumLikelihood() {
        BetaPrior start = byAnalysisOfVariance().orElse(new BetaPrior(1, 1));
        Likelihood likelihood = Likelihood.of(segments);
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double strength = NaturalLogarithm.of(start.alpha() + start.beta());
        double mean = NaturalLogarithm.of(start.alpha() / start.beta());
        double before = Double.POSITIVE_INFINITY;
        double endless = isLikeliestWithoutEnd() ? FAR * mostTrials() : Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!(StrictMath.exp(strength) > WEAKEST && StrictMath.exp(strength) < STRONGEST)) {
                return Optional.empty();
            }
            mean = likelihood.bestMean(mean, strength);
            Level here = likelihood.level(mean, strength);
            if (here.slope() > 0 && StrictMath.exp(strength) > endless) {
                return Optional.empty();
            }
            low = here.slope() > 0 ? strength : low;
            high = here.slope() > 0 ? high : strength;
            double move = step(low, high, strength, here);
            double length = StrictMath.abs(move);
            if (length < NOTHING || (length < NEARLY_NOTHING && length > before / 2)) {
                return Optional.of(prior(mean, strength));
            }
            before = length;
            strength += move;
        }
        return Optional.empty();
    }

    /** Returns a step to where a slope is 0: Newton's if it stays between the ends, else half the way to the end that is uphill, or a stride. */
    private static double step(double low, double high, double from, Level here) {
        double newton = here.bend() < 0 ? -here.slope() / here.bend() : Double.NaN;
        boolean inside = StrictMath.abs(newton) <= STRIDE && from + newton >= low && from + newton <= high;
        if (inside || StrictMath.abs(newton) < NOTHING) {
            return newton;
        }
        double end = here.slope() > 0 ? high : low;
        return Double.isInfinite(end) ? StrictMath.copySign(STRIDE, here.slope()) : (end - from) / 2;
    }

    private long mostTrials() {
        return segments.stream().mapToLong(Proportion::trials).max().orElse(0);
    }

    /** Returns whether the likelihood grows towards one rate for all: its slope by 1 / strength at 0 is not above 0 (Tarone 1979). */
    private boolean isLikeliestWithoutEnd() {
        double mean = pooledRate();
        double slope = 0;
        for (Proportion segment : segments) {
            double successes = segment.successes();
            double failures = segment.failures();
            double trials = segment.trials();
            slope += (successes * (successes - 1) / mean
                            + failures * (failures - 1) / (1 - mean)
                            - trials * (trials - 1))
                    / 2;
        }
        return slope <= 0;
    }

    private static BetaPrior prior(double mean, double strength) {
        double both = StrictMath.exp(strength);
        return new BetaPrior(both * share(mean), both * share(-mean));
    }

    /** Returns the share whose log odds are given. */
    private static double share(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }

    /**
     * Returns the prior from the intraclass correlation (Kleinman 1973, as one-way analysis of variance); empty where
     * segments vary no more than chance or nothing varies.
     */
    public Optional<BetaPrior> byAnalysisOfVariance() {
        double correlation = intraclassCorrelation();
        double mean = pooledRate();
        if (correlation <= 0 || correlation >= 1 || mean <= 0 || mean >= 1) {
            return Optional.empty();
        }
        double strength = 1 / correlation - 1;
        return Optional.of(new BetaPrior(mean * strength, (1 - mean) * strength));
    }

    /** Returns the correlation of two trials of one segment, at most 1; negative where segments vary less than by chance. */
    public double intraclassCorrelation() {
        double trials = 0;
        double squares = 0;
        double between = 0;
        double within = 0;
        double mean = pooledRate();
        for (Proportion segment : segments) {
            double n = segment.trials();
            double rate = segment.rate();
            trials += n;
            squares += n * n;
            between += n * (rate - mean) * (rate - mean);
            within += n * rate * (1 - rate);
        }
        double k = segments.size();
        InvalidInput.unless(trials > k, "segments", "one trial each does not show how trials of a segment vary");
        double meanSize = (trials - squares / trials) / (k - 1);
        double msBetween = between / (k - 1);
        double msWithin = within / (trials - k);
        double sum = msBetween + (meanSize - 1) * msWithin;
        InvalidInput.unless(sum > 0, "segments", "all trials ended alike");
        return (msBetween - msWithin) / sum;
    }

    /** Returns ln of the probability of the observed successes, without the binomial coefficients, for a prior. */
    public double logLikelihood(BetaPrior prior) {
        return Likelihood.of(segments).logarithm(prior.alpha(), prior.beta());
    }

    private double pooledRate() {
        double successes = 0;
        double trials = 0;
        for (Proportion segment : segments) {
            successes += segment.successes();
            trials += segment.trials();
        }
        return successes / trials;
    }

    /** The likelihood of a prior, made from what each of its parameters is the start of. */
    private record Likelihood(RisingFactorials successes, RisingFactorials failures, RisingFactorials trials) {

        static Likelihood of(List<Proportion> segments) {
            return new Likelihood(
                    RisingFactorials.of(
                            segments.stream().mapToLong(Proportion::successes).toArray()),
                    RisingFactorials.of(
                            segments.stream().mapToLong(Proportion::failures).toArray()),
                    RisingFactorials.of(
                            segments.stream().mapToLong(Proportion::trials).toArray()));
        }

        double logarithm(double alpha, double beta) {
            return successes.logarithm(alpha) + failures.logarithm(beta) - trials.logarithm(alpha + beta);
        }

        /**
         * Returns the best log odds of the mean for a strength: where the slopes of successes and failures are equal. The
         * slope of the likelihood falls steadily with the mean, so that there is one such place.
         */
        double bestMean(double from, double strength) {
            double both = StrictMath.exp(strength);
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            double mean = from;
            for (int step = 0; step < MOST_STEPS; step++) {
                double alpha = both * share(mean);
                double beta = both * share(-mean);
                double perOdds = alpha * beta / both;
                Level here = new Level(
                        perOdds * (successes.slope(alpha) - failures.slope(beta)),
                        perOdds * perOdds * (successes.bend(alpha) + failures.bend(beta)));
                low = here.slope() > 0 ? mean : low;
                high = here.slope() > 0 ? high : mean;
                double move = step(low, high, mean, here);
                mean += move;
                if (StrictMath.abs(move) < NOTHING) {
                    break;
                }
            }
            return mean;
        }

        /** Returns how the likelihood goes with the logarithm of the strength, the best mean going along. */
        Level level(double mean, double strength) {
            double both = StrictMath.exp(strength);
            double alpha = both * share(mean);
            double beta = both * share(-mean);
            double slopeOfBoth = trials.slope(both);
            double bendOfBoth = trials.bend(both);
            double a = successes.slope(alpha) - slopeOfBoth;
            double b = failures.slope(beta) - slopeOfBoth;
            double aa = successes.bend(alpha) - bendOfBoth;
            double bb = failures.bend(beta) - bendOfBoth;
            double perOdds = alpha * beta / both;
            double slope = alpha * a + beta * b;
            double bend = alpha * alpha * aa + beta * beta * bb - 2 * alpha * beta * bendOfBoth + slope;
            double ofMean = perOdds * perOdds * (aa + bb + 2 * bendOfBoth) + perOdds * (beta - alpha) / both * (a - b);
            double together = perOdds * (alpha * aa - beta * bb - (beta - alpha) * bendOfBoth + a - b);
            return new Level(slope, ofMean < 0 ? bend - together * together / ofMean : bend);
        }
    }

    /** First and second derivative of the likelihood, by the logarithm of the strength or by the log odds of the mean. */
    private record Level(double slope, double bend) {}
}
