package dev.oddline.selection.strategy;

import dev.oddline.statistics.matrix.Points;
import java.util.BitSet;
import java.util.Optional;

/** k-center greedy: how far a row is from its nearest centre. Squares of distances are compared. */
final class FarthestFirst implements Gain {
    private final NearestCentres centres;
    private final Optional<ColdStart> start;

    FarthestFirst(Points points, BitSet labelled) {
        this.centres = new NearestCentres(Centres.among(points), labelled);
        this.start = ColdStart.of(points, labelled);
    }

    @Override
    public double bound(int row) {
        return centres.count() > 0
                ? centres.squaredBound(row)
                : -start.orElseThrow().distance(row);
    }

    @Override
    public boolean isExact(int row) {
        return centres.isExact(row);
    }

    @Override
    public void refine(int row, double enough) {
        centres.refine(row, enough);
    }

    @Override
    public boolean take(int row) {
        centres.add(row);
        return centres.count() == 1;
    }

    @Override
    public Pick pick(int row) {
        return centres.count() > 0
                ? centres.pick(row, Figure.DISTANCE)
                : start.orElseThrow().pick(row);
    }
}
