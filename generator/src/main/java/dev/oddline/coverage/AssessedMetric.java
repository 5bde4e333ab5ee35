package dev.oddline.coverage;

import dev.oddline.record.Metric.MetricKind;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * The metric that a target is about.
 *
 * @param task such as {@code perception}; empty where the target does not say
 * @param better empty where the metric is not defined or its definition does not say: then no change is better or worse
 * @param kind empty where the metric is not defined or does not say
 * @param unit as the metric's definition writes it; empty for a plain number
 * @param whole what all of a proportion is in that unit: 1, or 100 where it is in percent
 * @param leastUsefulGain the improvement per doubling of training data worth labelling for, in the metric's unit, 0 or
 *     more
 */
public record AssessedMetric(
        RecordId id,
        Optional<String> task,
        Optional<Requirement.Better> better,
        Optional<MetricKind> kind,
        Optional<String> unit,
        double whole,
        double leastUsefulGain) {

    public AssessedMetric {
        InvalidInput.unless(
                InvalidInput.finite("least useful gain", leastUsefulGain) >= 0,
                "least useful gain",
                leastUsefulGain + " is negative");
    }

    /** Returns whether a change of the metric is to its better side; never where nobody says which that is. */
    public boolean isBetter(double difference) {
        return better.filter(side -> side.gain(difference) > 0).isPresent();
    }

    /** Returns whether a change of the metric is to its worse side; never where nobody says which that is. */
    public boolean isWorse(double difference) {
        return better.filter(side -> side.gain(difference) < 0).isPresent();
    }
}
