package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.assessment.Segments;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.SelectionStep;
import dev.oddline.record.Target;
import dev.oddline.selection.policy.TargetGaps;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.AskedQuota;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.RoundBackground;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the policies of rounds ask for. */
public final class RoundPolicies {
    private final Catalog catalog;

    public RoundPolicies(Catalog catalog) {
        this.catalog = catalog;
    }

    private Optional<SelectionPolicy> policy(Sampling round) {
        return round.choosing().policy().value().flatMap(id -> catalog.find(id, SelectionPolicy.class));
    }

    private Stream<SelectionStep> steps(Sampling round) {
        return policy(round).stream().flatMap(policy -> policy.steps().stream());
    }

    /** Returns the quotas of a round's policy that state a share. */
    Answer<List<AskedQuota>> quotas(Sampling round) {
        return policy(round)
                .map(policy -> quotas(policy, LabelBudget.unitOf(round, policy)))
                .orElseGet(() -> Answer.of(List.of()));
    }

    /**
     * Returns the quotas of a policy that state a share, in its order. Those for the gaps of a target are not among them: which
     * segments lacked scenes when the round was chosen, its outcome tells.
     *
     * @param unit of the budget that they are shares of
     * @return missing where scenes cannot be counted against it
     */
    public Answer<List<AskedQuota>> quotas(SelectionPolicy policy, LabelBudget.Unit unit) {
        List<AskedQuota> quotas = policy.quotas().stream()
                .filter(quota -> !quota.gapsOf().isGiven())
                .flatMap(quota -> quota.share().value().map(share -> asked(quota, share)).stream())
                .toList();
        return quotas.isEmpty() || unit == LabelBudget.Unit.SCENES
                ? Answer.of(quotas)
                : Answer.none(Obstacle.OTHER_UNIT);
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
            return TargetGaps.least(TargetGaps.part(share, missing, inAll), budget);
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
                .flatMap(policy -> policy.quotas().stream())
                .filter(quota -> quota.gapsOf().value().filter(target::equals).isPresent())
                .flatMap(quota -> quota.share().value().stream())
                .findFirst()
                .map(share -> new GapQuota(share, budget.get()));
    }

    private AskedQuota asked(SelectionPolicy.Quota quota, BigDecimal share) {
        Stream<OddSegment> own = quota.segment().value().stream().flatMap(values -> Segments.of(values).stream());
        return new AskedQuota(
                quota.source().value().filter(source -> !source.equals(SelectionPolicy.Quota.ANY)),
                own.distinct().toList(),
                share,
                quota.tolerance().value());
    }

    private static Stream<OddSegment> segments(Target target) {
        return target.segments().stream()
                .flatMap(wanted -> wanted.segment().value().stream())
                .flatMap(values -> Segments.of(values).stream());
    }

    /** Returns the columns that a round's policy scores by, in the order of its steps. */
    List<String> measures(Sampling round) {
        return steps(round)
                .filter(SelectionStep.Score.class::isInstance)
                .map(SelectionStep.Score.class::cast)
                .flatMap(score -> score.measure().value().stream())
                .distinct()
                .toList();
    }

    /** Returns the cosine from which on a round's policy calls scenes duplicates. */
    double duplicateCosine(Sampling round) {
        return steps(round)
                .filter(SelectionStep.Filter.class::isInstance)
                .map(SelectionStep.Filter.class::cast)
                .flatMap(filter -> filter.duplicateCosineBelow().value().stream())
                .findFirst()
                .map(BigDecimal::doubleValue)
                .orElse(RoundBackground.DUPLICATE_COSINE);
    }

    /** Returns the segments that targets of a round's task name, as far as the pool's taxonomy has their words. */
    List<OddSegment> targets(Sampling round, Taxonomy taxonomy, RoundLinks links) {
        return round.round().task().value().map(links::targets).orElse(List.of()).stream()
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
