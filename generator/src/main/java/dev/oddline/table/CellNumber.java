package dev.oddline.table;

import java.math.BigDecimal;
import java.util.Optional;

/** The number in a cell of a table. */
public final class CellNumber {
    private static final int LONGEST = 40;

    /** More of them would make a short cell a long number. */
    private static final int MOST_PLACES = 1000;

    private CellNumber() {}

    /** Returns the number as written; empty if the cell holds no decimal number, or one beyond the largest double. */
    public static Optional<BigDecimal> of(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST || !startsLikeOne(cell)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(cell))
                    .filter(n -> Math.abs((long) n.scale()) <= MOST_PLACES && Double.isFinite(n.doubleValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean startsLikeOne(String cell) {
        char first = cell.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }
}
