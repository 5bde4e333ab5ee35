package dev.oddline.record;

import java.math.BigDecimal;

/**
 * What a number of that name means.
 *
 * @param unit such as {@code m}; a plain number where absent
 * @param metricKind which statistics apply
 * @param formula how it is computed, in words or a formula
 */
public record Metric(
        Heading heading,
        Stated<String> task,
        Stated<String> unit,
        Stated<Direction> direction,
        Stated<MetricKind> metricKind,
        Stated<Range> range,
        Stated<String> formula)
        implements MetadataRecord {

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    /** Which statistics apply to a metric. */
    public enum MetricKind {
        /** Successes out of n. */
        PROPORTION,
        /** The mean of one value for each scene. */
        MEAN,
        /** Events for each unit of exposure. */
        RATE,
        /** Anything else: only a stated interval or a per-scene table can say how sure it is. */
        OTHER
    }

    /** The values that are possible, both ends included. */
    public record Range(Stated<BigDecimal> min, Stated<BigDecimal> max) {}
}
