package dev.oddline.selection.strategy;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cluster-margin (Citovsky et al. 2021): of the rows with the greatest scores, the best of each cluster in turn, beginning
 * with the cluster that has the fewest of them; of equally many the one with the lowest number. The paper draws within a
 * cluster, here the greatest score comes first. When all of them are gone, as many others are looked at.
 */
final class ClusterMargin implements Strategy {
    private final double[] scores;
    private final int[] clusters;
    private final int candidates;
    private final Offer offer;
    private Round round = new Round(List.of());

    ClusterMargin(double[] scores, int[] clusters, int candidates, BitSet labelled) {
        this.scores = scores.clone();
        this.clusters = clusters.clone();
        this.candidates = candidates;
        this.offer = new Offer(labelled);
    }

    @Override
    public void offer(BitSet rows) {
        offer.of(rows);
        round = roundOfBest();
    }

    private Round roundOfBest() {
        RowHeap heap = new RowHeap(offer.open(), row -> scores[row]);
        BitSet best = new BitSet();
        for (int i = 0; i < candidates && !heap.isEmpty(); i++) {
            best.set(heap.top());
            heap.removeTop();
        }
        Collection<BitSet> groups = Groups.of(clusters, best).values();
        return new Round(groups.stream()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .toList());
    }

    @Override
    public void withdraw(BitSet rows) {
        offer.withdraw(rows);
    }

    @Override
    public Optional<Pick> next() {
        Optional<BitSet> turn = round.turn(offer.open());
        if (turn.isEmpty()) {
            round = roundOfBest();
            turn = round.turn(offer.open());
        }
        return turn.map(this::best);
    }

    private Pick best(BitSet cluster) {
        BitSet open = (BitSet) cluster.clone();
        open.and(offer.open());
        int row = new RowHeap(open, each -> scores[each]).top();
        return Pick.of(row, scores[row], Figure.SCORE);
    }

    @Override
    public void take(int row) {
        offer.remove(row);
        round.took(row);
    }

    @Override
    public void close(int row) {
        offer.remove(row);
    }
}
