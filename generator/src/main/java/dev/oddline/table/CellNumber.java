package dev.oddline.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** The number in a cell of a table. */
public final class CellNumber {
    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 18;

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

    /** Returns the number of units as it is counted: up to 18 digits, and zeros behind a point; empty if it is none. */
    public static OptionalLong count(String cell) {
        String text = cell.strip();
        long count = 0;
        int end = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            count = count * 10 + (text.charAt(end) - '0');
            end++;
            if (end > MOST_DIGITS) {
                return OptionalLong.empty();
            }
        }
        boolean isWhole = end > 0 && (end == text.length() || (text.charAt(end) == '.' && isZeros(text, end + 1)));
        return isWhole ? OptionalLong.of(count) : OptionalLong.empty();
    }

    private static boolean isZeros(String text, int from) {
        return text.chars().skip(from).allMatch(c -> c == '0');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsLikeOne(String cell) {
        char first = cell.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }
}
