package dev.oddline.selection.round.effect;

import dev.oddline.coverage.Requirement.Better;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.distribution.StudentT;
import dev.oddline.statistics.interval.MeansBootstrap;
import dev.oddline.statistics.shift.LabelCurve;
import dev.oddline.statistics.shift.LabelEfficiency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Draws what models reach against the scenes they were trained on. */
final class EfficiencyCurves {
    private final Values values;
    private final TrainingSizes sizes;

    EfficiencyCurves(Values values, TrainingSizes sizes) {
        this.values = values;
        this.sizes = sizes;
    }

    /**
     * Returns a curve for each measure of the round's own dataset version.
     *
     * @param before dataset versions of the rounds before, the one that the round started from last
     * @param own the dataset version with the round's labels
     * @param control that with those of the random arm; missing with a reason
     */
    List<EfficiencyCurve> of(List<RecordId> before, RecordId own, Answer<RecordId> control) throws IOException {
        List<EfficiencyCurve> curves = new ArrayList<>();
        for (Map.Entry<Measure, List<Reached>> entry : values.of(own).entrySet()) {
            Measure measure = entry.getKey();
            Optional<RecordId> other = control.figure();
            List<Reached> random = other.map(values::of).orElse(Map.of()).getOrDefault(measure, List.of());
            Recipe recipe = Gains.shared(random, entry.getValue())
                    .or(() -> Gains.shared(entry.getValue(), entry.getValue()))
                    .orElseThrow();
            List<CurvePoint> chosen = new ArrayList<>();
            for (RecordId dataset : before) {
                point(dataset, measure, recipe).ifPresent(chosen::add);
            }
            Optional<CurvePoint> start = chosen.stream()
                    .filter(point -> point.trainedOn().equals(before.get(before.size() - 1)))
                    .findFirst();
            Optional<CurvePoint> end = point(own, measure, recipe);
            end.ifPresent(chosen::add);
            List<CurvePoint> arm = new ArrayList<>();
            Optional<CurvePoint> randomEnd =
                    random.isEmpty() ? Optional.empty() : point(other.orElseThrow(), measure, recipe);
            if (randomEnd.isPresent()) {
                start.ifPresent(arm::add);
                arm.add(randomEnd.get());
            }
            Better better = values.better(measure.metric()).orElseThrow();
            chosen.sort(Comparator.comparingLong(CurvePoint::scenes).thenComparing(CurvePoint::trainedOn));
            Answer<EfficiencyCurve.Saving> saving = arm.isEmpty()
                    ? Answer.none(control.why().orElse(Obstacle.CONTROL_NOT_MEASURED))
                    : saving(better, chosen, arm);
            curves.add(new EfficiencyCurve(measure, better, chosen, arm, saving));
        }
        return curves;
    }

    private Optional<CurvePoint> point(RecordId dataset, Measure measure, Recipe recipe) throws IOException {
        List<Reached> all = values.of(dataset).getOrDefault(measure, List.of());
        Optional<Long> scenes = sizes.of(dataset).filter(count -> count > 0);
        if (all.isEmpty() || scenes.isEmpty()) {
            return Optional.empty();
        }
        List<Reached> alike =
                all.stream().filter(one -> one.recipe().equals(recipe)).toList();
        List<Reached> taken = alike.isEmpty() ? all : alike;
        TreeSet<String> differences = new TreeSet<>();
        taken.forEach(one -> differences.addAll(one.recipe().differences(recipe)));
        Sample sample = Sample.of(
                measure.metric(), taken.stream().mapToDouble(Reached::value).toArray());
        return Optional.of(new CurvePoint(
                dataset,
                scenes.get(),
                taken.stream().map(Reached::value).toList(),
                sample.mean(),
                interval(sample),
                List.copyOf(differences)));
    }

    private static Answer<Interval> interval(Sample sample) {
        if (sample.size() < 2) {
            return Answer.none(Obstacle.ONE_SEED);
        }
        double reach = new StudentT(sample.size() - 1.0).upperQuantile(Confidence.NINETY_FIVE.tail())
                * sample.standardDeviation()
                / StrictMath.sqrt(sample.size());
        return Answer.of(new Interval(
                sample.mean() - reach, sample.mean() + reach, Confidence.NINETY_FIVE, IntervalMethod.STUDENT_T));
    }

