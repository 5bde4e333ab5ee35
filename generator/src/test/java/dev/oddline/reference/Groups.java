package dev.oddline.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups of vectors, by name. */
final class Groups {

    static final Map<String, List<Shape>> BUILT = Map.ofEntries(
            Map.entry("combinatorial_coverage", CombinationShapes.ALL),
            Map.entry("gap_decision", GapShapes.ALL),
            Map.entry("intervals", IntervalShapes.ALL),
            Map.entry("nist_strd", StrdShapes.ALL),
            Map.entry("richness", RichnessShapes.ALL),
            Map.entry("round_statistics", RoundShapes.ALL));

    static final Set<String> NOT_BUILT = Set.of(
            "uncertainty_pointwise",
            "uncertainty_ensemble",
            "ood_scores",
            "aggregation",
            "prediction_spread",
            "selection",
            "clustering");

    private Groups() {}
}
