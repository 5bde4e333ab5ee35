package dev.oddline.selection.round;

import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.statistics.Interval;

/**
 * What became of a quota.
 *
 * @param rule whether the count must be met or may be passed
 * @param wanted scenes
 * @param got scenes among all selected
 * @param compliance what follows from the counts alone
 * @param interval of the share got, Clopper and Pearson, 95 %
 * @param p two-sided exact binomial p of the share asked; that it is high does not show that the quota was met
 * @param equivalent whether the interval lies within 5 points of the share asked, or above that of a least share
 */
public record QuotaOutcome(
        RoundQuota asked,
        Rule rule,
        long wanted,
        Part got,
        RoundQuotas.Compliance compliance,
        Interval interval,
        double p,
        boolean equivalent) {

    /** The distance that counts as equivalent. */
    public static final double MARGIN = 0.05;

    /** What a quota asks for. */
    public enum Rule {
        /** Exactly the count that largest remainders give: the sources share the whole round. */
        EXACTLY,
        /** The count or more. */
        AT_LEAST
    }
}
