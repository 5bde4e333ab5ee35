package dev.oddline.report;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.effect.ClosedGap;
import dev.oddline.selection.round.effect.CurvePoint;
import dev.oddline.selection.round.effect.EfficiencyCurve;
import dev.oddline.selection.round.effect.Funnel;
import dev.oddline.selection.round.effect.Gain;
import dev.oddline.selection.round.effect.RecordedRound;
import dev.oddline.selection.round.effect.RoundDefects;
import dev.oddline.selection.round.effect.RoundEffect;
import dev.oddline.selection.round.effect.SegmentGain;
import dev.oddline.selection.round.effect.SegmentGains;
import dev.oddline.selection.round.effect.VersionUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A recorded round for people at a terminal: what it chose, and what became of it.
 *
 * @param most values and segments shown of each list; the others are counted
 */
public record RecordedRoundText(MessageCatalogue messages, Paint paint, int most) {

    /** Returns the text, which ends in a line feed. */
    public String of(RecordedRound round) {
        RoundText choice = new RoundText(messages, paint, most);
        StringBuilder text = new StringBuilder();
        text.append(paint.paint(Style.BOLD, VisibleText.of(round.id().value()))).append("  ");
        round.statistics()
                .figure()
                .ifPresentOrElse(
                        statistics -> text.append(choice.of(statistics)),
                        () -> text.append(paint.paint(Style.WARNING, words().why(round.statistics())))
                                .append('\n'));
        defects(text, round.defects());
        funnel(choice, text, round.funnel());
        gaps(choice, text, round);
        effect(choice, text, round);
        return text.toString();
    }

    private RoundWords words() {
        return new RoundWords(messages);
    }

    private void defects(StringBuilder text, RoundDefects defects) {
        List<String> said = new ArrayList<>();
        if (!defects.notInPool().isEmpty()) {
            said.add(Counted.of(defects.notInPool().size(), "selected scene") + " not in the pool, such as "
                    + VisibleText.of(defects.notInPool().get(0)) + ": counted nowhere");
        }
        if (defects.selectedTwice() > 0) {
            said.add(Counted.of(defects.selectedTwice(), "row") + " of the choice that name a scene again");
        }
        if (defects.offeredTwice() > 0) {
            said.add(Counted.of(defects.offeredTwice(), "row") + " of the pool that name a scene again");
        }
        if (defects.unnamed() > 0) {
            said.add(Counted.of(defects.unnamed(), "row") + " of the pool without a scene");
        }
        said.forEach(one -> text.append(paint.paint(Style.WARNING, "  defect: "))
                .append(one)
                .append('\n'));
    }

    private void funnel(RoundText choice, StringBuilder text, Funnel funnel) {
        choice.title(text, "From pool to model", "");
        step(text, "pool", funnel.pool(), "");
        funnel.candidates()
                .ifPresent(left -> step(text, "after filters", funnel.candidates(), lost(funnel.pool(), left)));
        step(text, "selected", funnel.selected(), "");
        funnel.review()
                .figure()
                .ifPresentOrElse(
                        review -> step(text, "reviewed", Optional.of(review.looked()), verdicts(review)),
                        () -> said(text, "reviewed", words().why(funnel.review())));
        funnel.labels()
                .figure()
                .ifPresentOrElse(
                        labels -> step(text, "labelled", Optional.of(labels.delivered()), refusals(labels)),
                        () -> said(text, "labelled", words().why(funnel.labels())));
        if (funnel.versions().isEmpty()) {
            said(text, "in datasets", "no dataset version names the round");
        }
        funnel.versions().forEach(use -> version(text, funnel, use));
        if (!funnel.laterVersions().isEmpty()) {
            text.append("  made from ")
                    .append(funnel.versions().size() == 1 ? "it" : "them")
                    .append(": ")
                    .append(ids(funnel.laterVersions()))
                    .append('\n');
        }
    }

    private static void step(StringBuilder text, String name, Optional<Long> scenes, String remark) {
        said(
                text,
                name,
                scenes.map(RoundWords::count).orElse("not recorded") + (remark.isEmpty() ? "" : "  " + remark));
    }

    private static void said(StringBuilder text, String name, String what) {
        text.append("  ")
                .append(RoundText.padded(name, 14))
                .append("  ")
                .append(what)
                .append('\n');
    }

    private static String lost(Optional<Long> before, long left) {
        return before.map(all -> "−" + RoundWords.count(all - left)).orElse("");
    }

    private static String verdicts(Funnel.Review review) {
        List<String> parts = new ArrayList<>();
        review.verdicts()
                .forEach((verdict, count) -> parts.add(RoundWords.count(count) + " " + VisibleText.of(verdict)));
        if (review.withoutVerdict() > 0) {
            parts.add(RoundWords.count(review.withoutVerdict()) + " without a verdict");
        }
        return String.join(", ", parts);
    }

