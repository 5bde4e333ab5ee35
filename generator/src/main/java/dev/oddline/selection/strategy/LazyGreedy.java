package dev.oddline.selection.strategy;

import java.util.BitSet;
import java.util.Optional;

/**
 * Takes the row of the greatest gain, again and again. Chooses the same rows as looking at all of them each time, but looks
 * only at those whose old value could still be the greatest (Minoux 1978).
 */
final class LazyGreedy implements Strategy {
    private final Gain gain;
    private final Offer offer;
    private RowHeap heap;

    LazyGreedy(Gain gain, BitSet labelled) {
        this.gain = gain;
        this.offer = new Offer(labelled);
        this.heap = new RowHeap(offer.open(), gain::bound);
    }

    @Override
    public void offer(BitSet rows) {
        offer.of(rows);
        heap = new RowHeap(offer.open(), gain::bound);
    }

    @Override
    public void withdraw(BitSet rows) {
        offer.withdraw(rows);
    }

    @Override
    public Optional<Pick> next() {
        while (!heap.isEmpty()) {
            int row = heap.top();
            if (!offer.isOpen(row)) {
                heap.removeTop();
            } else if (gain.isExact(row)) {
                return Optional.of(gain.pick(row));
            } else {
                gain.refine(row, heap.second());
                heap.lower(gain.bound(row));
            }
        }
        return Optional.empty();
    }

    @Override
    public void take(int row) {
        offer.remove(row);
        if (gain.take(row)) {
            heap = new RowHeap(offer.open(), gain::bound);
        }
    }

    @Override
    public void close(int row) {
        offer.remove(row);
    }
}
