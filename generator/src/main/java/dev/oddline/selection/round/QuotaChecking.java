package dev.oddline.selection.round;

import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.selection.round.QuotaOutcome.Rule;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.comparison.MultinomialTest;
import dev.oddline.statistics.distribution.Binomial;
import dev.oddline.statistics.interval.ProportionMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holds a choice against the quotas of its policy. */
final class QuotaChecking {
    private final RoundScenes scenes;
    private final AlikeScenes alike;

    QuotaChecking(RoundScenes scenes) {
        this.scenes = scenes;
        this.alike = new AlikeScenes(scenes);
    }

    PolicyMix of(Answer<RoundQuotas> stated) {
        if (stated.figure().isEmpty()) {
            return new PolicyMix(List.of(), Answer.none(stated.why().orElseThrow()));
        }
        RoundQuotas quotas = stated.figure().orElseThrow().counted();
        if (quotas.all().isEmpty() || scenes.selected().isEmpty()) {
            return new PolicyMix(
                    List.of(), Answer.none(quotas.all().isEmpty() ? Obstacle.NO_QUOTAS : Obstacle.NOTHING_SELECTED));
        }
        return new PolicyMix(
                quotas.all().stream().map(quota -> outcome(quota, quotas)).toList(), together(quotas.exact()));
    }

    private long got(RoundQuota quota) {
        return alike.selected(group ->
                quota.source().filter(s -> !s.equals(group.source())).isEmpty() && alike.isIn(quota.segments(), group));
    }

    private QuotaOutcome outcome(RoundQuota quota, RoundQuotas quotas) {
        Part got = new Part(got(quota), scenes.selected().size());
        Rule rule = quotas.exact().contains(quota) ? Rule.EXACTLY : Rule.AT_LEAST;
        double share = quota.share().doubleValue();
        Interval interval = ProportionMethod.CLOPPER_PEARSON.interval(
                new Proportion(got.scenes(), got.of()), Confidence.NINETY_FIVE);
        boolean within = interval.low() >= share - QuotaOutcome.MARGIN
                && (rule == Rule.AT_LEAST || interval.high() <= share + QuotaOutcome.MARGIN);
        return new QuotaOutcome(
                quota,
                rule,
                quotas.wanted(quota, got.of()),
                got,
                quotas.compliance(quota, got.scenes(), got.of()),
                interval,
                new Binomial(got.of(), share).twoSided(got.scenes()),
                within);
    }

    private Answer<Double> together(List<RoundQuota> parts) {
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
