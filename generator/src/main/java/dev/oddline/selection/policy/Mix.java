package dev.oddline.selection.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** The sources among which a budget is divided, and how much of it each gets. */
final class Mix {
    private final List<Stratum> parts;
    private final long budget;
    private final BigDecimal rest;
    private long[] wanted;

    /**
     * Returns the division of a budget by largest remainders (Hamilton).
     *
     * @param strata of which the parts of the mix count
     */
    Mix(List<Stratum> strata, long budget) {
        this.parts = strata.stream().filter(Stratum::isPartOfMix).toList();
        this.budget = budget;
        this.rest = parts.stream().map(Stratum::share).reduce(BigDecimal.ONE, BigDecimal::subtract);
        this.wanted = divided(budget, parts, rest);
    }

    private static long[] divided(long amount, List<Stratum> parts, BigDecimal rest) {
        List<BigDecimal> shares =
                new ArrayList<>(parts.stream().map(Stratum::share).toList());
        shares.add(rest);
        return BudgetShares.divided(amount, shares);
    }

    List<Stratum> parts() {
        return parts;
    }

    /** Returns how much of the budget a part gets. */
    long wanted(Stratum part) {
        return wanted[parts.indexOf(part)];
    }

    /** Returns whether a part of the budget is for any source. */
    boolean leavesRest() {
        return rest.signum() > 0;
    }

    /** Returns the rows of which no more may be taken; none where a part of the budget is for any source. */
    BitSet full(Tally tally) {
        BitSet full = new BitSet();
        if (!leavesRest()) {
            parts.stream().filter(part -> isFull(part, tally)).forEach(part -> full.or(part.rows()));
        }
        return full;
    }

    private boolean isFull(Stratum part, Tally tally) {
        return tally.of(part) >= wanted(part);
    }

    /** Returns whether a row was the last of its part. */
    boolean isFilledBy(int row, Tally tally) {
        return !leavesRest() && parts.stream().anyMatch(part -> part.rows().get(row) && isFull(part, tally));
    }

    /**
     * Gives what parts without any scene left did not use to the others, in proportion to their shares.
     *
     * @param hasMore whether a part has scenes left
     * @return whether that gives anybody more
     */
    boolean passOn(Tally tally, Predicate<Stratum> hasMore) {
        List<Stratum> others = parts.stream().filter(hasMore).toList();
        double used = 0;
        for (Stratum part : parts) {
            used += hasMore.test(part) ? 0 : tally.of(part);
        }
        if (others.isEmpty() || leavesRest()) {
            return false;
        }
        long[] more = divided(budget - (long) StrictMath.ceil(used), others, BigDecimal.ZERO);
        boolean anyMore = false;
        for (int i = 0; i < more.length - 1; i++) {
            int part = parts.indexOf(others.get(i));
            anyMore |= more[i] > wanted[part];
            wanted[part] = StrictMath.max(wanted[part], more[i]);
        }
        return anyMore;
    }
}
