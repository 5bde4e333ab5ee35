package dev.oddline.selection.round;

import dev.oddline.selection.round.QuotaOutcome.Compliance;
import dev.oddline.selection.round.QuotaOutcome.Rule;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.comparison.MultinomialTest;
import dev.oddline.statistics.distribution.Binomial;
import dev.oddline.statistics.interval.ProportionMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Holds a choice against the quotas of its policy. */
final class QuotaChecking {
    private final RoundScenes scenes;
    private final AlikeScenes alike;

    QuotaChecking(RoundScenes scenes) {
        this.scenes = scenes;
        this.alike = new AlikeScenes(scenes);
    }

    PolicyMix of(Answer<List<AskedQuota>> stated) {
        if (stated.figure().isEmpty()) {
            return new PolicyMix(List.of(), Answer.none(stated.why().orElseThrow()));
        }
        List<AskedQuota> quotas = stated.figure().orElseThrow();
        if (quotas.isEmpty() || scenes.selected().isEmpty()) {
            return new PolicyMix(
                    List.of(), Answer.none(quotas.isEmpty() ? Obstacle.NO_QUOTAS : Obstacle.NOTHING_SELECTED));
        }
        List<AskedQuota> whole = wholeOf(quotas);
        Map<AskedQuota, Long> exact = apportioned(whole);
        List<QuotaOutcome> outcomes = quotas.stream()
                .map(quota -> whole.contains(quota)
                        ? outcome(quota, Rule.EXACTLY, exact.getOrDefault(quota, 0L))
                        : outcome(quota, Rule.AT_LEAST, atLeast(quota)))
                .toList();
        return new PolicyMix(outcomes, together(whole));
    }

    /** Returns the quotas on sources alone, if they are of different sources and share the whole round; none otherwise. */
    private static List<AskedQuota> wholeOf(List<AskedQuota> quotas) {
        List<AskedQuota> sources = quotas.stream()
                .filter(quota -> quota.source().isPresent() && quota.segments().isEmpty())
                .toList();
        BigDecimal sum = sources.stream().map(AskedQuota::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean apart = sources.stream().map(AskedQuota::source).distinct().count() == sources.size();
        return apart && sum.compareTo(BigDecimal.ONE) == 0 ? sources : List.of();
    }

    private BigDecimal asked(AskedQuota quota) {
        return quota.share().multiply(BigDecimal.valueOf(scenes.selected().size()));
    }

    /** Largest remainders (Hamilton); ties go to the quota that stands first. */
    private Map<AskedQuota, Long> apportioned(List<AskedQuota> whole) {
        Map<AskedQuota, Long> counts = new HashMap<>();
        whole.forEach(quota ->
                counts.put(quota, asked(quota).setScale(0, RoundingMode.FLOOR).longValueExact()));
        long left = scenes.selected().size()
                - counts.values().stream().mapToLong(Long::longValue).sum();
        whole.stream()
                .sorted(Comparator.comparing(
                        (AskedQuota quota) -> asked(quota).remainder(BigDecimal.ONE), Comparator.reverseOrder()))
                .limit(whole.isEmpty() ? 0 : left)
                .forEach(quota -> counts.merge(quota, 1L, Long::sum));
        return counts;
    }

    /** Less than one scene may be missing, as the rule {@code missed-quota} has it. */
    private long atLeast(AskedQuota quota) {
        return asked(quota).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private long got(AskedQuota quota) {
        return alike.selected(group ->
                quota.source().filter(s -> !s.equals(group.source())).isEmpty() && alike.isIn(quota.segments(), group));
    }

    private QuotaOutcome outcome(AskedQuota quota, Rule rule, long wanted) {
        Part got = new Part(got(quota), scenes.selected().size());
        double share = quota.share().doubleValue();
        Interval interval = ProportionMethod.CLOPPER_PEARSON.interval(
                new Proportion(got.scenes(), got.of()), Confidence.NINETY_FIVE);
        boolean within = interval.low() >= share - QuotaOutcome.MARGIN
                && (rule == Rule.AT_LEAST || interval.high() <= share + QuotaOutcome.MARGIN);
        return new QuotaOutcome(
                quota,
                rule,
                wanted,
                got,
                compliance(quota, rule, wanted, got.scenes()),
                interval,
                new Binomial(got.of(), share).twoSided(got.scenes()),
                within);
    }

    private Compliance compliance(AskedQuota quota, Rule rule, long wanted, long got) {
        if (got > wanted) {
            return rule == Rule.EXACTLY && !isTolerated(quota, got - wanted) ? Compliance.OVER : Compliance.MET;
        }
        if (got == wanted) {
            return Compliance.MET;
        }
        return isTolerated(quota, wanted - got) ? Compliance.TOLERATED : Compliance.SHORT;
    }

    private boolean isTolerated(AskedQuota quota, long distance) {
        return quota.tolerance()
                .filter(tolerance -> tolerance
                                .multiply(BigDecimal.valueOf(scenes.selected().size()))
                                .compareTo(BigDecimal.valueOf(distance))
                        >= 0)
                .isPresent();
    }

    private Answer<Double> together(List<AskedQuota> whole) {
        List<AskedQuota> parts =
                whole.stream().filter(q -> q.share().signum() > 0).toList();
        if (parts.size() < 2) {
            return Answer.none(Obstacle.QUOTAS_OVERLAP);
        }
        List<Long> counts = new ArrayList<>();
        parts.forEach(quota -> counts.add(got(quota)));
        if (counts.stream().mapToLong(Long::longValue).sum()
                != scenes.selected().size()) {
            return Answer.none(Obstacle.OTHER_SOURCES);
        }
        double[] shares =
                parts.stream().mapToDouble(q -> q.share().doubleValue()).toArray();
        long[] observed =
                IntStream.range(0, parts.size()).mapToLong(counts::get).toArray();
        return Answer.unlessRefused(
                Obstacle.TOO_MANY_OUTCOMES,
                () -> MultinomialTest.of(observed, shares).exactP());
    }
}
