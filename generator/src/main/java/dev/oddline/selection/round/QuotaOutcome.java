package dev.oddline.selection.round;

import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.statistics.Interval;
import java.util.Optional;

/**
 * What became of a quota. Amounts are in the unit of the budget, costs rounded to whole units.
 *
 * @param rule whether the amount must be met or may be passed
 * @param wanted of what all selected scenes take
 * @param got of what all selected scenes take
 * @param compliance what follows from the amounts alone
 * @param chance how sure the share is if scenes were drawn by chance; empty where the budget counts something else
 */
public record QuotaOutcome(
        RoundQuota asked,
        Rule rule,
        long wanted,
        Amount got,
        RoundQuotas.Compliance compliance,
        Optional<Chance> chance) {

    /** The distance that counts as equivalent. */
    public static final double MARGIN = 0.05;

    /** What a quota asks for. */
    public enum Rule {
        /** Exactly the amount that largest remainders give: the sources share the whole round. */
        EXACTLY,
        /** The amount or more. */
        AT_LEAST
    }

    /**
     * A part of what all selected scenes take.
     *
     * @param units 0 to {@code of}
     * @param of 0 or more
     * @param share 0..1, before they were rounded
     */
    public record Amount(long units, long of, double share) {}

    /**
     * How sure the share of a number of scenes is.
     *
     * @param interval of the share got, Clopper and Pearson, 95 %
     * @param p two-sided exact binomial p of the share asked; that it is high does not show that the quota was met
     * @param equivalent whether the interval lies within 5 points of the share asked, or above that of a least share
     */
    public record Chance(Interval interval, double p, boolean equivalent) {}

    /** Returns by how much more was got than wanted; below 0 where it was less. */
    public long distance() {
        return got.units() - wanted;
    }
}
