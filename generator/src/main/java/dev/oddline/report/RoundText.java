package dev.oddline.report;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.LabelBudget;
import dev.oddline.selection.round.AttributeShift;
import dev.oddline.selection.round.EffectiveNumbers;
import dev.oddline.selection.round.Lift;
import dev.oddline.selection.round.PolicyMix;
import dev.oddline.selection.round.QuotaOutcome;
import dev.oddline.selection.round.RoundOverlap;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.ScoreShift;
import dev.oddline.selection.round.SegmentLift;
import dev.oddline.selection.round.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The statistics of a round for people at a terminal, also of one that is not recorded yet.
 *
 * @param most segments shown besides those of targets; the others are counted
 */
public record RoundText(MessageCatalogue messages, Paint paint, int most) {
    private static final String BARS = " ▁▂▃▄▅▆▇█";

    /** Returns the text, which ends in a line feed. */
    public String of(RoundStatistics round) {
        StringBuilder text = new StringBuilder();
        text.append(RoundWords.count(round.selected().scenes()))
                .append(" of ")
                .append(Counted.of(round.selected().of(), "scene"))
                .append(" selected (")
                .append(RoundWords.percent(round.selected().share()))
                .append(")\n");
        quotas(text, round.mix());
        lifts(text, round);
        shifts(text, round.attributes());
        round.scores().forEach(score -> score(text, score));
        effective(text, round.effective());
        spread(text, round);
        overlaps(text, round.overlaps());
        return text.toString();
    }

    private RoundWords words() {
        return new RoundWords(messages);
    }

    void title(StringBuilder text, String title, String remark) {
        text.append('\n').append(paint.paint(Style.BOLD, title));
        if (!remark.isEmpty()) {
            text.append("  ").append(paint.paint(Style.DIM, remark));
        }
        text.append('\n');
    }

    private void quotas(StringBuilder text, PolicyMix mix) {
        title(
                text,
                "Quotas of the policy",
                mix.unit() == LabelBudget.Unit.SCENES || mix.quotas().isEmpty()
                        ? ""
                        : "shares of " + RoundWords.unit(mix.unit()));
        if (mix.quotas().isEmpty()) {
            missing(text, words().why(mix.together()));
            return;
        }
        int width = mix.quotas().stream()
                .mapToInt(q -> RoundWords.quota(q.asked()).length())
                .max()
                .orElse(1);
        for (QuotaOutcome quota : mix.quotas()) {
            Style style = switch (quota.compliance()) {
                case MET -> Style.OK;
                case TOLERATED -> Style.PLAIN;
                case SHORT, OVER -> Style.WARNING;
            };
            text.append("  ")
                    .append(padded(RoundWords.quota(quota.asked()), width))
                    .append("  asked ")
                    .append(RoundWords.asked(quota))
                    .append(", got ")
                    .append(RoundWords.got(quota))
                    .append("  ")
                    .append(paint.paint(style, RoundWords.compliance(quota)))
                    .append(RoundWords.chance(quota))
                    .append('\n');
        }
        mix.together()
                .figure()
                .ifPresent(p -> text.append("  all sources together: exact multinomial p ")
                        .append(RoundWords.probability(p))
                        .append('\n'));
    }

    private void lifts(StringBuilder text, RoundStatistics round) {
        List<SegmentLift> targets = round.segments().targets();
        List<SegmentLift> values = round.segments().others();
        long tested = round.segments().all().stream()
                .filter(one -> one.lift().figure().isPresent())
                .count();
        title(
                text,
                "Selected against the pool",
                "times as frequent [95 %]; p adjusted over " + Counted.of(tested, "segment"));
        List<SegmentLift> shown = values.stream()
                .filter(one -> one.lift().figure().filter(Lift::isShown).isPresent())
                .sorted(Comparator.comparingDouble(
                        (SegmentLift one) -> -one.lift().figure().orElseThrow().times()))
                .toList();
        List<SegmentLift> listed = shown.stream().limit(most).toList();
        int width = java.util.stream.Stream.concat(targets.stream(), listed.stream())
                .mapToInt(one -> name(one.segment()).length())
                .max()
                .orElse(1);
        targets.forEach(one -> lift(text, one, width));
        if (!targets.isEmpty() && !listed.isEmpty()) {
            text.append(paint.paint(Style.DIM, "  single values\n"));
        }
        listed.forEach(one -> lift(text, one, width));
        if (shown.size() > listed.size()) {
            text.append("  and ")
                    .append(Counted.of(shown.size() - listed.size(), "value"))
                    .append(" more with a shift; --top shows them\n");
        }
        text.append("  ")
                .append(Counted.of(values.size() - shown.size(), "value"))
                .append(" without a shift shown\n");
    }

