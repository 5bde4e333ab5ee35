package dev.oddline.selection.uncertainty;

import dev.oddline.statistics.NaturalLogarithm;

/**
 * The measures of {@link ClassDistribution}, of probabilities in a part of an array: {@code classes} of them from {@code from}
 * on. What they are is said there.
 */
public final class ClassMeasures {
    static final double LN_2 = NaturalLogarithm.of(2);

    private ClassMeasures() {}

    static int mode(double[] p, int from, int classes) {
        int mode = 0;
        for (int k = 1; k < classes; k++) {
            mode = p[from + k] > p[from + mode] ? k : mode;
        }
        return mode;
    }

    public static double leastConfidence(double[] p, int from, int classes) {
        return classes == 1 ? 0 : StrictMath.max(0, 1 - p[from + mode(p, from, classes)]);
    }

    public static double leastConfidenceNormalised(double[] p, int from, int classes) {
        return classes == 1 ? 0 : StrictMath.min(1, leastConfidence(p, from, classes) * classes / (classes - 1.0));
    }

    public static double margin(double[] p, int from, int classes) {
        int mode = mode(p, from, classes);
        return p[from + mode] - greatestBut(mode, p, from, classes);
    }

    public static double marginUncertainty(double[] p, int from, int classes) {
        return 1 - margin(p, from, classes);
    }

    public static double ratio(double[] p, int from, int classes) {
        int mode = mode(p, from, classes);
        return greatestBut(mode, p, from, classes) / p[from + mode];
    }

    private static double greatestBut(int one, double[] p, int from, int classes) {
        double greatest = 0;
        for (int k = 0; k < classes; k++) {
            greatest = k == one ? greatest : StrictMath.max(greatest, p[from + k]);
        }
        return greatest;
    }

    public static double entropy(double[] p, int from, int classes) {
        double sum = 0;
        for (int k = from; k < from + classes; k++) {
            double each = p[k];
            sum -= each == 0 ? 0 : each * NaturalLogarithm.of(each);
        }
        return StrictMath.max(0, sum);
    }

    public static double entropyBits(double[] p, int from, int classes) {
        return entropy(p, from, classes) / LN_2;
    }

    public static double entropyNormalised(double[] p, int from, int classes) {
        return classes == 1 ? 0 : StrictMath.min(1, entropy(p, from, classes) / NaturalLogarithm.of(classes));
    }

    public static double giniImpurity(double[] p, int from, int classes) {
        double sum = 0;
        for (int k = from; k < from + classes; k++) {
            sum += p[k] * p[k];
        }
        return StrictMath.max(0, 1 - sum);
    }
}
