package dev.oddline.selection.spread;

/** Points of one step, in metres, and the weights of their modes, which add up to 1. */
public final class WeightedPoints {
    private final double[][] points;
    private final double[] weights;
    private final double[] mean = new double[2];

    WeightedPoints(double[][] points, double[] weights) {
        this.points = points;
        this.weights = weights;
        for (int m = 0; m < points.length; m++) {
            mean[0] += weights[m] * points[m][0];
            mean[1] += weights[m] * points[m][1];
        }
    }

    /** Returns the weighted mean of the distance to the weighted mean. */
    public double meanDistance() {
        double sum = 0;
        for (int m = 0; m < points.length; m++) {
            sum += weights[m] * Trajectories.distance(points[m], mean);
        }
        return sum;
    }

    /** Returns the square root of {@link #meanSquare}. */
    public double rootMeanSquare() {
        return StrictMath.sqrt(meanSquare());
    }

    /** Returns the weighted mean of the squared distance to the weighted mean, in m^2; the trace of the covariance. */
    public double meanSquare() {
        double[][] covariance = covariance();
        return covariance[0][0] + covariance[1][1];
    }

    /** Returns the weighted covariance in m^2, {@code [x, y][x, y]}. */
    public double[][] covariance() {
        double[][] covariance = new double[2][2];
        for (int m = 0; m < points.length; m++) {
            double x = points[m][0] - mean[0];
            double y = points[m][1] - mean[1];
            covariance[0][0] += weights[m] * x * x;
            covariance[0][1] += weights[m] * x * y;
            covariance[1][1] += weights[m] * y * y;
        }
        covariance[1][0] = covariance[0][1];
        return covariance;
    }

    /** Returns the logarithm of the determinant of the covariance; minus infinity where all points lie on a line. */
    public double covarianceLogDeterminant() {
        double[][] c = covariance();
        return StrictMath.log(StrictMath.max(0, c[0][0] * c[1][1] - c[0][1] * c[1][0]));
    }

    /** Returns the mean distance of two points, weights apart; 0 for one point. */
    public double pairwiseMean() {
        double sum = 0;
        int pairs = 0;
        for (int m = 0; m < points.length; m++) {
            for (int n = m + 1; n < points.length; n++) {
                sum += Trajectories.distance(points[m], points[n]);
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /** Returns the greatest distance of two points; 0 for one point. */
    public double pairwiseMax() {
        double max = 0;
        for (int m = 0; m < points.length; m++) {
            for (int n = m + 1; n < points.length; n++) {
                max = StrictMath.max(max, Trajectories.distance(points[m], points[n]));
            }
        }
        return max;
    }
}
