package dev.oddline.selection.scoring;

/**
 * Where an item stands; for messages.
 *
 * @param unit such as {@code row} or {@code line}
 * @param number in the way of that unit: rows of arrays from 0, lines from 1
 */
public record Place(String unit, long number) {

    /** Returns it as people say it: {@code row 7}. */
    public String text() {
        return unit + " " + number;
    }
}
