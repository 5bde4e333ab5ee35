package dev.oddline.selection.uncertainty;

import dev.oddline.statistics.InvalidInput;

/**
 * The probabilities that a model gives the classes of one prediction, and how unsure they say it is. Natural logarithms
 * unless a name says bits; 0 ln 0 is 0 and nothing is added inside a logarithm. Of a single class everything is certain.
 */
public final class ClassDistribution {

    /** A sum this near 1 is rounding: the probabilities stay as they are. */
    public static final double ROUNDING = 1e-6;

    /** A sum this near 1 comes from few digits: the probabilities are divided by it, and {@link #renormalised} says so. */
    public static final double FEW_DIGITS = 1e-2;

    /** What adding up itself may be off. */
    private static final double SLACK = 1e-12;

    private final double[] p;
    private final boolean renormalised;

    private ClassDistribution(double[] p, boolean renormalised) {
        this.p = p;
        this.renormalised = renormalised;
    }

    /**
     * Returns the distribution.
     *
     * @param probabilities {@code [class]}, one or more, 0 or more each
     * @throws InvalidInput if one is negative or no number, or if their sum is further from 1 than {@link #FEW_DIGITS}
     */
    public static ClassDistribution of(double... probabilities) {
        double[] p = probabilities.clone();
        return new ClassDistribution(p, normalise(p, 0, p.length));
    }

    /**
     * Holds a part of an array to what a distribution is, and divides it by its sum where that comes from few digits.
     *
     * @param from place of the first class
     * @return whether it was divided
     * @throws InvalidInput as {@link #of}
     */
    static boolean normalise(double[] array, int from, int classes) {
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            double each = array[from + k];
            if (!(each >= 0 && each < Double.POSITIVE_INFINITY)) {
                throw new InvalidInput("probabilities[" + k + "]", each + wrong(each));
            }
            sum += each;
        }
        double off = StrictMath.abs(sum - 1);
        if (off <= ROUNDING + SLACK) {
            return false;
        }
        InvalidInput.unless(classes > 0, "probabilities", "no classes");
        if (!(off <= FEW_DIGITS + SLACK)) {
            throw new InvalidInput("probabilities", "they add up to " + sum + ", not 1");
        }
        for (int k = 0; k < classes; k++) {
            array[from + k] /= sum;
        }
        return true;
    }

    private static String wrong(double value) {
        return value < 0 ? " is negative" : " is not a finite number";
    }

    /** Returns the number of classes, 1 or more. */
    public int classes() {
        return p.length;
    }

    /** Returns the probability of a class, 0..1. */
    public double of(int index) {
        return p[index];
    }

    /** Returns a copy of the probabilities, {@code [class]}. */
    public double[] values() {
        return p.clone();
    }

    /** Returns whether the probabilities given were divided by their sum. */
    public boolean renormalised() {
        return renormalised;
    }

    /** Returns the most probable class; of equal ones the first. */
    public int mode() {
        return ClassMeasures.mode(p, 0, p.length);
    }

    /** Returns 1 - max p, 0 to 1 - 1/K (Lewis and Gale 1994). */
    public double leastConfidence() {
        return ClassMeasures.leastConfidence(p, 0, p.length);
    }

    /** Returns {@link #leastConfidence} over its greatest value, 0..1. */
    public double leastConfidenceNormalised() {
        return ClassMeasures.leastConfidenceNormalised(p, 0, p.length);
    }

    /** Returns the greatest probability less the next, 0..1; small where the model is unsure (Scheffer 2001). */
    public double margin() {
        return ClassMeasures.margin(p, 0, p.length);
    }

    /** Returns 1 - {@link #margin}, 0..1. */
    public double marginUncertainty() {
        return ClassMeasures.marginUncertainty(p, 0, p.length);
    }

    /** Returns the second greatest probability over the greatest, 0..1 (Settles 2009). */
    public double ratio() {
        return ClassMeasures.ratio(p, 0, p.length);
    }

    /** Returns - sum p ln p, 0 to ln K (Shannon 1948). */
    public double entropy() {
        return ClassMeasures.entropy(p, 0, p.length);
    }

    /** Returns the entropy with logarithms to the base 2, 0 to log2 K. */
    public double entropyBits() {
        return ClassMeasures.entropyBits(p, 0, p.length);
    }

    /** Returns the entropy over its greatest value ln K, 0..1. */
    public double entropyNormalised() {
        return ClassMeasures.entropyNormalised(p, 0, p.length);
    }

    /** Returns 1 - sum p^2, 0 to 1 - 1/K. */
    public double giniImpurity() {
        return ClassMeasures.giniImpurity(p, 0, p.length);
    }
}
