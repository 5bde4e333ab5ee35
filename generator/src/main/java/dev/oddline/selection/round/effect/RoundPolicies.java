package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.assessment.Segments;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.SelectionStep;
import dev.oddline.record.Target;
import dev.oddline.selection.policy.BudgetShares;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.RoundBackground;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the policies of rounds ask for. */
final class RoundPolicies {
    private final Catalog catalog;

    RoundPolicies(Catalog catalog) {
        this.catalog = catalog;
    }

    private Optional<SelectionPolicy> policy(Sampling round) {
        return round.choosing().policy().value().flatMap(id -> catalog.find(id, SelectionPolicy.class));
    }

    private static Stream<SelectionStep> steps(Optional<SelectionPolicy> policy) {
        return policy.stream().flatMap(known -> known.steps().stream());
    }

    /** Returns the quotas that bind a round. */
    static Answer<RoundQuotas> quotas(RoundInQuestion round) {
        if (round.isRandomArm()) {
            return Answer.none(Obstacle.RANDOM_ARM);
        }
        return Answer.of(round.policy().map(RoundQuotas::of).orElse(RoundQuotas.NONE));
    }

    /**
     * A quota for the gaps of a target.
     *
     * @param share of the budget, above 0..1
     * @param budget of the round, in its unit
     */
    record GapQuota(BigDecimal share, long budget) {

        /** Returns what it keeps for a segment, in the unit of the budget. */
        long of(long missing, long inAll) {
            return BudgetShares.least(BudgetShares.part(share, missing, inAll), budget);
        }
    }

    /** Returns the quota of a round's policy for the gaps of a target; none for a random arm, which keeps no quotas. */
    Optional<GapQuota> gapQuota(Sampling round, RecordId target) {
        Optional<Long> budget = round.choosing()
                .budget()
                .value()
                .or(() -> policy(round).flatMap(policy -> policy.budget().value()))
                .flatMap(spent -> spent.amount().value());
        if (round.comparison().controlOf().isGiven() || budget.isEmpty()) {
            return Optional.empty();
        }
        return policy(round).stream()
                .flatMap(policy -> RoundQuotas.of(policy).all().stream())
                .filter(quota -> quota.gapsOf().filter(target::equals).isPresent())
                .findFirst()
                .map(quota -> new GapQuota(quota.share(), budget.get()));
    }

    private static Stream<OddSegment> segments(Target target) {
        return target.segments().stream()
                .flatMap(wanted -> wanted.segment().value().stream())
                .flatMap(values -> Segments.of(values).stream());
    }

    /** Returns the columns that a policy scores by, in the order of its steps. */
    static List<String> measures(Optional<SelectionPolicy> policy) {
        return steps(policy)
                .filter(SelectionStep.Score.class::isInstance)
                .map(SelectionStep.Score.class::cast)
                .flatMap(score -> score.measure().value().stream())
                .distinct()
                .toList();
    }

    /** Returns the cosine from which on a policy calls scenes duplicates. */
    static double duplicateCosine(Optional<SelectionPolicy> policy) {
        return steps(policy)
                .filter(SelectionStep.Filter.class::isInstance)
                .map(SelectionStep.Filter.class::cast)
                .flatMap(filter -> filter.duplicateCosineBelow().value().stream())
                .findFirst()
                .map(BigDecimal::doubleValue)
                .orElse(RoundBackground.DUPLICATE_COSINE);
    }

    /** Returns the segments that targets name, as far as a pool's taxonomy has their words. */
    static List<OddSegment> targets(List<Target> targets, Taxonomy taxonomy) {
        return targets.stream()
                .flatMap(RoundPolicies::segments)
                .filter(segment -> segment.valueOf().entrySet().stream()
                        .allMatch(part -> taxonomy.attribute(part.getKey())
                                .filter(attribute ->
                                        attribute.value(part.getValue()).isPresent())
                                .isPresent()))
                .distinct()
                .toList();
    }
}
