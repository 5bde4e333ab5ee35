package dev.oddline.report;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.Collect;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Requirement.Better;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.Stale;
import dev.oddline.coverage.Unassessed;
import dev.oddline.odd.OddSegment;
import dev.oddline.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an assessment says, in words. */
final class CoverageWords {
    private static final String UNKNOWN = "unknown";

    private final AssessedMetric metric;

    CoverageWords(AssessedMetric metric) {
        this.metric = metric;
    }

    /** Returns a number with three decimals, with one from ten on. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
        return text.replace('-', '−');
    }

    static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    static String scenes(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String interval(Interval interval) {
        return "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
    }

    /** Returns a segment's values, in the order of some attributes first. */
    static String segment(OddSegment segment, List<String> attributes) {
        List<String> order = new ArrayList<>(attributes);
        segment.valueOf().keySet().stream().filter(a -> !order.contains(a)).forEach(order::add);
        String text = order.stream()
                .filter(segment.valueOf()::containsKey)
                .map(a -> {
                    String value = segment.valueOf().getOrDefault(a, OddSegment.UNKNOWN);
                    return value.equals(OddSegment.UNKNOWN) ? a + " " + UNKNOWN : value;
                })
                .collect(Collectors.joining(" × "));
        return text.isEmpty() ? "everything" : VisibleText.of(text);
    }

    String direction() {
        return metric.better() == Better.HIGHER ? "↑" : "↓";
    }

    /** Returns value, interval and n. */
    static String figure(SegmentAssessment segment) {
        Optional<SegmentFigure> figure = segment.figure();
        if (figure.isEmpty()) {
            return "–";
        }
        String interval =
                figure.get().interval().interval().map(CoverageWords::interval).orElse("interval not stated");
        String n =
                figure.get().n().map(CoverageWords::scenes).map(x -> "n = " + x).orElse("n not stated");
        return number(figure.get().value()) + " " + interval + ", " + n;
    }

    static String collect(Collect collect) {
        if (collect.trainingScenes() == 0 && collect.evaluationScenes() == 0) {
            return "0";
        }
        List<String> parts = new ArrayList<>();
        if (collect.trainingScenes() > 0) {
            parts.add("+" + scenes(collect.trainingScenes()) + " training");
        }
        if (collect.evaluationScenes() > 0) {
            parts.add("+" + scenes(collect.evaluationScenes()) + " evaluation");
        }
        return String.join(", ", parts);
    }

    static String settles(SegmentAssessment segment) {
        Collect collect = segment.collect();
        String change = collect.expected().map(CoverageWords::signed).orElse("");
        String within = collect.expectedInterval().map(i -> " " + interval(i)).orElse("");
        return switch (collect.settles()) {
            case NOTHING -> "";
            case FIRST_FIGURE ->
                "gives a first figure"
                        + collect.expected().map(half -> ", ±" + number(half)).orElse("");
            case WANTED_VOLUME -> "reaches the wanted volume" + (change.isEmpty() ? "" : ": expected " + change);
            case ONE_DOUBLING -> "one doubling: expected " + change + within;
            case LOOK_AT_MODEL -> "look at labels and model: slope " + change + within;
            case EVALUATE_OLDER_VERSIONS -> "evaluate models of older versions to get a slope";
            case PROVES_VOLUME -> "shows whether it holds with the wanted volume";
            case NARROWS_INTERVAL ->
                "narrows the interval"
                        + collect.expected().map(half -> " to ±" + number(half)).orElse("");
            case STATE_INTERVAL -> "record an interval, or a value for each scene";
            case STATE_TRAINING_DATA -> "record what the model was trained on";
        };
    }

    static String why(FigureInterval.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String caveat(Caveat caveat) {
        String name = caveat.record().kind().word() + " " + caveat.record().value();
        return VisibleText.of(
                switch (caveat.reason()) {
                    case NO_RECORD -> name + ": there is no such record";
                    case NO_SCENE_TABLE -> name + ": no table of its scenes, so volumes are unknown";
                    case TABLE_NOT_READ -> name + ": its table cannot be read here";
                    case OTHER_TAXONOMY ->
                        name + ": no mapping leads from its taxonomy to the target's, so volumes are unknown";
                    case NO_RUN -> name + ": says not which run made it, so its training data are unknown";
                    case NO_TRAINING_DATA -> name + ": says not what it was trained on";
                    case NO_EVALUATION_DATASET -> name + ": says not what it was done on";
                    case METRIC_NOT_DEFINED -> name + ": not defined; taken as higher is better, without a kind";
                    case UNKNOWN_WORDS -> name + ": words that the taxonomy lacks count as unknown";
                });
    }

    static String stale(Stale stale) {
        return switch (stale.reason()) {
            case EVALUATION_TAXONOMY -> "the evaluation speaks " + stale.older() + ", the target " + stale.newer();
            case TARGET_TAXONOMY -> "the target speaks " + stale.older() + "; the newest edition is " + stale.newer();
            case TARGET -> "the target " + stale.older() + " was replaced by " + stale.newer();
        };
    }

    static String unassessed(Unassessed one) {
        return "target " + VisibleText.of(one.target().value()) + ": "
                + switch (one.reason()) {
                    case NO_TAXONOMY -> "names no taxonomy that can be read";
                    case NO_METRIC -> "names no metric";
                    case NO_EVALUATION -> "no evaluation states its metric by ODD segment or scene";
                };
    }

    static String counts(CoverageAssessment assessment) {
        List<String> parts = new ArrayList<>();
        for (GapVerdict verdict : GapVerdict.values()) {
            int count = assessment.summary().of(verdict);
            if (count > 0) {
                parts.add(count + " " + VerdictMark.of(verdict).word());
            }
        }
        return String.join(", ", parts);
    }
}
