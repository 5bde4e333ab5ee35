package dev.oddline.selection.policy;

import dev.oddline.record.QueryStrategy;
import dev.oddline.record.SelectionStep;
import dev.oddline.record.StrategyParameters;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What selects.
 *
 * @param overflow what happens when the next scene does not fit into the rest of the budget
 * @param mostPerDrive the most scenes of one drive, 1 or more
 * @param isPerCost whether a score is divided by what the scene takes of the budget
 */
public record PlannedSelect(
        QueryStrategy strategy,
        StrategyParameters parameters,
        SelectionStep.Overflow overflow,
        OptionalLong mostPerDrive,
        boolean isPerCost) {

    static PlannedSelect of(SelectionStep.Select select) throws UnfitPolicy {
        Optional<QueryStrategy> strategy = select.strategy().value();
        SelectionStep.Limits limits = select.limits();
        return new PlannedSelect(
                strategy.orElseThrow(() -> new UnfitPolicy("the step that selects names no `strategy`")),
                select.parameters(),
                limits.overflow().orElse(SelectionStep.Overflow.SKIP),
                limits.mostPerDrive().value().map(OptionalLong::of).orElse(OptionalLong.empty()),
                limits.perCost().orElse(false));
    }

    /** Returns the same by chance alone. */
    PlannedSelect byChance() {
        return new PlannedSelect(QueryStrategy.RANDOM, StrategyParameters.NONE, overflow, OptionalLong.empty(), false);
    }
}
