package dev.oddline.statistics.distribution;

/** A square matrix of non-negative entries times a power of ten, so that its powers do not overflow. */
final class ScaledMatrix {

    private static final double LIMIT = 1e140;

    private final double[][] entries;
    private final double exponent;

    private ScaledMatrix(double[][] entries, double exponent) {
        this.entries = entries;
        this.exponent = exponent;
    }

    static ScaledMatrix of(double[][] entries) {
        return new ScaledMatrix(entries, 0);
    }

    /** Returns the power of ten that every entry is to be multiplied with. */
    double exponent() {
        return exponent;
    }

    double entry(int row, int column) {
        return entries[row][column];
    }

    /** Returns this matrix multiplied with itself, {@code times} factors, one or more. */
    ScaledMatrix power(int times) {
        if (times == 1) {
            return this;
        }
        ScaledMatrix half = power(times / 2);
        ScaledMatrix square = half.multiply(half);
        return times % 2 == 0 ? square : square.multiply(this);
    }

    private ScaledMatrix multiply(ScaledMatrix other) {
        int size = entries.length;
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                double factor = entries[i][k];
                for (int j = 0; j < size; j++) {
                    product[i][j] += factor * other.entries[k][j];
                }
            }
        }
        double scale = exponent + other.exponent;
        if (product[size / 2][size / 2] > LIMIT) {
            for (double[] row : product) {
                for (int j = 0; j < size; j++) {
                    row[j] /= LIMIT;
                }
            }
            scale += 140;
        }
        return new ScaledMatrix(product, scale);
    }
}
