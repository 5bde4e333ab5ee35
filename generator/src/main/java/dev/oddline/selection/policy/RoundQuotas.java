package dev.oddline.selection.policy;

import dev.oddline.record.SelectionPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The quotas of a policy. Those on sources alone divide an amount by largest remainders (Hamilton), with what no source is kept
 * for as the last of the parts; the others are minimums, rounded.
 *
 * @param all in the order of the policy
 */
public record RoundQuotas(List<RoundQuota> all) {

    /** A policy without quotas, and every random arm. */
    public static final RoundQuotas NONE = new RoundQuotas(List.of());

    public RoundQuotas {
        all = List.copyOf(all);
    }

    /** What a round did with a quota. */
    public enum Compliance {
        /** As much as wanted, or more where that is allowed. */
        MET,
        /** Not as much as wanted, but no farther from the share than its tolerance, or than less than one scene. */
        TOLERATED,
        SHORT,
        /** More than wanted, where the count must be met. */
        OVER
    }

    /** Returns the quotas of a policy that state for what, and which share. */
    public static RoundQuotas of(SelectionPolicy policy) {
        return new RoundQuotas(policy.quotas().stream()
                .flatMap(quota -> RoundQuota.of(quota).stream())
                .toList());
    }

    /**
     * Returns the quotas that can be counted in what a round chose. Those for the gaps of a target are not among them: which
     * segments lacked scenes when the round was chosen, its outcome tells.
     */
    public RoundQuotas counted() {
        return new RoundQuotas(
                all.stream().filter(quota -> quota.gapsOf().isEmpty()).toList());
    }

    /** Returns the quotas on sources alone. */
    public List<RoundQuota> mix() {
        return all.stream().filter(RoundQuota::isPartOfMix).toList();
    }

    /** Returns the quotas on sources alone if they divide everything, each source once; none otherwise. */
    public List<RoundQuota> exact() {
        List<RoundQuota> mix = mix();
        boolean apart = mix.stream().map(RoundQuota::source).distinct().count() == mix.size();
        return apart && rest(mix).signum() == 0 ? mix : List.of();
    }

    private static BigDecimal rest(List<RoundQuota> mix) {
        return mix.stream().map(RoundQuota::share).reduce(BigDecimal.ONE, BigDecimal::subtract);
    }

    /**
     * Returns what a quota wants.
     *
     * @param quota one of these
     * @param amount what there is of everything, such as the scenes that a round chose
     */
    public long wanted(RoundQuota quota, long amount) {
        List<RoundQuota> mix = mix();
        int part = mix.indexOf(quota);
        BigDecimal rest = rest(mix);
        if (part < 0 || rest.signum() < 0) {
            return BudgetShares.least(quota.share(), amount);
        }
        List<BigDecimal> shares =
                new ArrayList<>(mix.stream().map(RoundQuota::share).toList());
        shares.add(rest);
        return BudgetShares.divided(amount, shares)[part];
    }

    /**
     * Returns what became of a quota.
     *
     * @param quota one of these
     * @param got how much of the amount it got, 0..amount
     * @param amount what all chosen scenes take of the budget
     * @param largest what the largest of them takes: a scene is never split, so that less than that is tolerated
     */
    public Compliance compliance(RoundQuota quota, double got, double amount, double largest) {
        long wanted = wanted(quota, StrictMath.round(amount));
        boolean isMet = got == wanted || (got > wanted && !exact().contains(quota));
        if (isMet) {
            return Compliance.MET;
        }
        if (isTolerated(quota, BigDecimal.valueOf(got), BigDecimal.valueOf(amount), BigDecimal.valueOf(largest))) {
            return Compliance.TOLERATED;
        }
        return got < wanted ? Compliance.SHORT : Compliance.OVER;
    }

    private static boolean isTolerated(RoundQuota quota, BigDecimal got, BigDecimal amount, BigDecimal largest) {
        BigDecimal distance = quota.share().multiply(amount).subtract(got).abs();
        return quota.tolerance()
                .map(tolerance -> distance.compareTo(tolerance.multiply(amount)) <= 0)
                .orElseGet(() -> distance.compareTo(largest) < 0);
    }
}