    private static String refusals(Funnel.Labels labels) {
        List<String> parts = new ArrayList<>();
        if (labels.refused().orElse(0L) > 0) {
            String reasons = labels.reasons().entrySet().stream()
                    .filter(reason -> !reason.getKey().isEmpty())
                    .map(reason -> RoundWords.count(reason.getValue()) + " " + VisibleText.of(reason.getKey()))
                    .collect(Collectors.joining(", "));
            parts.add(RoundWords.count(labels.refused().orElseThrow()) + " refused"
                    + (reasons.isEmpty() ? "" : " (" + reasons + ")"));
        }
        labels.waiting()
                .filter(waiting -> waiting > 0)
                .ifPresent(waiting -> parts.add(RoundWords.count(waiting) + " not answered"));
        return String.join(", ", parts);
    }

    private void version(StringBuilder text, Funnel funnel, VersionUse use) {
        Optional<Long> delivered = funnel.labels().figure().map(Funnel.Labels::delivered);
        String scenes = use.scenes().map(RoundWords::count).orElse("?");
        StringBuilder what = new StringBuilder(scenes)
                .append("  in ")
                .append(VisibleText.of(use.dataset().value()));
        use.found()
                .figure()
                .filter(found -> delivered.filter(all -> all > found).isPresent())
                .ifPresent(found -> what.append(", ")
                        .append(RoundWords.count(delivered.orElse(0L) - found))
                        .append(" delivered scenes are not in its table"));
        use.stated()
                .filter(stated -> use.found()
                        .figure()
                        .filter(found -> !found.equals(stated))
                        .isPresent())
                .ifPresent(stated -> what.append(", its record states ").append(RoundWords.count(stated)));
        said(text, "in dataset", what.toString());
        said(
                text,
                "used by",
                Counted.of(use.runs().size(), "run") + ", "
                        + Counted.of(use.evaluations().size(), "evaluation")
                        + (use.decisions().isEmpty() ? "" : ", adopted by " + ids(use.decisions())));
    }

    private static String ids(List<RecordId> ids) {
        return ids.stream().map(id -> VisibleText.of(id.value())).collect(Collectors.joining(", "));
    }

    private void gaps(RoundText choice, StringBuilder text, RecordedRound round) {
        choice.title(text, "Coverage gaps", "training scenes of the segments that targets name");
        if (round.gaps().figure().isEmpty()) {
            text.append("  ")
                    .append(paint.paint(Style.DIM, words().why(round.gaps())))
                    .append('\n');
            return;
        }
        List<ClosedGap> gaps = round.gaps().figure().orElseThrow();
        int width = gaps.stream().mapToInt(gap -> name(gap).length()).max().orElse(1);
        for (ClosedGap gap : gaps) {
            Style style = gap.isClosed() ? Style.OK : gap.missingAfter() > 0 ? Style.WARNING : Style.DIM;
            text.append("  ")
                    .append(RoundText.padded(name(gap), width))
                    .append("  wanted ")
                    .append(gap.wanted().map(RoundWords::count).orElse("?"))
                    .append(", had ")
                    .append(RoundWords.count(gap.before()))
                    .append(gap.asked()
                            .map(asked -> ", quota " + RoundWords.count(asked))
                            .orElse(""))
                    .append(", selected ")
                    .append(RoundWords.count(gap.selected()))
                    .append(", delivered ")
                    .append(RoundWords.count(gap.delivered()))
                    .append(gap.undecided() > 0 ? " (" + RoundWords.count(gap.undecided()) + " more undecided)" : "")
                    .append("  ")
                    .append(paint.paint(style, RoundWords.gap(gap)))
                    .append('\n');
        }
    }

    private static String name(ClosedGap gap) {
        return gap.target().value() + ": " + RoundWords.segment(gap.segment());
    }

    private void effect(RoundText choice, StringBuilder text, RecordedRound round) {
        RoundEffect effect = round.effect();
        choice.title(text, "What was gained", "official models trained alike; differences with 95 % intervals");
        effect.control()
                .why()
                .ifPresent(why -> text.append("  against random: ")
                        .append(paint.paint(Style.DIM, words().why(effect.control())))
                        .append('\n'));
        effect.before()
                .why()
                .ifPresent(why -> text.append("  against before: ")
                        .append(paint.paint(Style.DIM, words().why(effect.before())))
                        .append('\n'));
        effect.gains().stream().limit(most).forEach(gain -> gain(text, gain));
        more(text, effect.gains().size(), "figure");
        effect.bySegment().forEach(gains -> segments(choice, text, gains));
        List<EfficiencyCurve> drawn = effect.curves().stream()
                .filter(curve -> curve.chosen().size() > 1 || !curve.random().isEmpty())
                .toList();
        if (!drawn.isEmpty()) {
            choice.title(text, "Label efficiency", "metric at so many training scenes");
            drawn.stream().limit(most).forEach(curve -> curve(text, curve));
            more(text, drawn.size(), "metric");
            otherModels(text, drawn);
        }
    }

