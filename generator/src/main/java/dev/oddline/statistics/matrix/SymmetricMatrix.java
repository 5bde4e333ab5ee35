package dev.oddline.statistics.matrix;

import dev.oddline.statistics.InvalidInput;

/** A symmetric matrix taken apart into eigenvalues and eigenvectors, such as a covariance. */
public final class SymmetricMatrix {
    private static final int MOST_SWEEPS = 64;

    private final double[] eigenvalues;
    private final double[][] vectors;

    private SymmetricMatrix(double[] eigenvalues, double[][] vectors) {
        this.eigenvalues = eigenvalues;
        this.vectors = vectors;
    }

    /**
     * Returns the matrix; the rotations of Jacobi (1846), cyclic, until nothing is left off the diagonal.
     *
     * @param matrix {@code [row][column]}, finite; only the part above the diagonal is read
     */
    public static SymmetricMatrix of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            InvalidInput.unless(matrix[i].length == n, "matrix[" + i + "]", "it is not as long as the matrix is high");
            a[i] = matrix[i].clone();
            vectors[i][i] = 1;
            for (double each : a[i]) {
                InvalidInput.finite("matrix[" + i + "]", each);
            }
        }
        for (int sweep = 0; offDiagonal(a) > 0; sweep++) {
            if (sweep == MOST_SWEEPS) {
                throw new IllegalStateException("the rotations do not converge");
            }
            sweep(a, vectors);
        }
        double[] eigenvalues = new double[n];
        for (int i = 0; i < n; i++) {
            eigenvalues[i] = a[i][i];
        }
        return new SymmetricMatrix(eigenvalues, vectors);
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                sum += StrictMath.abs(a[i][j]);
            }
        }
        return sum;
    }

    private static void sweep(double[][] a, double[][] vectors) {
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                double smallest = StrictMath.min(StrictMath.abs(a[p][p]), StrictMath.abs(a[q][q]));
                if (smallest + StrictMath.abs(a[p][q]) * 1e-3 == smallest || StrictMath.abs(a[p][q]) < 1e-300) {
                    a[p][q] = 0;
                } else {
                    rotate(a, vectors, p, q);
                }
            }
        }
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = StrictMath.copySign(1, theta) / (StrictMath.abs(theta) + StrictMath.sqrt(theta * theta + 1));
        double c = 1 / StrictMath.sqrt(t * t + 1);
        double s = t * c;
        double change = t * a[p][q];
        a[p][p] -= change;
        a[q][q] += change;
        a[p][q] = 0;
        for (int i = 0; i < a.length; i++) {
            if (i != p && i != q) {
                double[] rowP = i < p ? a[i] : a[p];
                int atP = i < p ? p : i;
                double[] rowQ = i < q ? a[i] : a[q];
                int atQ = i < q ? q : i;
                double x = rowP[atP];
                double y = rowQ[atQ];
                rowP[atP] = c * x - s * y;
                rowQ[atQ] = s * x + c * y;
            }
            double x = vectors[p][i];
            double y = vectors[q][i];
            vectors[p][i] = c * x - s * y;
            vectors[q][i] = s * x + c * y;
        }
    }

    /** Returns the eigenvalues, in the order of {@link #vectors}, not sorted. */
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /** Returns the eigenvectors, {@code [vector][dimension]}, each of length 1. */
    public double[][] vectors() {
        double[][] copy = new double[vectors.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = vectors[i].clone();
        }
        return copy;
    }
}
