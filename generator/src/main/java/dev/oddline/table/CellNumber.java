package dev.oddline.table;

import java.math.BigDecimal;
import java.util.Optional;

/** The number in a cell of a table. */
public final class CellNumber {
    private static final int LONGEST = 40;

    private CellNumber() {}

    /** Returns the number as written; empty if the cell holds no finite decimal number. */
    public static Optional<BigDecimal> of(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST || !startsLikeOne(cell)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(cell)).filter(n -> Math.abs((long) n.scale()) <= 1000);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean startsLikeOne(String cell) {
        char first = cell.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }
}
