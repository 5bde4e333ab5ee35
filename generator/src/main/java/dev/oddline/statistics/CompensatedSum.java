package dev.oddline.statistics;

/**
 * A sum that keeps what each addition rounds away (Neumaier 1974), so that it is right to the last digit or nearly so
 * whatever the sizes and signs. The result depends on the order of the values only far below the last digit.
 */
public final class CompensatedSum {

    private double high;
    private double low;

    /** Returns the sum of the values in their order; 0 for none. */
    public static double of(double... values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    public void add(double value) {
        double next = high + value;
        double bound = next - high;
        low += (high - (next - bound)) + (value - bound);
        high = next;
    }

    public double value() {
        return high + low;
    }

    /** Returns the sum divided by {@code count}, minus {@code quotient}, to more digits than either of them holds. */
    double remainderOf(double quotient, double count) {
        return (StrictMath.fma(-quotient, count, high) + low) / count;
    }
}
