package dev.oddline.selection.ood;

import dev.oddline.statistics.InvalidInput;

/** What a classifier says before its softmax. */
public final class Logits {
    private final double[] values;
    private final double temperature;

    private Logits(double[] values, double temperature) {
        this.values = values;
        this.temperature = temperature;
    }

    /**
     * Returns the logits.
     *
     * @param values {@code [class]}, one or more, finite
     * @param temperature above 0; what the values are divided by
     */
    public static Logits of(double[] values, double temperature) {
        InvalidInput.positive("temperature", temperature);
        InvalidInput.unless(values.length > 0, "logits", "no classes");
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw new InvalidInput("logits[" + k + "]", values[k] + " is not a finite number");
            }
        }
        return new Logits(values.clone(), temperature);
    }

    /** Returns the greatest value. */
    public double max() {
        double max = values[0];
        for (double each : values) {
            max = StrictMath.max(max, each);
        }
        return max;
    }

    /** Returns the class distribution, {@code [class]}; right for values of any size. */
    public double[] softmax() {
        double[] p = new double[values.length];
        double sum = powers(p);
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** Returns 1 - the greatest probability, 0 to 1 - 1/K (Hendrycks and Gimpel 2017). */
    public double oodOfMaxSoftmax() {
        return 1 - 1 / powers(new double[values.length]);
    }

    /** Returns - the greatest value. */
    public double oodOfMaxLogit() {
        return -max();
    }

    /** Returns - t ln sum exp(z / t) (Liu 2020). */
    public double energy() {
        return -max() - temperature * StrictMath.log(powers(new double[values.length]));
    }

    /** Writes exp((z - max z) / t) and returns its sum, 1 or more. */
    private double powers(double[] into) {
        double max = max();
        double sum = 0;
        for (int k = 0; k < into.length; k++) {
            into[k] = StrictMath.exp((values[k] - max) / temperature);
            sum += into[k];
        }
        return sum;
    }
}
