package dev.oddline.selection.round.effect;

import dev.oddline.coverage.comparison.PerformanceComparison;
import java.util.List;

/**
 * What a round's labels changed, ODD segment by ODD segment.
 *
 * @param comparison of runs on both sides
 * @param segments in its order
 */
public record SegmentGains(Gain.Against against, PerformanceComparison comparison, List<SegmentGain> segments) {

    public SegmentGains {
        segments = List.copyOf(segments);
    }
}