    private static String name(OddSegment segment) {
        return RoundWords.segment(segment);
    }

    private void lift(StringBuilder text, SegmentLift one, int width) {
        text.append("  ")
                .append(padded(name(one.segment()), width))
                .append(String.format(
                        Locale.ROOT,
                        "  %7s → %7s  ",
                        RoundWords.percent(one.pool().share()),
                        RoundWords.percent(one.selected().share())));
        one.lift()
                .figure()
                .ifPresentOrElse(
                        lift -> text.append(String.format(Locale.ROOT, "%7s ", RoundWords.times(lift.times())))
                                .append(RoundWords.interval(lift.interval()))
                                .append("  ")
                                .append(paint.paint(style(lift), RoundWords.direction(lift)))
                                .append(", p ")
                                .append(RoundWords.probability(lift.adjustedP())),
                        () -> text.append(words().why(one.lift())));
        if (one.undecided() > 0) {
            text.append("; ").append(RoundWords.count(one.undecided())).append(" of the pool undecided");
        }
        text.append('\n');
    }

    private static Style style(Lift lift) {
        return !lift.isShown() ? Style.DIM : lift.times() > 1 ? Style.NOTE : Style.WARNING;
    }

    private void shifts(StringBuilder text, List<AttributeShift> attributes) {
        title(text, "Shift of each attribute", "JS divergence in bits, 0 to 1; PSI is a convention, not a test");
        if (attributes.isEmpty()) {
            missing(text, "the pool says nothing of ODD attributes");
        }
        int width = attributes.stream()
                .mapToInt(one -> one.attribute().length())
                .max()
                .orElse(1);
        for (AttributeShift one : attributes) {
            text.append("  ")
                    .append(padded(VisibleText.of(one.attribute()), width))
                    .append("  ");
            one.shift()
                    .figure()
                    .ifPresentOrElse(
                            shift -> text.append("JS ")
                                    .append(RoundWords.number(shift.jensenShannonBits()))
                                    .append("  PSI ")
                                    .append(RoundWords.number(shift.stabilityIndex()))
                                    .append(RoundWords.below(shift)),
                            () -> text.append(words().why(one.shift())));
            one.cramersV().figure().ifPresent(v -> text.append("  Cramér's V ").append(RoundWords.number(v)));
            one.selected()
                    .figure()
                    .ifPresent(selected -> text.append("  effective values ")
                            .append(RoundWords.tenths(
                                    one.pool().figure().orElseThrow().ofEntropy()))
                            .append(" → ")
                            .append(RoundWords.tenths(selected.ofEntropy())));
            if (one.unknownInPool().scenes() > 0) {
                text.append("  unknown ")
                        .append(RoundWords.percent(one.unknownInPool().share()))
                        .append(" → ")
                        .append(RoundWords.percent(one.unknownInSelected().share()));
            }
            text.append('\n');
        }
    }

    private void score(StringBuilder text, ScoreShift score) {
        title(text, "Score " + VisibleText.of(score.name()), missingScores(score));
        score.histogram()
                .figure()
                .ifPresentOrElse(
                        bins -> text.append("  pool      ")
                                .append(bars(bins.pool()))
                                .append("  ")
                                .append(RoundWords.quantiles(score.pool()))
                                .append("\n  selected  ")
                                .append(paint.paint(Style.NOTE, bars(bins.selected())))
                                .append("  ")
                                .append(RoundWords.quantiles(score.selected()))
                                .append('\n'),
                        () -> missing(text, words().why(score.histogram())));
        score.againstOthers()
                .figure()
                .ifPresentOrElse(
                        distance -> text.append("  against the not selected: KS ")
                                .append(RoundWords.number(distance.kolmogorovSmirnov()))
                                .append(distance.p()
                                        .figure()
                                        .map(p -> " (p " + RoundWords.probability(p) + ")")
                                        .orElse(""))
                                .append(", Wasserstein ")
                                .append(RoundWords.number(distance.wasserstein()))
                                .append(", Cliff's delta ")
                                .append(RoundWords.signed(distance.cliffsDelta()))
                                .append('\n'),
                        () -> missing(text, words().why(score.againstOthers())));
        score.againstPool()
                .figure()
                .ifPresent(distance -> text.append("  against the pool: KS ")
                        .append(RoundWords.number(distance.kolmogorovSmirnov()))
                        .append(", Wasserstein ")
                        .append(RoundWords.number(distance.wasserstein()))
                        .append(", Cliff's delta ")
                        .append(RoundWords.signed(distance.cliffsDelta()))
                        .append('\n'));
    }

