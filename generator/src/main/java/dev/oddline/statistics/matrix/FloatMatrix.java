package dev.oddline.statistics.matrix;

import dev.oddline.statistics.InvalidInput;

/**
 * Rows of numbers in single precision, such as the embeddings of a pool; all of them in one array, so that a million rows of
 * 256 numbers need one gibibyte and no more. The array is not copied: whoever fills it lets go of it.
 */
public final class FloatMatrix implements Points {
    /** The most numbers that one can hold. */
    public static final long MOST_NUMBERS = Integer.MAX_VALUE - 8L;

    private final float[] numbers;
    private final int rows;
    private final int columns;

    private FloatMatrix(float[] numbers, int rows, int columns) {
        this.numbers = numbers;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Returns a matrix over an array.
     *
     * @param numbers {@code [row * columns + column]}, finite
     * @param columns number of numbers in a row, 1 or more
     * @throws InvalidInput if a number is not finite, or the array is no whole number of rows
     */
    public static FloatMatrix over(float[] numbers, int columns) {
        InvalidInput.unless(
                columns > 0 && numbers.length % columns == 0, "numbers", "they are no whole number of rows");
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                throw new InvalidInput("row " + i / columns, "column " + i % columns + " is " + numbers[i]);
            }
        }
        return new FloatMatrix(numbers, numbers.length / columns, columns);
    }

    @Override
    public int rows() {
        return rows;
    }

    /** Returns how many numbers a row has. */
    @Override
    public int columns() {
        return columns;
    }

    /** Returns one number. */
    public float at(int row, int column) {
        return numbers[row * columns + column];
    }

    @Override
    public void read(int row, double[] into) {
        int start = row * columns;
        for (int i = 0; i < columns; i++) {
            into[i] = numbers[start + i];
        }
    }

    @Override
    public double squaredDistance(int one, int other) {
        return squaredDistance(one, other, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns the square of the Euclidean distance of two rows, added up as {@link SquaredDistance} does.
     */
    @Override
    public double squaredDistance(int one, int other, double enough) {
        int a = one * columns;
        int b = other * columns;
        int end = a + columns;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        while (a + SquaredDistance.BLOCK <= end) {
            for (int stop = a + SquaredDistance.BLOCK; a < stop; a += 4, b += 4) {
                double w = (double) numbers[a] - numbers[b];
                double x = (double) numbers[a + 1] - numbers[b + 1];
                double y = (double) numbers[a + 2] - numbers[b + 2];
                double z = (double) numbers[a + 3] - numbers[b + 3];
                first += w * w;
                second += x * x;
                third += y * y;
                fourth += z * z;
            }
            double soFar = (first + second) + (third + fourth);
            if (soFar >= enough) {
                return soFar;
            }
        }
        for (; a < end; a++, b++) {
            double difference = (double) numbers[a] - numbers[b];
            first += difference * difference;
        }
        return (first + second) + (third + fourth);
    }

    /** Returns the inner product of two rows; its sum runs in the order of the columns. */
    @Override
    public double product(int one, int other) {
        int a = one * columns;
        int b = other * columns;
        double sum = 0;
        for (int i = 0; i < columns; i++) {
            sum += (double) numbers[a + i] * numbers[b + i];
        }
        return sum;
    }
}
