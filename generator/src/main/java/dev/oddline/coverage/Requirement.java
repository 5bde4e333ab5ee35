package dev.oddline.coverage;

import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value that a metric has to reach.
 *
 * @param value finite, in the metric's unit
 * @param better which side of it is the good one; empty where nobody says: then nothing reaches or misses it
 */
public record Requirement(double value, Optional<Better> better) {

    /** Where good values of a metric lie. */
    public enum Better {
        HIGHER,
        LOWER;

        /** Returns by how much a value gets better when it changes by a difference; below 0 where it gets worse. */
        public double gain(double difference) {
            return switch (this) {
                case HIGHER -> difference;
                case LOWER -> -difference;
            };
        }
    }

    public Requirement {
        InvalidInput.finite("required value", value);
    }

    /** Returns whether the whole interval lies on the bad side of the value. */
    public boolean isMissedBy(Interval metric) {
        return better.filter(side -> switch (side) {
                    case HIGHER -> metric.high() < value;
                    case LOWER -> metric.low() > value;
                })
                .isPresent();
    }

    /** Returns whether the whole interval reaches the value. */
    public boolean isMetBy(Interval metric) {
        return better.filter(side -> switch (side) {
                    case HIGHER -> metric.low() >= value;
                    case LOWER -> metric.high() <= value;
                })
                .isPresent();
    }

    /** Returns the least improvement per doubling that the interval of the slope allows, whichever side is the good one where nobody says. */
    double leastGain(Interval slope) {
        return sides().mapToDouble(side -> StrictMath.min(side.gain(slope.low()), side.gain(slope.high())))
                .min()
                .orElseThrow();
    }

    /** Returns the greatest improvement per doubling that the interval of the slope allows, whichever side is the good one where nobody says. */
    double greatestGain(Interval slope) {
        return sides().mapToDouble(side -> StrictMath.max(side.gain(slope.low()), side.gain(slope.high())))
                .max()
                .orElseThrow();
    }

    private Stream<Better> sides() {
        return better.map(Stream::of).orElseGet(() -> Arrays.stream(Better.values()));
    }
}
