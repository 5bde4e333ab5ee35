package dev.oddline.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is wanted of one task and metric in the segments of an ODD.
 *
 * @param leastUsefulGain the improvement per doubling of training data worth labelling for, in the metric's unit
 * @param forAllDriving scenes of which each segment gets its part
 * @param overall what is wanted of a segment that says nothing else; its own segment limits the whole target
 * @param segments in the order of the file
 */
public record Target(
        Heading heading,
        Stated<RecordId> taxonomy,
        Stated<String> task,
        Stated<RecordId> metric,
        Stated<BigDecimal> leastUsefulGain,
        ForAllDriving forAllDriving,
        Wanted overall,
        List<Wanted> segments)
        implements MetadataRecord {

    public Target {
        segments = List.copyOf(segments);
    }

    /**
     * Scenes wanted in all, of which each segment gets a part in proportion to its exposure.
     *
     * @param trainingScenes number of scenes
     * @param evaluationScenes number of scenes
     */
    public record ForAllDriving(Stated<Long> trainingScenes, Stated<Long> evaluationScenes) {}

    /**
     * What is wanted of one ODD segment.
     *
     * @param required the metric's value to reach, in its unit
     * @param trainingScenes number of scenes
     * @param evaluationScenes number of scenes
     * @param intervalWidth how wide the metric's 95 % interval may be at most, in its unit, above 0
     * @param excludedFailureRate the failure rate that scenes without a failure have to exclude, above 0, below 1
     * @param exposure share of the driving that falls into the segment, 0..1
     */
    public record Wanted(
            Stated<OddValues> segment,
            Stated<BigDecimal> required,
            Stated<Long> trainingScenes,
            Stated<Long> evaluationScenes,
            Stated<BigDecimal> intervalWidth,
            Stated<BigDecimal> excludedFailureRate,
            Stated<BigDecimal> exposure) {}
}