    private void more(StringBuilder text, long all, String noun) {
        if (all > most) {
            text.append("  and ").append(Counted.of(all - most, noun)).append(" more; --top shows them\n");
        }
    }

    /** Points whose models were not made like the round's own say less. */
    private void otherModels(StringBuilder text, List<EfficiencyCurve> curves) {
        Map<String, Set<String>> differences = new TreeMap<>();
        curves.stream()
                .flatMap(curve -> curve.chosen().stream())
                .filter(point -> !point.otherHyperparameters().isEmpty())
                .forEach(point -> differences
                        .computeIfAbsent(point.trainedOn().value(), id -> new TreeSet<>())
                        .addAll(point.otherHyperparameters()));
        differences.forEach((dataset, names) -> text.append(paint.paint(Style.WARNING, "  not trained alike: "))
                .append("models on ")
                .append(VisibleText.of(dataset))
                .append(" had other ")
                .append(VisibleText.of(String.join(", ", names)))
                .append('\n'));
    }

    private void gain(StringBuilder text, Gain gain) {
        text.append("  ")
                .append(RoundWords.measure(gain.measure(), gain.better()))
                .append(gain.against() == Gain.Against.CONTROL ? " against random " : " against before ")
                .append(RoundWords.arm(gain.first()))
                .append(" → ")
                .append(RoundWords.arm(gain.second()))
                .append("  ")
                .append(paint.paint(style(gain), RoundWords.difference(gain)))
                .append(words().intervals(gain.intervals()))
                .append(
                        gain.against() == Gain.Against.BEFORE
                                ? gain.perLabel()
                                        .map(each -> ", " + RoundWords.perThousand(each)
                                                + gain.intervalPerLabel()
                                                        .map(one -> " " + RoundWords.signed(one.times(1000)))
                                                        .orElse("")
                                                + " per 1,000 labels")
                                        .orElse("")
                                : "")
                .append('\n');
    }

    private static Style style(Gain gain) {
        boolean shown = gain.intervals()
                .t()
                .figure()
                .filter(interval -> !interval.contains(0))
                .isPresent();
        return !shown ? Style.PLAIN : gain.isBetter() ? Style.OK : Style.ERROR;
    }

    private void segments(RoundText choice, StringBuilder text, SegmentGains gains) {
        List<SegmentGain> labelled = gains.segments().stream()
                .sorted(java.util.Comparator.comparingDouble(
                        gain -> gain.change().adjustedP().orElse(1.0)))
                .toList();
        choice.title(
                text,
                VisibleText.of(gains.comparison().metric().id().value()) + " by ODD segment",
                gains.against() == Gain.Against.CONTROL ? "against random" : "against before");
        List<String> attributes = gains.comparison().attributes();
        int width = labelled.stream()
                .limit(most)
                .mapToInt(gain -> CoverageWords.segment(gain.change().segment(), attributes)
                        .length())
                .max()
                .orElse(1);
        labelled.stream()
                .limit(most)
                .forEach(gain -> text.append("  ")
                        .append(RoundText.padded(
                                CoverageWords.segment(gain.change().segment(), attributes), width))
                        .append("  ")
                        .append(CoverageWords.signed(gain.change().difference()))
                        .append(gain.change()
                                .interval()
                                .map(interval -> " " + RoundWords.signed(interval))
                                .orElse(""))
                        .append(gain.change()
                                .adjustedP()
                                .map(p -> ", adjusted p " + RoundWords.probability(p))
                                .orElse(", no test is possible"))
                        .append(gain.delivered()
                                .map(count -> ", " + Counted.of(count, "label"))
                                .orElse(""))
                        .append(gain.perLabel()
                                .map(each -> ", " + RoundWords.perThousand(each)
                                        + gain.intervalPerLabel()
                                                .map(one -> " " + RoundWords.signed(one.times(1000)))
                                                .orElse("")
                                        + " per 1,000")
                                .orElse(""))
                        .append('\n'));
        more(text, labelled.size(), "segment");
    }

    private void curve(StringBuilder text, EfficiencyCurve curve) {
        text.append("  ")
                .append(RoundWords.measure(curve.measure(), curve.better()))
                .append('\n');
        text.append("    chosen  ").append(points(curve.chosen())).append('\n');
        if (!curve.random().isEmpty()) {
            text.append("    random  ").append(points(curve.random())).append('\n');
        }
        text.append("    ")
                .append(curve.saving()
                        .figure()
                        .map(saving -> words().saving(saving))
                        .orElseGet(() -> words().why(curve.saving())))
                .append('\n');
    }

    private static String points(List<CurvePoint> points) {
        return points.stream().map(RoundWords::point).collect(Collectors.joining(" → "));
    }
}
