package dev.oddline.page.view;

/**
 * One row of the state table.
 *
 * @param name what is measured, linked to where it comes from
 * @param now latest value in printed form, or – for none
 * @param unit such as {@code %} or {@code of 127}
 * @param interval 95 % interval, or that it is not stated
 * @param n what was counted, such as {@code 800 scenes}; empty where nothing is
 * @param of the model that the figure is of, and when it was evaluated
 * @param change since the model before, and whether it is shown; {@link Phrase#NONE} for none
 * @param required such as {@code ≥ 92.0}; empty where nothing is required
 * @param state met, missed or unproven; without text where nothing is required
 */
public record Measure(
        Piece name,
        String now,
        String unit,
        String interval,
        String n,
        Phrase of,
        Phrase change,
        String required,
        Piece state) {}
