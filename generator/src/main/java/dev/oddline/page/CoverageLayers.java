package dev.oddline.page;

import dev.oddline.coverage.Requirement;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.LayerName;
import java.util.List;
import java.util.Optional;

/** The layers of numbers with their names and colours. */
final class CoverageLayers {
    private CoverageLayers() {}

    /** Returns the layers in their order; the one of the metric has its name. */
    static List<CoverageView.Layer> of(
            List<LayerName> layers,
            MetricText text,
            CoverageScales scales,
            Optional<Requirement.Better> better,
            Words words) {
        return layers.stream()
                .map(layer -> new CoverageView.Layer(
                        layer,
                        layer == LayerName.METRIC ? text.name() : words.say("layer." + VerdictLook.key(layer)),
                        RampKey.of(
                                scales.ramp(layer),
                                SegmentNumbers.isDifference(layer) ? SegmentNumbers.sense(layer, better) : 1)))
                .toList();
    }
}
