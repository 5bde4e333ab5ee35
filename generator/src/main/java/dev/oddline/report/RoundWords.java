package dev.oddline.report;

import dev.oddline.coverage.Requirement.Better;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.LabelBudget;
import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.AttributeShift;
import dev.oddline.selection.round.ChosenTwice;
import dev.oddline.selection.round.Lift;
import dev.oddline.selection.round.QuotaOutcome;
import dev.oddline.selection.round.ScoreShift;
import dev.oddline.selection.round.effect.ClosedGap;
import dev.oddline.selection.round.effect.CurvePoint;
import dev.oddline.selection.round.effect.EfficiencyCurve;
import dev.oddline.selection.round.effect.Gain;
import dev.oddline.selection.round.effect.Measure;
import dev.oddline.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a round's statistics say, in words. */
final class RoundWords {
    private final MessageCatalogue messages;

    RoundWords(MessageCatalogue messages) {
        this.messages = messages;
    }

    /** Returns why there is no figure. */
    String why(Answer<?> answer) {
        return answer.why()
                .map(obstacle -> messages.text("round.obstacle." + obstacle.key()))
                .orElse("");
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String percents(Interval interval) {
        return String.format(Locale.ROOT, "[%.1f, %.1f]", 100 * interval.low(), 100 * interval.high());
    }

    /** Returns a number with three decimals. */
    static String number(double value) {
        return CoverageWords.number(value);
    }

    static String signed(double value) {
        return CoverageWords.signed(value);
    }

    static String tenths(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    static String times(double lift) {
        return String.format(Locale.ROOT, "%.2f×", lift);
    }

    static String interval(Interval interval) {
        return String.format(Locale.ROOT, "[%.2f, %.2f]", interval.low(), interval.high());
    }

    static String probability(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** Returns a segment; a single value with its attribute, without which {@code none} says little. */
    static String segment(OddSegment segment) {
        if (segment.valueOf().size() != 1) {
            return CoverageWords.segment(segment, List.of());
        }
        Map.Entry<String, String> only = segment.valueOf().entrySet().iterator().next();
        String value = only.getValue().equals(OddSegment.UNKNOWN) ? "unknown" : only.getValue();
        return VisibleText.of(only.getKey() + " " + value);
    }

    /** Returns whether a segment was preferred. */
    static String direction(Lift lift) {
        return !lift.isShown() ? "no shift shown" : lift.times() > 1 ? "more often" : "less often";
    }

    /** Returns what the stability index rests on. */
    static String below(AttributeShift.Shift shift) {
        if (shift.below().isEmpty()) {
            return "";
        }
        return " (empty on a side: "
                + shift.below().stream()
                        .map(value -> value.isEmpty() ? "unknown" : VisibleText.of(value))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    static String quantiles(Answer<ScoreShift.Quantiles> answer) {
        return answer.figure()
                .map(q -> "median " + number(q.median()) + " [quartiles " + number(q.lower()) + ", " + number(q.upper())
                        + "], " + number(q.least()) + " to " + number(q.greatest()) + ", n = " + count(q.n()))
                .orElse("");
    }

    static String quota(RoundQuota quota) {
        String source = quota.source().map(VisibleText::of).orElse("any source");
        String segments = quota.segments().stream().map(RoundWords::segment).collect(Collectors.joining(" or "));
        return segments.isEmpty() ? source : quota.source().isPresent() ? source + ", " + segments : segments;
    }

    static String asked(QuotaOutcome quota) {
        String share = percent(quota.asked().share().doubleValue());
        return switch (quota.rule()) {
            case EXACTLY -> count(quota.wanted()) + " (" + share + ")";
            case AT_LEAST -> "at least " + count(quota.wanted()) + " (" + share + ")";
        };
    }

    static String got(QuotaOutcome quota) {
        return count(quota.got().units()) + " (" + percent(quota.got().share())
                + quota.chance()
                        .map(chance -> " " + percents(chance.interval()))
                        .orElse("")
                + ")";
    }

    static String unit(LabelBudget.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what the counts alone say: a quota is met or not, whatever a test says. */
    static String compliance(QuotaOutcome quota) {
        long distance = quota.distance();
        return switch (quota.compliance()) {
            case MET -> distance == 0 ? "met exactly" : "met, " + count(distance) + " more";
            case TOLERATED -> count(Math.abs(distance)) + (distance < 0 ? " short" : " over") + ", tolerated";
            case SHORT -> count(-distance) + " short";
            case OVER -> count(distance) + " over";
        };
    }

    /** Returns how sure a share is, after a comma; nothing where no chance is told. */
    static String chance(QuotaOutcome quota) {
        return quota.chance()
                .map(chance -> ", p " + probability(chance.p()) + ", " + equivalence(quota.rule(), chance.equivalent()))
                .orElse("");
    }

    private static String equivalence(QuotaOutcome.Rule rule, boolean equivalent) {
        return switch (rule) {
            case EXACTLY -> equivalent ? "within ±5 points" : "not shown to be within ±5 points";
            case AT_LEAST -> equivalent ? "not below by 5 points" : "may be below by 5 points";
        };
    }

    static String overlap(ChosenTwice overlap) {
        return count(overlap.shared()) + " in both, " + tenths(overlap.expectedByChance())
                + " expected by chance (Jaccard " + number(overlap.jaccard()) + ", p of as many "
                + probability(overlap.chanceOfAsMany()) + ")";
    }

    static String gap(ClosedGap gap) {
        if (gap.wanted().isEmpty()) {
            return "nothing is wanted";
        }
        if (gap.missingBefore() == 0) {
            return "no gap before";
        }
        return gap.isClosed() ? "closed" : count(gap.missingAfter()) + " still missing";
    }

    static String measure(Measure measure, Better better) {
        return VisibleText.of(measure.metric()) + (better == Better.HIGHER ? " ↑" : " ↓") + " on "
                + VisibleText.of(measure.on().value());
    }

    /** Returns mean and number of values. */
    static String arm(Gain.Arm arm) {
        return figure(arm.mean())
                + (arm.values().size() == 1 ? " (1 model)" : " (" + arm.values().size() + " models)");
    }

    static String difference(Gain gain) {
        return signedFigure(gain.difference());
    }

    /** Returns both intervals, or why there is none. */
    String intervals(Gain.Intervals intervals) {
        String t =
                intervals.t().figure().map(interval -> " t " + signed(interval)).orElse("");
        String bootstrap = intervals
                .bootstrap()
                .figure()
                .map(interval -> " bootstrap " + signed(interval))
                .orElse("");
        return t.isEmpty() && bootstrap.isEmpty() ? " (" + why(intervals.t()) + ")" : t + bootstrap;
    }

    static String signed(Interval interval) {
        return "[" + signedFigure(interval.low()) + ", " + signedFigure(interval.high()) + "]";
    }

    /** Returns a metric's value with four significant digits. */
    static String figure(double value) {
        String text = new BigDecimal(value).round(new MathContext(4)).toPlainString();
        return text.replace('-', '−');
    }

    private static String signedFigure(double value) {
        String text = new BigDecimal(value).round(new MathContext(3)).toPlainString();
        return (value > 0 ? "+" : "") + text.replace('-', '−');
    }

    static String perThousand(double perLabel) {
        return signedFigure(1000 * perLabel);
    }

    static String point(CurvePoint point) {
        return figure(point.mean())
                + point.interval()
                        .figure()
                        .map(interval -> " [" + figure(interval.low()) + ", " + figure(interval.high()) + "]")
                        .orElse("")
                + " at " + count(point.scenes());
    }

    String saving(EfficiencyCurve.Saving saving) {
        String reached = saving.reachesAt()
                .figure()
                .map(at -> "reaches at " + count(Math.round(at)) + " scenes " + within(saving)
                        + " what random reaches at " + count(saving.randomScenes()) + ": "
                        + saved(saving.randomScenes() - at))
                .orElseGet(() -> why(saving.reachesAt()));
        return reached + "; on average " + signedFigure(saving.areaGain()) + " " + signed(saving.areaWithin())
                + " better than random where both are measured";
    }

    private String within(EfficiencyCurve.Saving saving) {
        return saving.reachesWithin()
                .figure()
                .map(interval ->
                        "[" + count(Math.round(interval.low())) + ", " + count(Math.round(interval.high())) + "]")
                .orElseGet(() -> "(" + why(saving.reachesWithin()) + ")");
    }

    private static String saved(double labels) {
        long whole = Math.round(labels);
        return Counted.of(Math.abs(whole), "label") + (whole >= 0 ? " fewer" : " more");
    }
}
