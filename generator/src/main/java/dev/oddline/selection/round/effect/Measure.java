package dev.oddline.selection.round.effect;

import dev.oddline.record.RecordId;

/**
 * What is measured on what.
 *
 * @param metric its name, such as {@code vru_recall}
 * @param on the dataset version it is measured on
 * @param by whether evaluations state it, or runs themselves
 */
public record Measure(String metric, RecordId on, By by) implements Comparable<Measure> {

    /** Who states a value. */
    public enum By {
        EVALUATION,
        RUN
    }

    @Override
    public int compareTo(Measure other) {
        int order = by.compareTo(other.by);
        order = order == 0 ? on.compareTo(other.on) : order;
        return order == 0 ? metric.compareTo(other.metric) : order;
    }
}
