package dev.oddline.coverage;

import dev.oddline.odd.OddSegment;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * A metric over all segments, each counted by its exposure.
 *
 * @param value in the metric's unit
 * @param interval 95 %; empty where a segment has none
 * @param unweighted the value with each segment counted by its n instead; empty where one states none
 * @param exposure the share of the driving in the segments that have a figure, 0..1; the others are not in the mean
 * @param segments number of segments in the mean, 1 or more
 * @param worst the segment with the worst figure, the first of several
 */
public record WeightedMean(
        double value,
        Optional<Interval> interval,
        Optional<Double> unweighted,
        double exposure,
        int segments,
        OddSegment worst) {

    public WeightedMean {
        InvalidInput.finite("value", value);
        InvalidInput.probability("exposure", exposure);
        InvalidInput.unless(segments > 0, "segments", "none");
    }
}
