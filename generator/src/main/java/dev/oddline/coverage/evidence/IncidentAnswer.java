package dev.oddline.coverage.evidence;

import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.record.RecordId;
import java.util.List;

/**
 * What evaluations show of the conditions of one incident.
 *
 * @param cells the incident's own cell by each metric of a target and each evaluation that tells it; p adjusted for all
 *     incidents looked at together
 * @param cases of the incident's scenarios, each once
 */
public record IncidentAnswer(RecordId incident, List<IncidentCell> cells, CaseChanges cases) {

    public IncidentAnswer {
        cells = List.copyOf(cells);
    }

    /** Returns how the metric changed in each cell, in their order. */
    public List<PartChange> changes() {
        return cells.stream().map(IncidentCell::change).toList();
    }

    /** Returns whether the cell is shown to be mended; harm in one metric outweighs what another one shows. */
    public Mending mending() {
        List<PartChange> both =
                changes().stream().filter(cell -> cell.change().isPresent()).toList();
        if (both.isEmpty()) {
            return Mending.NOT_EVALUATED;
        }
        if (both.stream().anyMatch(cell -> cell.isShown() && cell.isWorse())) {
            return Mending.SHOWN_WORSE;
        }
        if (both.stream().anyMatch(cell -> cell.isShown() && cell.isBetter())) {
            return Mending.SHOWN;
        }
        if (both.stream().allMatch(cell -> cell.metric().better().isEmpty())) {
            return Mending.DIRECTION_NOT_STATED;
        }
        return both.stream().anyMatch(PartChange::isBetter) ? Mending.NOT_SHOWN : Mending.NO_BETTER;
    }
}
