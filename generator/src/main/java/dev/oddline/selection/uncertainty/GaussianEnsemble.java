package dev.oddline.selection.uncertainty;

import dev.oddline.statistics.InvalidInput;

/**
 * Regressions of several models, each a mean and a standard deviation for every output (Lakshminarayanan 2017). Results
 * are {@code [output]}, in the unit of the output or its square; variances divide by the number of members.
 */
public final class GaussianEnsemble {
    private final double[][] means;
    private final double[][] deviations;

    private GaussianEnsemble(double[][] means, double[][] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    /**
     * Returns the ensemble.
     *
     * @param means {@code [member][output]}, finite
     * @param deviations {@code [member][output]}, standard deviations, 0 or more
     */
    public static GaussianEnsemble of(double[][] means, double[][] deviations) {
        InvalidInput.unless(means.length > 0, "means", "no members");
        InvalidInput.unless(
                deviations.length == means.length, "deviations", deviations.length + " members beside " + means.length);
        double[][] mean = new double[means.length][];
        double[][] deviation = new double[means.length][];
        for (int t = 0; t < means.length; t++) {
            InvalidInput.unless(
                    means[t].length == means[0].length && deviations[t].length == means[0].length,
                    "means[" + t + "]",
                    "another number of outputs than the first");
            for (int i = 0; i < means[t].length; i++) {
                InvalidInput.finite("means[" + t + "][" + i + "]", means[t][i]);
                String name = "deviations[" + t + "][" + i + "]";
                InvalidInput.unless(InvalidInput.finite(name, deviations[t][i]) >= 0, name, "it is negative");
            }
            mean[t] = means[t].clone();
            deviation[t] = deviations[t].clone();
        }
        return new GaussianEnsemble(mean, deviation);
    }

    /** Returns the mean of the means. */
    public double[] mean() {
        double[] mean = new double[means[0].length];
        for (double[] member : means) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += member[i] / means.length;
            }
        }
        return mean;
    }

    /** Returns the variance of the means: what the members disagree about. */
    public double[] epistemicVariance() {
        double[] mean = mean();
        double[] variance = new double[mean.length];
        for (double[] member : means) {
            for (int i = 0; i < mean.length; i++) {
                variance[i] += (member[i] - mean[i]) * (member[i] - mean[i]) / means.length;
            }
        }
        return variance;
    }

    /** Returns the mean of the variances: what each member is unsure of. */
    public double[] aleatoricVariance() {
        double[] variance = new double[means[0].length];
        for (double[] member : deviations) {
            for (int i = 0; i < variance.length; i++) {
                variance[i] += member[i] * member[i] / means.length;
            }
        }
        return variance;
    }

    /** Returns the sum of both. */
    public double[] totalVariance() {
        double[] total = epistemicVariance();
        double[] aleatoric = aleatoricVariance();
        for (int i = 0; i < total.length; i++) {
            total[i] += aleatoric[i];
        }
        return total;
    }
}
