package dev.oddline.coverage;

import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * What to collect next for a segment, and what that settles.
 *
 * @param trainingScenes scenes to label for training, 0 or more
 * @param evaluationScenes scenes to label for evaluation, 0 or more
 * @param settles what is known afterwards, or what to do instead of collecting
 * @param expected half the width of the interval afterwards, or the change of the metric, in its unit; empty where
 *     {@code settles} promises no number
 * @param expectedInterval 95 % of that change; empty where there is none
 */
public record Collect(
        long trainingScenes,
        long evaluationScenes,
        Settles settles,
        Optional<Double> expected,
        Optional<Interval> expectedInterval) {

    /** What collecting settles. */
    public enum Settles {
        /** Nothing is open. */
        NOTHING,
        /** Whether the requirement is met at all: the first figure, of the half-width {@code expected}. */
        FIRST_FIGURE,
        /** Whether data or the model is the cause: the wanted volume is reached. */
        WANTED_VOLUME,
        /** One doubling of the training data, expected to change the metric by {@code expected}. */
        ONE_DOUBLING,
        /** No data: the slope {@code expected} says that more does not help. Look at labels, taxonomy and model. */
        LOOK_AT_MODEL,
        /** No data: evaluate models of older dataset versions on this evaluation dataset to get a slope. */
        EVALUATE_OLDER_VERSIONS,
        /** Whether the good figure holds with the wanted volume. */
        PROVES_VOLUME,
        /** The interval narrows to the half-width {@code expected}. */
        NARROWS_INTERVAL,
        /** No data: the record has to state an interval, or a table of per-scene values. */
        STATE_INTERVAL,
        /** No data: the dataset versions behind the model have to name their scene tables. */
        STATE_TRAINING_DATA
    }

    /** Nothing to do. */
    public static final Collect NOTHING = new Collect(0, 0, Settles.NOTHING, Optional.empty(), Optional.empty());

    public Collect {
        InvalidInput.count("training scenes", trainingScenes);
        InvalidInput.count("evaluation scenes", evaluationScenes);
        expected.ifPresent(value -> InvalidInput.finite("expected", value));
    }
}
