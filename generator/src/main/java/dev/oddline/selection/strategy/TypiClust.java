package dev.oddline.selection.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TypiClust (Hacohen, Dekel and Weinshall 2022): the most typical row of each cluster in turn; first the clusters with the
 * fewest labelled rows, of those the largest, of those the one with the lowest number. Small clusters have their turns when
 * the others have no row left, and then rows of no cluster.
 */
final class TypiClust implements Strategy {
    private final int[] clusters;
    private final Typicality typicality;
    private final Offer offer;
    private final Map<Integer, BitSet> unlabelled;
    private final List<Round> tiers;
    /** An upper bound of each row's typicality while the number of neighbours that count stays the same. */
    private final double[] bounds;
    /** How many members the cluster of a row had when its typicality was computed. */
    private final int[] computedAmong;

    /**
     * Returns the strategy.
     *
     * @param clusters of each row its cluster, below 0 if it is in none
     * @param smallest clusters with fewer rows, labelled ones included, are small
     */
    TypiClust(Typicality typicality, int[] clusters, int smallest, BitSet labelled) {
        this.typicality = typicality;
        this.clusters = Arrays.stream(clusters)
                .map(cluster -> StrictMath.max(-1, cluster))
                .toArray();
        this.offer = new Offer(labelled);
        this.bounds = new double[clusters.length];
        this.computedAmong = new int[clusters.length];
        BitSet rows = new BitSet();
        rows.set(0, clusters.length);
        Map<Integer, BitSet> all = Groups.of(this.clusters, rows);
        rows.andNot(labelled);
        this.unlabelled = Groups.of(this.clusters, rows);
        this.tiers = tiers(all, labelled, smallest);
    }

    private static List<Round> tiers(Map<Integer, BitSet> clusters, BitSet labelled, int smallest) {
        List<BitSet> large = new ArrayList<>();
        List<BitSet> small = new ArrayList<>();
        List<BitSet> noise = new ArrayList<>();
        clusters.forEach((cluster, rows) -> {
            List<BitSet> tier = rows.cardinality() < smallest ? small : large;
            (cluster < 0 ? noise : tier).add(rows);
        });
        Comparator<BitSet> order = Comparator.comparingInt((BitSet rows) -> both(rows, labelled))
                .thenComparing(BitSet::cardinality, Comparator.reverseOrder());
        large.sort(order);
        small.sort(order);
        return List.of(new Round(large), new Round(small), new Round(noise));
    }

    private static int both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    @Override
    public void offer(BitSet rows) {
        offer.of(rows);
    }

    @Override
    public void withdraw(BitSet rows) {
        offer.withdraw(rows);
    }

    @Override
    public Optional<Pick> next() {
        return tiers.stream()
                .flatMap(tier -> tier.turn(offer.open()).stream())
                .findFirst()
                .map(this::mostTypical);
    }

    private Pick mostTypical(BitSet cluster) {
        int best = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int row = cluster.nextSetBit(0); row >= 0; row = cluster.nextSetBit(row + 1)) {
            if (offer.isOpen(row) && !(isBound(row) && bounds[row] <= greatest)) {
                compute(row);
                if (bounds[row] > greatest) {
                    greatest = bounds[row];
                    best = row;
                }
            }
        }
        return Pick.of(best, greatest, Figure.TYPICALITY);
    }

    private BitSet members(int row) {
        return unlabelled.computeIfAbsent(clusters[row], cluster -> new BitSet());
    }

    private boolean isBound(int row) {
        return typicality.used(computedAmong[row])
                == typicality.used(members(row).cardinality());
    }

    private void compute(int row) {
        BitSet members = members(row);
        int size = members.cardinality();
        if (computedAmong[row] != size) {
            bounds[row] = typicality.of(row, members);
            computedAmong[row] = size;
        }
    }

    @Override
    public void take(int row) {
        offer.remove(row);
        members(row).clear(row);
        tiers.forEach(tier -> tier.took(row));
    }

    @Override
    public void close(int row) {
        offer.remove(row);
    }
}
