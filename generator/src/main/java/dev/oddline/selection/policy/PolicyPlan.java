package dev.oddline.selection.policy;

import dev.oddline.record.LabelBudget;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.SelectionStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A policy that can be followed: its steps, with one at the end that selects, its budget and its seed.
 *
 * @param before filters and scores in the order in which they run
 * @param select what selects
 * @param quotas of which none is without a share, or for nothing
 * @param unit what is ranked: the rows of the pool
 */
public record PolicyPlan(
        List<SelectionStep> before,
        PlannedSelect select,
        Budget budget,
        long seed,
        RoundQuotas quotas,
        SelectionPolicy.Unit unit) {

    /**
     * What a round may spend.
     *
     * @param amount above 0
     */
    public record Budget(long amount, LabelBudget.Unit unit) {}

    public PolicyPlan {
        before = List.copyOf(before);
    }

    /**
     * Returns the plan of a policy.
     *
     * @param seed of the round; that of the policy where empty
     * @param budget of the round; that of the policy where empty
     * @throws UnfitPolicy if it says too little, or contradicts itself
     */
    public static PolicyPlan of(SelectionPolicy policy, Optional<Long> seed, Optional<LabelBudget> budget)
            throws UnfitPolicy {
        List<SelectionStep> steps = policy.steps();
        if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof SelectionStep.Select select)) {
            throw new UnfitPolicy("the last of its `steps` must be `{step: select, strategy: …}`");
        }
        List<SelectionStep> before = steps.subList(0, steps.size() - 1);
        if (before.stream().anyMatch(SelectionStep.Select.class::isInstance)) {
            throw new UnfitPolicy("two of its `steps` select; one does, the last");
        }
        LabelBudget given =
                budget.or(() -> policy.budget().value()).orElseThrow(() -> new UnfitPolicy("it has no `budget`"));
        long amount = given.amount()
                .value()
                .filter(a -> a > 0)
                .orElseThrow(() -> new UnfitPolicy("its `budget` must be above 0"));
        return new PolicyPlan(
                before,
                PlannedSelect.of(select),
                new Budget(amount, given.unit().orElse(LabelBudget.Unit.SCENES)),
                seed.or(() -> policy.seed().value())
                        .orElseThrow(() ->
                                new UnfitPolicy("it has no `seed`: a round that cannot be repeated is no evidence")),
                quotas(policy),
                policy.scope().unit().orElse(SelectionPolicy.Unit.SCENE));
    }

    private static RoundQuotas quotas(SelectionPolicy policy) throws UnfitPolicy {
        for (SelectionPolicy.Quota quota : policy.quotas()) {
            if (quota.share().value().filter(s -> s.signum() > 0).isEmpty()) {
                throw new UnfitPolicy("one of its `quotas` has no `share` above 0");
            }
            if (RoundQuota.of(quota).isEmpty()) {
                throw new UnfitPolicy(
                        "one of its `quotas` is for nothing: it needs a `source`, a `segment` or `gaps_of`");
            }
        }
        RoundQuotas quotas = RoundQuotas.of(policy);
        BigDecimal sum = quotas.mix().stream().map(RoundQuota::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            throw new UnfitPolicy("the shares of its sources add up to " + sum.toPlainString() + ", more than 1");
        }
        return quotas;
    }

    /** Returns the random arm: the same candidates and budget, chosen by chance alone. */
    public PolicyPlan control() {
        return new PolicyPlan(before, select.byChance(), budget, seed, RoundQuotas.NONE, unit);
    }

    /** Returns what must be known of the pool. */
    public PoolColumns columns() {
        Set<String> measures = new LinkedHashSet<>();
        List<SegmentQuery> segments = new ArrayList<>();
        for (SelectionStep step : before) {
            if (step instanceof SelectionStep.Score score) {
                score.measure().value().ifPresent(measures::add);
            } else if (step instanceof SelectionStep.Filter filter) {
                filter.odd().value().map(SegmentQuery::new).ifPresent(segments::add);
            }
        }
        quotas.all().forEach(quota -> quota.segment().ifPresent(segments::add));
        return new PoolColumns(List.copyOf(measures), select.parameters().by(), segments, budget.unit(), unit);
    }
}
