package dev.oddline.selection.round.effect;

import dev.oddline.coverage.Requirement.Better;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.Answer;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Sample;
import java.util.List;
import java.util.Optional;

/**
 * What a round's labels changed by one metric.
 *
 * @param against what it is compared with
 * @param first models without the round's labels
 * @param second models with them
 * @param difference of the means, second minus first, in the metric's unit
 * @param labels delivered by the round
 */
public record Gain(
        Measure measure,
        Better better,
        Against against,
        Arm first,
        Arm second,
        double difference,
        Intervals intervals,
        long labels) {

    /** What a round is compared with. */
    public enum Against {
        /** What was labelled before it. */
        BEFORE,
        /** Its random control arm. */
        CONTROL
    }

    /**
     * Models trained alike on one dataset version, which differ in their seeds.
     *
     * @param scenes it trains on; empty where nobody knows
     * @param by runs or evaluations that state the values, by their ids
     * @param values in the same order
     */
    public record Arm(RecordId trainedOn, Optional<Long> scenes, List<RecordId> by, List<Double> values) {
        public Arm {
            by = List.copyOf(by);
            values = List.copyOf(values);
        }

        /** Returns the mean of the values. */
        public double mean() {
            return Sample.of(
                            trainedOn.value(),
                            values.stream().mapToDouble(Double::doubleValue).toArray())
                    .mean();
        }
    }

    /**
     * 95 % intervals of the difference.
     *
     * @param t Welch's
     * @param bootstrap all resamples of both arms, up to six values each
     */
    public record Intervals(Answer<Interval> t, Answer<Interval> bootstrap) {}

    /** What a change amounts to. */
    public enum Outcome {
        /** The interval of the difference lies on the better side of 0. */
        BETTER,
        /** It lies on the worse side. */
        WORSE,
        /** It holds 0. */
        NOT_SHOWN,
        /** There is none: one seed on a side. */
        NO_TEST
    }

    /** Returns what the change amounts to, by Welch's interval. */
    public Outcome outcome() {
        Optional<Interval> interval = intervals.t().figure();
        if (interval.isEmpty()) {
            return Outcome.NO_TEST;
        }
        if (interval.get().contains(0)) {
            return Outcome.NOT_SHOWN;
        }
        return isBetter() ? Outcome.BETTER : Outcome.WORSE;
    }

    /** Returns the change for each delivered label, in the metric's unit; empty if none was delivered. */
    public Optional<Double> perLabel() {
        return labels == 0 ? Optional.empty() : Optional.of(difference / labels);
    }

    /** Returns Welch's interval of the change for each delivered label; empty without it or if none was delivered. */
    public Optional<Interval> intervalPerLabel() {
        return labels == 0 ? Optional.empty() : intervals.t().figure().map(interval -> interval.times(1.0 / labels));
    }

    /** Returns whether the change makes the metric better. */
    public boolean isBetter() {
        return better == Better.HIGHER ? difference > 0 : difference < 0;
    }
}