    private static String missingScores(ScoreShift score) {
        return score.missing() == 0 ? "" : Counted.of(score.missing(), "scene") + " of the pool without a score";
    }

    private static String bars(List<Long> counts) {
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        StringBuilder bars = new StringBuilder();
        for (long count : counts) {
            int height = most == 0 ? 0 : (int) ((count * (BARS.length() - 1) + most - 1) / most);
            bars.append(BARS.charAt(height));
        }
        return bars.toString();
    }

    private void effective(StringBuilder text, EffectiveNumbers numbers) {
        title(text, "Effective numbers", "scenes of one drive resemble one another");
        numbers.drivesSelected()
                .figure()
                .ifPresentOrElse(
                        drives -> text.append("  selected from ")
                                .append(Counted.of(drives.drives(), "drive"))
                                .append(numbers.drivesInPool()
                                        .figure()
                                        .map(pool -> " of " + RoundWords.count(pool.drives()))
                                        .orElse(""))
                                .append(", as many as ")
                                .append(RoundWords.tenths(drives.effective()))
                                .append(" with equal numbers of scenes (Kish)\n"),
                        () -> missing(text, words().why(numbers.drivesSelected())));
        numbers.byScore()
                .figure()
                .ifPresentOrElse(
                        scenes -> text.append("  ")
                                .append(Counted.of(scenes.scenes(), "scene"))
                                .append(" tell as much as ")
                                .append(RoundWords.tenths(scenes.effective()))
                                .append(" independent ones (design effect ")
                                .append(RoundWords.number(scenes.designEffect()))
                                .append(", ICC of ")
                                .append(VisibleText.of(scenes.score()))
                                .append(" ")
                                .append(RoundWords.signed(scenes.intraclassCorrelation()))
                                .append(")\n"),
                        () -> text.append("  design effect: ")
                                .append(words().why(numbers.byScore()))
                                .append('\n'));
    }

    private void spread(StringBuilder text, RoundStatistics round) {
        title(text, "Spread over the pool", "");
        if (round.spread().figure().isEmpty()) {
            missing(text, words().why(round.spread()));
            return;
        }
        Spread spread = round.spread().figure().orElseThrow();
        text.append("  coverage radius ")
                .append(RoundWords.number(spread.coverageRadius()))
                .append(", mean distance to the nearest selected ")
                .append(RoundWords.number(spread.meanNearestDistance()))
                .append(", ")
                .append(RoundWords.percent(spread.shareWithinHalf()))
                .append(" of the pool within half of the radius (")
                .append(spread.dimensions())
                .append(" dimensions)\n");
        spread.likeness()
                .figure()
                .ifPresentOrElse(
                        likeness -> text.append("  pairs of selected scenes with a cosine of ")
                                .append(likeness.duplicateCosine())
                                .append(" or more: ")
                                .append(RoundWords.percent(likeness.shareOfDuplicates()))
                                .append("; mean greatest cosine ")
                                .append(RoundWords.signed(likeness.meanGreatestCosine()))
                                .append(", mean pair distance ")
                                .append(RoundWords.number(likeness.meanPairDistance()))
                                .append('\n'),
                        () -> missing(text, words().why(spread.likeness())));
    }

    private void overlaps(StringBuilder text, List<RoundOverlap> overlaps) {
        if (overlaps.isEmpty()) {
            return;
        }
        title(text, "Overlap with earlier rounds", "");
        int width = overlaps.stream().mapToInt(one -> one.name().length()).max().orElse(1);
        for (RoundOverlap one : overlaps) {
            text.append("  ")
                    .append(padded(VisibleText.of(one.name()), width))
                    .append("  pool: ")
                    .append(Counted.of(one.sharedPool().scenes(), "scene"))
                    .append(" shared, ")
                    .append(RoundWords.count(one.chosenBefore()))
                    .append(" chosen before; selected: ")
                    .append(one.selected()
                            .figure()
                            .map(RoundWords::overlap)
                            .orElseGet(() -> words().why(one.selected())))
                    .append(one.rankAgreement()
                            .figure()
                            .map(tau -> ", tau-b of the scores " + RoundWords.signed(tau))
                            .orElse(""))
                    .append('\n');
        }
    }

    private void missing(StringBuilder text, String why) {
        text.append("  ").append(paint.paint(Style.DIM, why)).append('\n');
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
