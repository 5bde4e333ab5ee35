package dev.oddline.selection.strategy;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws from strata in proportion to their size, whenever it ends: the next row is of the stratum with the greatest size /
 * (2 · taken + 1) among those with a row left (the highest averages of Sainte-Laguë 1910), of equal ones of the one with the
 * lowest number; within it the row with the greatest number drawn. Sizes are those of the rows on offer, of which those count
 * that stand for their scene.
 */
final class StratifiedRandom implements Strategy {
    private final int[] strata;
    private final GumbelKeys keys;
    private final Offer offer;
    private final BitSet counted;
    private final Map<Integer, Stratum> parts = new LinkedHashMap<>();

    /**
     * Returns the strategy.
     *
     * @param counted one row of each scene
     */
    StratifiedRandom(int[] strata, GumbelKeys keys, BitSet labelled, BitSet counted) {
        this.strata = strata.clone();
        this.keys = keys;
        this.counted = (BitSet) counted.clone();
        this.offer = new Offer(labelled);
    }

    @Override
    public void offer(BitSet rows) {
        offer.of(rows);
        parts.clear();
        Groups.of(strata, offer.open())
                .forEach((stratum, members) -> parts.put(
                        stratum, new Stratum(size(members), new RowHeap(members, row -> keys.gumbel(row, 0)))));
    }

    private int size(BitSet members) {
        BitSet scenes = (BitSet) members.clone();
        scenes.and(counted);
        return scenes.cardinality();
    }

    @Override
    public void withdraw(BitSet rows) {
        offer.withdraw(rows);
    }

    @Override
    public Optional<Pick> next() {
        Optional<Stratum> best = Optional.empty();
        for (Stratum part : parts.values()) {
            if (part.hasRow(offer)
                    && (best.isEmpty() || part.average() > best.get().average())) {
                best = Optional.of(part);
            }
        }
        return best.map(part -> Pick.of(part.heap.top(), keys.gumbel(part.heap.top(), 0), Figure.DRAW));
    }

    @Override
    public void take(int row) {
        offer.remove(row);
        Stratum part = parts.get(strata[row]);
        if (part != null && counted.get(row)) {
            part.taken++;
        }
    }

    @Override
    public void close(int row) {
        offer.remove(row);
    }

    private static final class Stratum {
        private final int size;
        private final RowHeap heap;
        private int taken;

        Stratum(int size, RowHeap heap) {
            this.size = size;
            this.heap = heap;
        }

        double average() {
            return size / (2.0 * taken + 1);
        }

        boolean hasRow(Offer offer) {
            while (!heap.isEmpty() && !offer.isOpen(heap.top())) {
                heap.removeTop();
            }
            return !heap.isEmpty();
        }
    }
}
