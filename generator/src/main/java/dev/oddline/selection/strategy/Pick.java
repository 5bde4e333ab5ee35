package dev.oddline.selection.strategy;

import java.util.OptionalInt;

/**
 * A row that comes next.
 *
 * @param row 0-based
 * @param value what made it the next; {@code figure} says what it is
 * @param nearest the row, labelled or taken, that it was held against: the nearest or most alike; empty where the strategy
 *     looks for none, or where there is none yet
 */
public record Pick(int row, double value, Figure figure, OptionalInt nearest) {

    static Pick of(int row, double value, Figure figure) {
        return new Pick(row, value, figure, OptionalInt.empty());
    }
}
