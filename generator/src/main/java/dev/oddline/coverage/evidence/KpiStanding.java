package dev.oddline.coverage.evidence;

import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import java.util.Optional;

/**
 * Where a figure of the settings stands.
 *
 * @param evaluation the newest official one, of a model on the road if there is any; empty without one
 * @param drives whether a model of that evaluation is on the road
 * @param figure what that evaluation says, with the interval that coverage gives it; empty without a finite number
 * @param outcome whether the figure reaches what the settings want; empty where they want nothing or nothing was evaluated
 * @param before of the model before on the same data; empty without one
 * @param change of the figure since then, its p adjusted for all figures of the settings; empty where one of the two is missing
 */
public record KpiStanding(
        Settings.Kpi kpi,
        Optional<RecordId> evaluation,
        boolean drives,
        Optional<SegmentFigure> figure,
        Optional<CriterionOutcome> outcome,
        Optional<Predecessor> before,
        Optional<PartChange> change) {

    /** Returns a standing of which nothing was evaluated. */
    static KpiStanding notEvaluated(Settings.Kpi kpi) {
        return new KpiStanding(
                kpi, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    KpiStanding since(Predecessor other) {
        return new KpiStanding(kpi, evaluation, drives, figure, outcome, Optional.of(other), change);
    }

    KpiStanding changed(PartChange by) {
        return new KpiStanding(kpi, evaluation, drives, figure, outcome, before, Optional.of(by));
    }
}
