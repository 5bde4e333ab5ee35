package dev.oddline.imports.segments;

import dev.oddline.source.Position;

/**
 * Why a table can't be imported.
 *
 * @param at where in the table
 * @param fact lowercase, without a period
 */
public record TableFault(Position at, String fact) {

    /** Returns line, column and fact. */
    @Override
    public String toString() {
        return at.line() + ":" + at.column() + ": " + fact;
    }
}
