package dev.oddline.selection.round;

import dev.oddline.record.LabelBudget;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the scenes of a pool take of a budget.
 *
 * @param unit of the budget
 * @param costs by the row of the pool, 0 or more; not a number where nothing says it
 */
public record BudgetUse(LabelBudget.Unit unit, IntToDoubleFunction costs) {

    /** A budget of scenes, of which each takes one. */
    public static final BudgetUse OF_SCENES = new BudgetUse(LabelBudget.Unit.SCENES, row -> 1);

    double of(int row) {
        return costs.applyAsDouble(row);
    }

    /** Returns what some rows take together; not a number where nothing says it of one of them. */
    double of(IntStream rows) {
        double sum = 0;
        for (int row : rows.toArray()) {
            sum += of(row);
        }
        return sum;
    }
}
