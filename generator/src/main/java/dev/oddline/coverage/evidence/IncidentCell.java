package dev.oddline.coverage.evidence;

import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.odd.Taxonomy;
import java.util.Optional;

/**
 * The cell of an incident in one metric of one evaluation, before and after.
 *
 * @param taxonomy in whose words the cell is; empty where the evaluation's taxonomy can't be read
 */
public record IncidentCell(Optional<Taxonomy> taxonomy, PartChange change) {}
