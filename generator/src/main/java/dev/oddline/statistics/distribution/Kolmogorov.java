package dev.oddline.statistics.distribution;

import dev.oddline.statistics.InvalidInput;

/**
 * The greatest distance between the distribution function and the one observed in n values drawn from it.
 *
 * @param size n, 1 or more
 */
public record Kolmogorov(int size) {

    private static final int LARGEST_MATRIX_SIZE = 500;

    public Kolmogorov {
        InvalidInput.unless(size > 0, "size", size + " is not above zero");
    }

    /**
     * Returns the probability of a distance of d or more, 0..1. Exact by the matrix of Marsaglia, Tsang and Wang (2003);
     * twice Smirnov's one-sided tail where that is right to eight digits (Simard and L'Ecuyer 2011); the expansion of
     * Pelz and Good (1976), within 1e-7, in the bulk of more than 500 values.
     */
    public double atLeast(double d) {
        InvalidInput.probability("distance", d);
        if (d * size <= 0.5) {
            return 1;
        }
        if (d >= 0.5 || size * d * d > 4) {
            return StrictMath.min(1, 2 * oneSided(d));
        }
        if (size <= LARGEST_MATRIX_SIZE) {
            return StrictMath.max(0, 1 - matrix(d));
        }
        return pelzGood(d);
    }

    /** Smirnov's formula in the form of Birnbaum and Tingey (1951), each term a binomial probability. */
    private double oneSided(double d) {
        double sum = 0;
        for (int j = 0; j <= (int) StrictMath.floor(size * (1 - d)); j++) {
            double p = d + (double) j / size;
            if (p < 1) {
                sum += d / p * LoaderExpansion.binomial(j, size - j, p, 1 - p);
            }
        }
        return StrictMath.min(1, sum);
    }

    private double matrix(double d) {
        int k = (int) StrictMath.floor(size * d) + 1;
        int m = 2 * k - 1;
        double h = k - size * d;
        double[][] start = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                start[i][j] = i - j + 1 < 0 ? 0 : 1;
            }
        }
        for (int i = 0; i < m; i++) {
            start[i][0] -= StrictMath.pow(h, i + 1);
            start[m - 1][i] -= StrictMath.pow(h, m - i);
        }
        start[m - 1][0] += 2 * h - 1 > 0 ? StrictMath.pow(2 * h - 1, m) : 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                for (int g = 1; g <= i - j + 1; g++) {
                    start[i][j] /= g;
                }
            }
        }
        ScaledMatrix power = ScaledMatrix.of(start).power(size);
        double product = power.entry(k - 1, k - 1);
        double exponent = power.exponent();
        for (int i = 1; i <= size; i++) {
            product = product * i / size;
            if (product < 1e-140) {
                product *= 1e140;
                exponent -= 140;
            }
        }
        return StrictMath.min(1, product * StrictMath.pow(10, exponent));
    }

    /** The limit and its first three corrections (Pelz and Good 1976), each a sum over odd multiples of π / 2. */
    private double pelzGood(double d) {
        double root = StrictMath.sqrt(size);
        double z = root * d;
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z4 * z2;
        double[] terms = new double[4];
        double second = 0;
        double third = 0;
        for (int k = 0; k < 1 + 16 * z; k++) {
            double h = square((k + 0.5) * StrictMath.PI);
            double weight = StrictMath.exp(-h / (2 * z2));
            terms[0] += weight;
            terms[1] += (h - z2) * weight;
            terms[2] += (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * h + (1 - 2 * z2) * h * h) * weight;
            terms[3] += (-30 * z6
                            - 90 * z4 * z4
                            + (135 * z4 - 96 * z6) * h
                            + (212 * z4 - 60 * z2) * h * h
                            + (5 - 30 * z2) * h * h * h)
                    * weight;
            double whole = square((k + 1) * StrictMath.PI);
            double wholeWeight = StrictMath.exp(-whole / (2 * z2));
            second += whole * wholeWeight;
            third += (3 * z2 - whole) * whole * wholeWeight;
        }
        double cumulative = terms[0] / z
                + terms[1] / (6 * z4) / root
                + (terms[2] / (72 * z6 * z) - second / (36 * z2 * z)) / size
                + (terms[3] / (6480 * z6 * z4) + third / (216 * z6)) / (size * root);
        return StrictMath.max(0, StrictMath.min(1, 1 - cumulative * StrictMath.sqrt(2 * StrictMath.PI)));
    }

    private static double square(double value) {
        return value * value;
    }
}
