package dev.oddline.record;

/**
 * The most that a round may send to labelling.
 *
 * @param amount at least 0, in {@code unit}
 */
public record LabelBudget(Stated<Long> amount, Stated<Unit> unit) {

    /** Returns what a round spends: the unit of its own budget, else of its policy's; scenes where neither says. */
    public static Unit unitOf(Sampling round, SelectionPolicy policy) {
        return round.choosing()
                .budget()
                .value()
                .or(() -> policy.budget().value())
                .flatMap(budget -> budget.unit().value())
                .orElse(Unit.SCENES);
    }

    /** What a budget counts. */
    public enum Unit {
        SCENES,
        FRAMES,
        OBJECTS,
        COST
    }
}
