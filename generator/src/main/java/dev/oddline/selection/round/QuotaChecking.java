package dev.oddline.selection.round;

import dev.oddline.record.LabelBudget;
import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.selection.round.QuotaOutcome.Rule;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.comparison.MultinomialTest;
import dev.oddline.statistics.distribution.Binomial;
import dev.oddline.statistics.interval.ProportionMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds a choice against the quotas of its policy. */
final class QuotaChecking {
    private final RoundScenes scenes;
    private final BudgetUse budget;

    QuotaChecking(RoundScenes scenes, BudgetUse budget) {
        this.scenes = scenes;
        this.budget = budget;
    }

    PolicyMix of(Answer<RoundQuotas> stated) {
        if (stated.figure().isEmpty()) {
            return none(stated.why().orElseThrow());
        }
        RoundQuotas quotas = stated.figure().orElseThrow().counted();
        if (quotas.all().isEmpty() || scenes.selected().isEmpty()) {
            return none(quotas.all().isEmpty() ? Obstacle.NO_QUOTAS : Obstacle.NOTHING_SELECTED);
        }
        if (Double.isNaN(budget.of(selected()))) {
            return none(Obstacle.NO_COSTS);
        }
        return new PolicyMix(
                budget.unit(),
                quotas.all().stream().map(quota -> outcome(quota, quotas)).toList(),
                together(quotas.exact()));
    }

    private PolicyMix none(Obstacle why) {
        return new PolicyMix(budget.unit(), List.of(), Answer.none(why));
    }

    private IntStream selected() {
        return scenes.selected().stream().mapToInt(row -> row);
    }

    private IntStream got(RoundQuota quota) {
        return selected().filter(row -> scenes.isIn(quota.source(), quota.segments(), row));
    }

    private QuotaOutcome outcome(RoundQuota quota, RoundQuotas quotas) {
        Rule rule = quotas.exact().contains(quota) ? Rule.EXACTLY : Rule.AT_LEAST;
        double all = budget.of(selected());
        double got = budget.of(got(quota));
        double largest = selected().mapToDouble(budget::of).max().orElse(0);
        return new QuotaOutcome(
                quota,
                rule,
                quotas.wanted(quota, StrictMath.round(all)),
                new QuotaOutcome.Amount(StrictMath.round(got), StrictMath.round(all), all > 0 ? got / all : 0),
                quotas.compliance(quota, got, all, largest),
                budget.unit() == LabelBudget.Unit.SCENES
                        ? Optional.of(chance(quota, rule, new Part(StrictMath.round(got), StrictMath.round(all))))
                        : Optional.empty());
    }

    private static QuotaOutcome.Chance chance(RoundQuota quota, Rule rule, Part got) {
        double share = quota.share().doubleValue();
        Interval interval = ProportionMethod.CLOPPER_PEARSON.interval(
                new Proportion(got.scenes(), got.of()), Confidence.NINETY_FIVE);
        boolean within = interval.low() >= share - QuotaOutcome.MARGIN
                && (rule == Rule.AT_LEAST || interval.high() <= share + QuotaOutcome.MARGIN);
        return new QuotaOutcome.Chance(interval, new Binomial(got.of(), share).twoSided(got.scenes()), within);
    }

    private Answer<Double> together(List<RoundQuota> parts) {
        if (budget.unit() != LabelBudget.Unit.SCENES) {
            return Answer.none(Obstacle.NOT_DRAWN_ONE_BY_ONE);
        }
        if (parts.size() < 2) {
            return Answer.none(Obstacle.QUOTAS_OVERLAP);
        }
        long[] observed = parts.stream().mapToLong(quota -> got(quota).count()).toArray();
        if (IntStream.range(0, observed.length).mapToLong(i -> observed[i]).sum()
                != scenes.selected().size()) {
            return Answer.none(Obstacle.OTHER_SOURCES);
        }
        double[] shares =
                parts.stream().mapToDouble(q -> q.share().doubleValue()).toArray();
        return Answer.unlessRefused(
                Obstacle.TOO_MANY_OUTCOMES,
                () -> MultinomialTest.of(observed, shares).exactP());
    }
}
