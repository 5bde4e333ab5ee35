package dev.oddline.selection.strategy;

/** Values that do not change whatever is taken. */
final class FixedOrder implements Gain {
    private final double[] values;
    private final Figure figure;

    /**
     * Returns the order of values.
     *
     * @param values of each row, the largest comes first; rows whose value is no number never come
     */
    FixedOrder(double[] values, Figure figure) {
        this.values = values.clone();
        this.figure = figure;
    }

    @Override
    public double bound(int row) {
        return values[row];
    }

    @Override
    public boolean isExact(int row) {
        return true;
    }

    @Override
    public void refine(int row, double enough) {
        throw new IllegalStateException("values that do not change are exact");
    }

    @Override
    public boolean take(int row) {
        return false;
    }

    @Override
    public Pick pick(int row) {
        return Pick.of(row, values[row], figure);
    }
}
