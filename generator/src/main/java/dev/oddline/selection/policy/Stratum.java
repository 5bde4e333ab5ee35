package dev.oddline.selection.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Scenes for which a part of the budget is kept. */
final class Stratum {
    private final String name;
    private final BitSet rows;
    private final BigDecimal share;
    private final boolean isPartOfMix;

    /**
     * Returns a stratum.
     *
     * @param name in words
     * @param rows of the pool
     * @param share of the budget, 0..1
     * @param isPartOfMix whether it is one of the sources among which the whole budget is divided; others are minimums
     */
    Stratum(String name, BitSet rows, BigDecimal share, boolean isPartOfMix) {
        this.name = name;
        this.rows = rows;
        this.share = share;
        this.isPartOfMix = isPartOfMix;
    }

    String name() {
        return name;
    }

    BitSet rows() {
        return rows;
    }

    BigDecimal share() {
        return share;
    }

    boolean isPartOfMix() {
        return isPartOfMix;
    }

    /** Returns the strata of a plan: one for each quota, and one for each segment that a target lacks scenes of. */
    static List<Stratum> of(PolicyPlan plan, Pool pool, Material material) throws UnfitPolicy {
        List<Stratum> strata = new ArrayList<>();
        for (RoundQuota quota : plan.quotas().all()) {
            BitSet rows = rows(quota, pool);
            if (quota.gapsOf().isEmpty()) {
                strata.add(new Stratum(quota.toString(), rows, quota.share(), quota.isPartOfMix()));
                continue;
            }
            List<Material.Gap> gaps = Optional.ofNullable(
                            material.gaps().get(quota.gapsOf().get()))
                    .orElseThrow(() ->
                            new UnfitPolicy("the gaps of `" + quota.gapsOf().get() + "` are not known"));
            long all = gaps.stream().mapToLong(Material.Gap::missing).sum();
            for (Material.Gap gap : gaps) {
                BitSet inGap = pool.in(gap.segment());
                inGap.and(rows);
                BigDecimal part = BudgetShares.part(quota.share(), gap.missing(), all);
                strata.add(new Stratum(name(quota, gap), inGap, part, false));
            }
        }
        return strata;
    }

    private static String name(RoundQuota quota, Material.Gap gap) {
        return (quota.source().orElse("") + " " + gap.segment()).strip();
    }

    private static BitSet rows(RoundQuota quota, Pool pool) {
        BitSet rows = new BitSet(pool.size());
        rows.set(0, pool.size());
        quota.source().map(pool::of).ifPresent(rows::and);
        quota.segment().map(pool::in).ifPresent(rows::and);
        return rows;
    }
}
