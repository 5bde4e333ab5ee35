package dev.oddline.report;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.AskedQuota;
import dev.oddline.selection.round.AttributeShift;
import dev.oddline.selection.round.Lift;
import dev.oddline.selection.round.QuotaOutcome;
import dev.oddline.selection.round.ScoreShift;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.shift.SetOverlap;
import java.util.List;
import java.util.Locale;
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

    static String counted(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
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

    static String quota(AskedQuota quota) {
        String source = quota.source().map(VisibleText::of).orElse("any source");
        String segments = quota.segments().stream()
                .map(segment -> CoverageWords.segment(segment, List.of()))
                .collect(Collectors.joining(" or "));
        return segments.isEmpty() ? source : quota.source().isPresent() ? source + ", " + segments : segments;
    }

    static String asked(QuotaOutcome quota) {
        String share = percent(quota.asked().share().doubleValue());
        return switch (quota.rule()) {
            case EXACTLY -> count(quota.wanted()) + " (" + share + ")";
            case AT_LEAST -> "at least " + count(quota.wanted()) + " (" + share + ")";
        };
    }

    /** Returns what the counts alone say: a quota is met or not, whatever a test says. */
    static String compliance(QuotaOutcome quota) {
        long distance = quota.got().scenes() - quota.wanted();
        return switch (quota.compliance()) {
            case MET -> distance == 0 ? "met exactly" : "met, " + count(distance) + " more";
            case TOLERATED -> count(-distance) + " short, tolerated";
            case SHORT -> count(-distance) + " short";
            case OVER -> count(distance) + " over";
        };
    }

    static String equivalence(QuotaOutcome quota) {
        return switch (quota.rule()) {
            case EXACTLY -> quota.equivalent() ? "within ±5 points" : "not shown to be within ±5 points";
            case AT_LEAST -> quota.equivalent() ? "not below by 5 points" : "may be below by 5 points";
        };
    }

    static String overlap(SetOverlap overlap) {
        return count(overlap.shared()) + " in both, " + tenths(overlap.expectedByChance())
                + " expected by chance (Jaccard " + number(overlap.jaccard()) + ", p of as many "
                + probability(overlap.chanceOfAsMany()) + ")";
    }
}
