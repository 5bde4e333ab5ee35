package dev.oddline.selection.strategy;

import dev.oddline.statistics.matrix.Points;
import java.util.BitSet;
import java.util.Optional;

/**
 * Ranked batch-mode sampling (Cardoso et al. 2017): a · (1 - similarity) + (1 - a) · score, where the similarity is 1 / (1 +
 * d) of the distance d to the nearest row that is labelled or taken, and a is the share of the pool that is not. So distance
 * counts most at first, and the score the more the more is labelled.
 */
final class RankedBatch implements Strategy {
    private final double[] scores;
    private final NearestCentres centres;
    private final Optional<ColdStart> start;
    private final Offer offer;

    RankedBatch(Points points, double[] scores, BitSet labelled) {
        this.scores = scores.clone();
        this.centres = new NearestCentres(Centres.among(points), labelled);
        this.start = ColdStart.of(points, labelled);
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
        int best = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int row = offer.open().nextSetBit(0); row >= 0; row = offer.open().nextSetBit(row + 1)) {
            double value = bound(row);
            if (value > greatest && centres.count() > 0) {
                centres.refine(row, 0);
                value = bound(row);
            }
            if (value > greatest) {
                greatest = value;
                best = row;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(pick(best, greatest));
    }

    private double bound(int row) {
        if (centres.count() == 0) {
            return Double.isNaN(scores[row]) ? Double.NaN : -start.orElseThrow().distance(row);
        }
        double unlabelled = (double) (centres.rows() - centres.count()) / centres.rows();
        double similarity = 1 / (1 + StrictMath.sqrt(centres.squaredBound(row)));
        return unlabelled * (1 - similarity) + (1 - unlabelled) * scores[row];
    }

    private Pick pick(int row, double value) {
        return centres.count() == 0
                ? start.orElseThrow().pick(row)
                : new Pick(
                        row,
                        value,
                        Figure.RANKED_SCORE,
                        centres.pick(row, Figure.DISTANCE).nearest());
    }

    @Override
    public void take(int row) {
        offer.remove(row);
        centres.add(row);
    }

    @Override
    public void close(int row) {
        offer.remove(row);
    }
}
