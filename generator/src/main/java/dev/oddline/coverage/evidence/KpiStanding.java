package dev.oddline.coverage.evidence;

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
 * @param before of the model before on the same data; empty without one
 * @param change of the figure since then, its p adjusted for all figures of the settings; empty where one of the two is missing
 */
public record KpiStanding(
        Settings.Kpi kpi,
        Optional<RecordId> evaluation,
        boolean drives,
        Optional<Predecessor> before,
        Optional<PartChange> change) {}
