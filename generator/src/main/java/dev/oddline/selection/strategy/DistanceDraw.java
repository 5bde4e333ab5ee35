package dev.oddline.selection.strategy;

import java.util.BitSet;
import java.util.Optional;

/**
 * Draws rows with a chance proportional to the square of the distance to the nearest centre, as k-means++ does (Arthur and
 * Vassilvitskii 2007). The row drawn is that of the least -ln(u) / distance², with a number u for each row and step: the
 * same as the greatest ln(distance²) plus Gumbel number.
 */
public final class DistanceDraw implements Strategy {
    /** More than the rounding of a logarithm. */
    private static final double ROUNDING = 1e-12;

    private final NearestCentres centres;
    private final Gain first;
    private final GumbelKeys keys;
    private final Offer offer;
    private int step;

    /** Returns a strategy; while there is no centre, the row of the greatest value of {@code first} comes next. */
    DistanceDraw(NearestCentres centres, BitSet labelled, Gain first, GumbelKeys keys) {
        this.centres = centres;
        this.first = first;
        this.keys = keys;
        this.offer = new Offer(labelled);
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
        if (offer.open().isEmpty()) {
            return Optional.empty();
        }
        if (centres.count() == 0) {
            RowHeap heap = new RowHeap(offer.open(), first::bound);
            return heap.isEmpty() ? Optional.empty() : Optional.of(first.pick(heap.top()));
        }
        int drawn = offer.open().nextSetBit(0);
        double least = Double.POSITIVE_INFINITY;
        for (int row = drawn; row >= 0; row = offer.open().nextSetBit(row + 1)) {
            double uniform = keys.uniform(row, step);
            double atLeast = (1 - uniform) * (1 - ROUNDING) / least;
            if (centres.squaredBound(row) > atLeast) {
                centres.refine(row, atLeast);
                double time = -StrictMath.log(uniform) / centres.squaredBound(row);
                if (centres.isExact(row) && time < least) {
                    least = time;
                    drawn = row;
                }
            }
        }
        centres.refine(drawn, 0);
        return Optional.of(centres.pick(drawn, Figure.DRAWN_DISTANCE));
    }

    @Override
    public void take(int row) {
        offer.remove(row);
        centres.add(row);
        step++;
    }

    @Override
    public void close(int row) {
        offer.remove(row);
    }

    /** Returns the chance of each row to be next, 0..1; there is a centre and a row on offer that lies on none. */
    public double[] chances() {
        double[] chances = new double[centres.rows()];
        double sum = 0;
        for (int row = offer.open().nextSetBit(0); row >= 0; row = offer.open().nextSetBit(row + 1)) {
            centres.refine(row, 0);
            chances[row] = centres.squaredBound(row);
            sum += chances[row];
        }
        for (int row = 0; row < chances.length; row++) {
            chances[row] /= sum;
        }
        return chances;
    }
}
