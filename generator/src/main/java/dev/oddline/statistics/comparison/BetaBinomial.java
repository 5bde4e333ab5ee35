package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
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
    private static final int MOST_STEPS = 500;

    /** Below this length a Newton step is right and the likelihood too flat to show it. */
    private static final double NEAR = 1e-4;

    public BetaBinomial {
        segments = List.copyOf(segments);
        InvalidInput.unless(segments.size() > 1, "segments", "one segment does not show how segments vary");
    }

    /**
     * Returns the prior of greatest likelihood; empty where there is none inside the range: segments that vary no more
     * than chance, which share one rate, or segments that all failed or succeeded entirely.
     *
     * @throws InvalidInput with one trial in each segment, or where all trials ended alike
     */
    public Optional<BetaPrior> maximumLikelihood() {
        BetaPrior start = byAnalysisOfVariance().orElse(new BetaPrior(1, 1));
        Likelihood likelihood = Likelihood.of(segments);
        double alpha = start.alpha();
        double beta = start.beta();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = likelihood.step(alpha, beta);
            double length = StrictMath.max(StrictMath.abs(move[0]), StrictMath.abs(move[1]));
            double share = length < NEAR ? 1 : likelihood.shareThatClimbs(alpha, beta, move);
            alpha *= StrictMath.exp(share * move[0]);
            beta *= StrictMath.exp(share * move[1]);
            double strength = alpha + beta;
            if (!(strength > WEAKEST && strength < STRONGEST)) {
                return Optional.empty();
            }
            if (length < 1e-10) {
                return Optional.of(new BetaPrior(alpha, beta));
            }
        }
        return Optional.empty();
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

        double shareThatClimbs(double alpha, double beta, double[] move) {
            double before = logarithm(alpha, beta);
            double share = 1;
            while (share > 1e-6
                    && logarithm(alpha * StrictMath.exp(share * move[0]), beta * StrictMath.exp(share * move[1]))
                            < before) {
                share /= 2;
            }
            return share;
        }

        /** A Newton step in ln alpha and ln beta; along the gradient where the likelihood is not concave. */
        double[] step(double alpha, double beta) {
            double both = trials.slope(alpha + beta);
            double bendOfBoth = trials.bend(alpha + beta);
            double a = alpha * (successes.slope(alpha) - both);
            double b = beta * (failures.slope(beta) - both);
            double aa = alpha * alpha * (successes.bend(alpha) - bendOfBoth) + a;
            double bb = beta * beta * (failures.bend(beta) - bendOfBoth) + b;
            double ab = -alpha * beta * bendOfBoth;
            double determinant = aa * bb - ab * ab;
            if (aa < 0 && determinant > 0) {
                return limited((ab * b - bb * a) / determinant, (ab * a - aa * b) / determinant);
            }
            return limited(a, b);
        }
    }

    private static double[] limited(double a, double b) {
        double longest = StrictMath.max(StrictMath.abs(a), StrictMath.abs(b));
        double scale = longest > 2 ? 2 / longest : 1;
        return new double[] {a * scale, b * scale};
    }
}
