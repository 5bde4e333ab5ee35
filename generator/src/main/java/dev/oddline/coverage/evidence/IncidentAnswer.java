package dev.oddline.coverage.evidence;

import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * What evaluations show of the conditions of one incident.
 *
 * @param taxonomy in whose words the cells are; empty where no evaluation tells the cell
 * @param cells the incident's own cell by each metric of a target; p adjusted for all incidents looked at together
 * @param cases of the incident's scenarios that were run with both models
 */
public record IncidentAnswer(
        RecordId incident, Optional<Taxonomy> taxonomy, List<PartChange> cells, CaseChanges cases) {

    public IncidentAnswer {
        cells = List.copyOf(cells);
    }

    /** Returns whether the cell is shown to be mended. */
    public Mending mending() {
        List<PartChange> both =
                cells.stream().filter(cell -> cell.change().isPresent()).toList();
        if (both.isEmpty()) {
            return Mending.NOT_EVALUATED;
        }
        boolean worse = both.stream().anyMatch(cell -> cell.isShown() && !cell.isBetter());
        if (!worse && both.stream().anyMatch(cell -> cell.isShown() && cell.isBetter())) {
            return Mending.SHOWN;
        }
        return both.stream().anyMatch(PartChange::isBetter) ? Mending.NOT_SHOWN : Mending.NO_BETTER;
    }
}
