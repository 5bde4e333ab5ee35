package dev.oddline.selection.policy;

import dev.oddline.selection.strategy.QuotaApportionment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Shares of a budget in whole units of it. */
public final class BudgetShares {
    private BudgetShares() {}

    /** Returns what each of some shares gets of an amount, by largest remainders (Hamilton). */
    static long[] divided(long amount, List<BigDecimal> shares) {
        int digits = shares.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        long[] weights = shares.stream()
                .mapToLong(share -> share.movePointRight(digits).longValueExact())
                .toArray();
        return QuotaApportionment.of(amount, weights).parts().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /**
     * Returns the share of a budget that a segment gets of a quota for the gaps of a target, in proportion to what it lacks.
     *
     * @param share of the quota, above 0..1
     * @param missing scenes of the segment
     * @param all scenes that all segments lack, above 0
     */
    public static BigDecimal part(BigDecimal share, long missing, long all) {
        return share.multiply(BigDecimal.valueOf(missing)).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    /** Returns the least that a share of a budget asks for. */
    public static long least(BigDecimal share, long budget) {
        return share.multiply(BigDecimal.valueOf(budget))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
