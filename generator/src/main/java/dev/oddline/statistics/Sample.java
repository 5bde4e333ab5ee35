package dev.oddline.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * One or more finite values in the order of their rows. Means and deviations are those of the values as stored, to about
 * fifteen digits also where the values are large and their spread is small (tested on the NIST StRD data sets).
 */
public final class Sample {

    /** From about so many values on, counting them by their first bits is faster than sorting. */
    private static final int MANY = 1 << 14;

    private final String name;
    private final double[] values;
    private final double mean;
    private final double meanRemainder;

    private Sample(String name, double[] values) {
        this.name = name;
        this.values = values;
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        if (!Double.isFinite(sum.value())) {
            holdToFinite(name, values);
        }
        this.mean = InvalidInput.finite(name, sum.value() / values.length);
        this.meanRemainder = sum.remainderOf(mean, values.length);
    }

    /**
     * Returns a sample of a copy of the values.
     *
     * @param name what the values are, for refusals
     * @throws InvalidInput without values, or with one that is not finite
     */
    public static Sample of(String name, double... values) {
        return ofOwn(name, values.clone());
    }

    /** Returns a sample of many values, which nobody may change from now on, as {@link #of} does. */
    public static Sample ofOwn(String name, double[] values) {
        InvalidInput.unless(values.length > 0, name, "no values");
        return new Sample(name, values);
    }

    private static void holdToFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new InvalidInput(name + "[" + i + "]", values[i] + " is not a finite number");
            }
        }
    }

    public String name() {
        return name;
    }

    public int size() {
        return values.length;
    }

    public double value(int row) {
        return values[row];
    }

    /** Returns a copy of the values, in row order. */
    public double[] values() {
        return values.clone();
    }

    /** Returns a copy of the values in ascending order. */
    public double[] sorted() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    public double mean() {
        return mean;
    }

    /** Returns this mean minus the other's, right to the last digit also where both are large and near. */
    public double meanMinus(Sample other) {
        return (mean - other.mean) + (meanRemainder - other.meanRemainder);
    }

    /** Returns the value of a row minus the mean. */
    public double deviation(int row) {
        return (values[row] - mean) - meanRemainder;
    }

    /** Returns the sum of the squared deviations from the mean, 0 or more. */
    public double squaredDeviations() {
        return deviationProducts(this);
    }

    /** Returns the sum over rows of this sample's deviation times the other's; both have the same size. */
    public double deviationProducts(Sample other) {
        sameSizeAs(other);
        CompensatedSum products = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            products.add(deviation(i) * other.deviation(i));
        }
        return InvalidInput.finite(name, products.value());
    }

    /**
     * Returns the sum of squared deviations divided by n - 1.
     *
     * @throws InvalidInput for a single value
     */
    public double variance() {
        InvalidInput.unless(values.length > 1, name, "a single value has no variance");
        return squaredDeviations() / (values.length - 1);
    }

    /** Returns the square root of {@link #variance()}. */
    public double standardDeviation() {
        return StrictMath.sqrt(variance());
    }

    /**
     * Returns the correlation of each value with the next (NIST StRD).
     *
     * @throws InvalidInput where all values are equal
     */
    public double lag1Autocorrelation() {
        double squares = squaredDeviations();
        InvalidInput.unless(squares > 0, name, "values that do not vary have no autocorrelation");
        CompensatedSum products = new CompensatedSum();
        for (int i = 1; i < values.length; i++) {
            products.add(deviation(i - 1) * deviation(i));
        }
        return products.value() / squares;
    }

    /**
     * Returns the quantile of Hyndman and Fan's type 7 (1996), which interpolates between order statistics.
     *
     * @param probability 0..1
     */
    public double quantile(double probability) {
        return quantiles(probability)[0];
    }

    /**
     * Returns several of these quantiles, {@code [probability]}.
     *
     * @param probabilities 0..1 each
     */
    public double[] quantiles(double... probabilities) {
        IntToDoubleFunction smallest = smallest();
        double[] quantiles = new double[probabilities.length];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = QuantileType.LINEAR.of(values.length, smallest, probabilities[i]);
        }
        return quantiles;
    }

    private IntToDoubleFunction smallest() {
        if (values.length < MANY) {
            double[] sorted = sorted();
            return rank -> sorted[rank];
        }
        return new OrderStatistics(values)::smallest;
    }

    void sameSizeAs(Sample other) {
        InvalidInput.unless(
                values.length == other.values.length,
                other.name,
                other.values.length + " values beside " + values.length + " of `" + name + "`");
    }
}
