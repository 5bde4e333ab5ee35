package dev.oddline.reference;

import java.util.List;
import java.util.Map;

/** The groups of vectors, by name. */
final class Groups {

    static final Map<String, List<Shape>> BUILT = Map.ofEntries(
            Map.entry("aggregation", AggregationShapes.ALL),
            Map.entry("clustering", ClusteringShapes.ALL),
            Map.entry("combinatorial_coverage", CombinationShapes.ALL),
            Map.entry("gap_decision", GapShapes.ALL),
            Map.entry("intervals", IntervalShapes.ALL),
            Map.entry("nist_strd", StrdShapes.ALL),
            Map.entry("ood_scores", OodShapes.ALL),
            Map.entry("prediction_spread", SpreadShapes.ALL),
            Map.entry("richness", RichnessShapes.ALL),
            Map.entry("round_statistics", RoundShapes.ALL),
            Map.entry("selection", SelectionShapes.ALL),
            Map.entry("uncertainty_ensemble", UncertaintyShapes.ENSEMBLE),
            Map.entry("uncertainty_pointwise", UncertaintyShapes.POINTWISE));

    private Groups() {}
}
