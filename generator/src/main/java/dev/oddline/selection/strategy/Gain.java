package dev.oddline.selection.strategy;

/**
 * What a row is worth. Once something is taken it never grows when more is taken, so that an old value is an upper bound of
 * the present one and need not be computed anew before the row comes to the top.
 */
interface Gain {

    /** Returns a number that the present value of the row is not above. */
    double bound(int row);

    /** Returns whether the bound is the value. */
    boolean isExact(int row);

    /** Lowers the bound of a row until it is the value or below {@code enough}. */
    void refine(int row, double enough);

    /**
     * Counts a row as taken.
     *
     * @return whether bounds may have grown
     */
    boolean take(int row);

    /** Returns the row with its exact value. */
    Pick pick(int row);
}
