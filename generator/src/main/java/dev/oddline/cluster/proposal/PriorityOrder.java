package dev.oddline.cluster.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which clusters to look at first. Each is ranked by the share of its scenes that belong to incidents, by its mean
 * uncertainty and by its rarity, and the mean of the ranks decides; what nobody stated does not count. Clusters that
 * resamples do not find again (mean Jaccard below 0.6) come after all others. A suggestion: people decide.
 */
public final class PriorityOrder {
    /** Below it a cluster is not to be trusted (Hennig 2007). */
    public static final double UNSTABLE = 0.6;

    /** Above it a cluster is stable. */
    public static final double STABLE = 0.75;

    private PriorityOrder() {}

    /** Returns the clusters, the one to look at first at the beginning; of equals the rarer one, then the lower label. */
    public static List<Proposal> of(List<Proposal> proposals) {
        return proposals.stream()
                .sorted(Comparator.comparing(PriorityOrder::isUnstable)
                        .thenComparingDouble(p -> meanRank(p, proposals))
                        .thenComparingDouble(p -> -p.frequency().rarity())
                        .thenComparingInt(Proposal::cluster))
                .toList();
    }

    private static boolean isUnstable(Proposal proposal) {
        return proposal.standing().stability().orElse(1) < UNSTABLE;
    }

    private static double meanRank(Proposal proposal, List<Proposal> all) {
        double sum = rank(proposal, all, p -> p.frequency().rarity());
        int ranks = 1;
        if (all.stream().anyMatch(p -> p.contents().meanUncertainty().isPresent())) {
            sum += rank(proposal, all, p -> p.contents().meanUncertainty().orElse(Double.NEGATIVE_INFINITY));
            ranks++;
        }
        if (all.stream().anyMatch(p -> p.contents().incidentScenes().isPresent())) {
            sum += rank(
                    proposal,
                    all,
                    p -> (double) p.contents().incidentScenes().orElse(0)
                            / p.frequency().scenes());
            ranks++;
        }
        return sum / ranks;
    }

    /** Counts from 1; of equals each has the mean of their ranks. */
    private static double rank(Proposal proposal, List<Proposal> all, ToDoubleFunction<Proposal> worth) {
        double own = worth.applyAsDouble(proposal);
        long above = all.stream().filter(p -> worth.applyAsDouble(p) > own).count();
        long equal = all.stream().filter(p -> worth.applyAsDouble(p) == own).count();
        return above + (equal + 1) / 2.0;
    }
}
