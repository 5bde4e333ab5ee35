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
import dev.oddline.coverage.WantedScenes;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
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

    private final MessageCatalogue messages;

    CoverageWords(MessageCatalogue messages) {
        this.messages = messages;
    }

    /** Returns a choice as it stands in the keys of the catalogue. */
    static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Object... arguments) {
        return VisibleText.of(messages.text(Message.of(key, arguments)));
    }

    /** Returns the name of a verdict or of a kind of segment without one. */
    String word(VerdictMark mark) {
        return say(mark.key());
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

    /** Returns which way is better, or that nobody says. */
    static String direction(AssessedMetric metric) {
        return metric.better()
                .map(better -> better == Better.HIGHER ? "↑" : "↓")
                .orElse("(direction not stated)");
    }

    /** Returns value, interval and n. */
    String figure(SegmentAssessment segment) {
        Optional<SegmentFigure> figure = segment.figure();
        if (figure.isEmpty()) {
            return "–";
        }
        String interval =
                figure.get().interval().interval().map(CoverageWords::interval).orElseGet(() -> why(figure.get()));
        String n =
                figure.get().n().map(CoverageWords::scenes).map(x -> "n = " + x).orElse("n not stated");
        boolean isSaid = figure.get().interval() instanceof FigureInterval.NotStated not
                && not.reason() == FigureInterval.Reason.N_NOT_STATED;
        return number(figure.get().value()) + " " + interval + (isSaid ? "" : ", " + n);
    }

    /** Returns what to collect and, where it fills up what is wanted, what makes that so much; empty if nothing. */
    String collect(SegmentAssessment segment) {
        Collect collect = segment.collect();
        List<String> parts = new ArrayList<>();
        if (collect.trainingScenes() > 0) {
            parts.add("+" + scenes(collect.trainingScenes()) + " training" + reached(segment.reachedTraining()));
        }
        if (collect.evaluationScenes() > 0) {
            parts.add("+" + scenes(collect.evaluationScenes()) + " evaluation" + reached(segment.reachedEvaluation()));
        }
        return String.join(", ", parts);
    }

    private String reached(Optional<WantedScenes> wanted) {
        return wanted.map(w -> " (" + say("coverage.wanted." + key(w.basis()), scenes(w.scenes())) + ")")
                .orElse("");
    }

    /** Returns why a figure has no interval. */
    private String why(SegmentFigure figure) {
        return figure.interval() instanceof FigureInterval.NotStated not
                ? say("coverage.no-interval." + key(not.reason()))
                : say("coverage.no-interval.none");
    }

    /** Returns what collecting settles, or what to do instead; empty where nothing is open. */
    String settles(SegmentAssessment segment) {
        Collect collect = segment.collect();
        String key = "coverage.settles." + key(collect.settles());
        return switch (collect.settles()) {
            case NOTHING -> "";
            case FIRST_FIGURE, NARROWS_INTERVAL ->
                say(key, collect.expected().map(half -> "±" + number(half)).orElse("±?"));
            case ONE_DOUBLING, LOOK_AT_MODEL ->
                say(
                        key,
                        collect.expected().map(CoverageWords::signed).orElse("–")
                                + collect.expectedInterval()
                                        .map(i -> " " + interval(i))
                                        .orElse(""));
            case WANTED_VOLUME, EVALUATE_OLDER_VERSIONS, PROVES_VOLUME, STATE_INTERVAL, STATE_TRAINING_DATA -> say(key);
        };
    }

    String caveat(Caveat caveat) {
        return say(
                "coverage.caveat." + key(caveat.reason()),
                caveat.record().kind().word() + " " + caveat.record().value());
    }

    String stale(Stale stale) {
        return say("coverage.stale." + key(stale.reason()), stale.older(), stale.newer());
    }

    static String unassessed(Unassessed one) {
        return "target " + VisibleText.of(one.target().value()) + ": "
                + switch (one.reason()) {
                    case NO_TAXONOMY -> "names no taxonomy that can be read";
                    case NO_METRIC -> "names no metric";
                    case NO_EVALUATION -> "no evaluation states its metric by ODD segment or scene";
                };
    }

    String counts(CoverageAssessment assessment) {
        List<String> parts = new ArrayList<>();
        for (GapVerdict verdict : GapVerdict.values()) {
            int count = assessment.summary().of(verdict);
            if (count > 0) {
                parts.add(count + " " + word(VerdictMark.of(verdict)));
            }
        }
        return String.join(", ", parts);
    }
}
