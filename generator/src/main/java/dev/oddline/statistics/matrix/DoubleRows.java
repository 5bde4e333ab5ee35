package dev.oddline.statistics.matrix;

/**
 * Points in full precision.
 *
 * @param numbers {@code [row][column]}
 */
@SuppressWarnings("ArrayRecordComponent") // wraps the caller's array, never compared
record DoubleRows(double[][] numbers) implements Points {

    @Override
    public int rows() {
        return numbers.length;
    }

    @Override
    public int columns() {
        return numbers[0].length;
    }

    @Override
    public void read(int row, double[] into) {
        System.arraycopy(numbers[row], 0, into, 0, numbers[row].length);
    }
}