    private static Answer<EfficiencyCurve.Saving> saving(
            Better better, List<CurvePoint> chosen, List<CurvePoint> random) {
        if (random.size() < 2 || chosen.size() < 2) {
            return Answer.none(Obstacle.ONE_POINT);
        }
        if (Stream.concat(chosen.stream(), random.stream())
                .anyMatch(point -> point.values().size() < 2)) {
            return Answer.none(Obstacle.ONE_SEED);
        }
        Map<RecordId, Sample> samples = new LinkedHashMap<>();
        Stream.concat(chosen.stream(), random.stream()).forEach(point -> samples.put(point.trainedOn(), sample(point)));
        List<RecordId> points = List.copyOf(samples.keySet());
        if (curve(better, chosen, CurvePoint::mean).isEmpty()
                || curve(better, random, CurvePoint::mean).isEmpty()) {
            return Answer.none(Obstacle.ONE_POINT);
        }
        Curves measured = new Curves(better, chosen, random, CurvePoint::mean);
        Function<ToDoubleFunction<Curves>, Interval> interval = figure -> MeansBootstrap.of(
                        List.copyOf(samples.values()),
                        means -> figure.applyAsDouble(
                                new Curves(better, chosen, random, point -> means[points.indexOf(point.trainedOn())])))
                .percentileInterval(Confidence.NINETY_FIVE);
        return Answer.unlessRefused(
                Obstacle.TOO_MANY_SEEDS,
                () -> new EfficiencyCurve.Saving(
                        last(random).scenes(),
                        measured.reached(),
                        Answer.unlessRefused(Obstacle.NOT_ALWAYS_REACHED, () -> interval.apply(Curves::reachedOrNever)),
                        measured.areaGain(),
                        interval.apply(Curves::areaGain)));
    }

    private static Sample sample(CurvePoint point) {
        return Sample.of(
                point.trainedOn().value(),
                point.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static CurvePoint last(List<CurvePoint> points) {
        return points.get(points.size() - 1);
    }

    /** Returns a curve that rises where the metric gets better; empty where two points have as many scenes. */
    private static Optional<LabelCurve> curve(
            Better better, List<CurvePoint> points, ToDoubleFunction<CurvePoint> value) {
        boolean grows = points.stream().mapToLong(CurvePoint::scenes).distinct().count() == points.size();
        double sign = better == Better.HIGHER ? 1 : -1;
        return !grows
                ? Optional.empty()
                : Optional.of(LabelCurve.of(
                        Sample.of(
                                "scenes",
                                points.stream().mapToDouble(CurvePoint::scenes).toArray()),
                        Sample.of(
                                "metric",
                                points.stream()
                                        .mapToDouble(point -> sign * value.applyAsDouble(point))
                                        .toArray())));
    }

    /** The curve of the choice and that of the random arm, by some value of each point. */
    private static final class Curves {
        private final List<CurvePoint> chosenPoints;
        private final List<CurvePoint> randomPoints;
        private final LabelCurve chosen;
        private final LabelCurve random;
        private final double start;

        Curves(
                Better better,
                List<CurvePoint> chosenPoints,
                List<CurvePoint> randomPoints,
                ToDoubleFunction<CurvePoint> value) {
            this.chosenPoints = chosenPoints;
            this.randomPoints = randomPoints;
            this.chosen = curve(better, chosenPoints, value).orElseThrow();
            this.random = curve(better, randomPoints, value).orElseThrow();
            this.start = (better == Better.HIGHER ? 1 : -1) * value.applyAsDouble(randomPoints.get(0));
        }

        Answer<Double> reached() {
            if (random.last() <= start) {
                return Answer.none(Obstacle.RANDOM_DOES_NOT_RISE);
            }
            return chosen.labelsToReach(random.last())
                    .map(Answer::of)
                    .orElseGet(() -> Answer.none(Obstacle.NOT_REACHED));
        }

        double reachedOrNever() {
            return chosen.labelsToReach(random.last()).orElse(Double.POSITIVE_INFINITY);
        }

        double areaGain() {
            double from = StrictMath.max(
                    chosenPoints.get(0).scenes(), randomPoints.get(0).scenes());
            double to = StrictMath.min(
                    last(chosenPoints).scenes(), last(randomPoints).scenes());
            Sample common = Sample.of(
                    "scenes",
                    Stream.concat(chosenPoints.stream(), randomPoints.stream())
                            .mapToDouble(CurvePoint::scenes)
                            .map(scenes -> StrictMath.max(from, StrictMath.min(to, scenes)))
                            .distinct()
                            .sorted()
                            .toArray());
            return new LabelEfficiency(chosen.at(common), random.at(common)).areaGain();
        }
    }
}
