package dev.oddline.page.view;

/**
 * One metric of a run or evaluation.
 *
 * @param metric its name
 * @param direction ↑ where more is better, ↓ where less is; empty where nobody said
 * @param value in printed form, without unit
 * @param unit empty for none
 * @param interval such as {@code [0.404, 0.420]}, or that it is not stated
 * @param stated what the record states where that is another interval; empty where it is the same, or none
 * @param n such as {@code 5,120 scenes}, or that it is not stated
 * @param picture value and interval, with the baseline's; {@link Markup#NONE} where no interval is stated
 * @param difference from the baseline with its sign; empty where one of the two values is missing
 * @param verdict better, worse, no difference shown, or interval not stated; without text where nothing is compared
 */
public record Result(
        String metric,
        String direction,
        String value,
        String unit,
        String interval,
        String stated,
        String n,
        Markup picture,
        String difference,
        Piece verdict) {}
