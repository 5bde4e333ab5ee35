package dev.oddline.record;

/**
 * The most that a round may send to labelling.
 *
 * @param amount at least 0, in {@code unit}
 */
public record LabelBudget(Stated<Long> amount, Stated<Unit> unit) {

    /** What a budget counts. */
    public enum Unit {
        SCENES,
        FRAMES,
        OBJECTS,
        COST
    }
}
