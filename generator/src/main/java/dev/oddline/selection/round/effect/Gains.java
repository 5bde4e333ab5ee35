package dev.oddline.selection.round.effect;

import dev.oddline.record.RecordId;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.comparison.WelchTest;
import dev.oddline.statistics.interval.DifferenceBootstrap;
import dev.oddline.statistics.interval.ExhaustiveBootstrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds models trained alike on two dataset versions against each other. */
final class Gains {
    private final Values values;
    private final TrainingSizes sizes;

    Gains(Values values, TrainingSizes sizes) {
        this.values = values;
        this.sizes = sizes;
    }

    /**
     * Returns the gain by each measure that models of both versions have.
     *
     * @param labels delivered by the round
     * @return none, with the reason, if there is no such measure
     */
    Answer<List<Gain>> of(Gain.Against against, RecordId first, RecordId second, long labels) throws IOException {
        Map<Measure, List<Reached>> before = values.of(first);
        Map<Measure, List<Reached>> after = values.of(second);
        if (after.isEmpty()) {
            return Answer.none(Obstacle.NOT_MEASURED);
        }
        boolean shared = false;
        List<Gain> gains = new ArrayList<>();
        for (Map.Entry<Measure, List<Reached>> entry : after.entrySet()) {
            List<Reached> others = before.getOrDefault(entry.getKey(), List.of());
            shared |= !others.isEmpty();
            Optional<Recipe> recipe = shared(others, entry.getValue());
            if (recipe.isPresent()) {
                gains.add(gain(
                        entry.getKey(),
                        against,
                        arm(first, others, recipe.get()),
                        arm(second, entry.getValue(), recipe.get()),
                        labels));
            }
        }
        if (!gains.isEmpty()) {
            return Answer.of(gains);
        }
        return Answer.none(shared ? Obstacle.OTHER_HYPERPARAMETERS : Obstacle.OTHER_NOT_MEASURED);
    }

    /** Returns the recipe that most models on both sides share; of several the one of the first model. */
    static Optional<Recipe> shared(List<Reached> first, List<Reached> second) {
        Map<Recipe, Long> counts = new LinkedHashMap<>();
        for (Reached one : second) {
            long others = first.stream()
                    .filter(other -> other.recipe().equals(one.recipe()))
                    .count();
            if (others > 0) {
                counts.merge(one.recipe(), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private Gain.Arm arm(RecordId trainedOn, List<Reached> all, Recipe recipe) throws IOException {
        List<Reached> alike =
                all.stream().filter(one -> one.recipe().equals(recipe)).toList();
        return new Gain.Arm(
                trainedOn,
                sizes.of(trainedOn),
                alike.stream().map(Reached::by).toList(),
                alike.stream().map(Reached::value).toList());
    }

    private Gain gain(Measure measure, Gain.Against against, Gain.Arm first, Gain.Arm second, long labels) {
        Sample one = sample(first);
        Sample two = sample(second);
        return new Gain(
                measure,
                values.better(measure.metric()).orElseThrow(),
                against,
                first,
                second,
                two.meanMinus(one),
                intervals(one, two),
                labels);
    }

    private static Sample sample(Gain.Arm arm) {
        return Sample.of(
                arm.trainedOn().value(),
                arm.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Gain.Intervals intervals(Sample first, Sample second) {
        if (first.size() < 2 || second.size() < 2) {
            return new Gain.Intervals(Answer.none(Obstacle.ONE_SEED), Answer.none(Obstacle.ONE_SEED));
        }
        boolean few = StrictMath.max(first.size(), second.size()) <= ExhaustiveBootstrap.MOST_VALUES;
        return new Gain.Intervals(
                Answer.unlessRefused(
                        Obstacle.NO_VARIATION, () -> WelchTest.of(first, second).interval(Confidence.NINETY_FIVE)),
                few
                        ? Answer.of(DifferenceBootstrap.of(first, second).percentileInterval(Confidence.NINETY_FIVE))
                        : Answer.none(Obstacle.TOO_MANY_SEEDS));
    }
}
