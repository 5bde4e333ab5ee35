package dev.oddline.selection.round;

import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.statistics.shift.Redundancy;

/** Measures how the selected cover the pool in the space of the embeddings. */
final class Spreading {
    /** Numbers that are looked at, about three seconds' work. */
    private static final double MOST_NUMBERS = 2e9;

    private final RoundScenes scenes;
    private final double duplicateCosine;

    Spreading(RoundScenes scenes, double duplicateCosine) {
        this.scenes = scenes;
        this.duplicateCosine = duplicateCosine;
    }

    Answer<Spread> of(Answer<FloatMatrix> embeddings) {
        if (embeddings.figure().isEmpty()) {
            return Answer.none(embeddings.why().orElseThrow());
        }
        FloatMatrix vectors = embeddings.figure().orElseThrow();
        if (vectors.rows() != scenes.pool().size()) {
            return Answer.none(Obstacle.OTHER_NUMBER_OF_EMBEDDINGS);
        }
        if (scenes.selected().isEmpty()) {
            return Answer.none(Obstacle.NOTHING_SELECTED);
        }
        double numbers =
                (double) vectors.rows() * vectors.columns() * scenes.selected().size();
        return numbers > MOST_NUMBERS ? Answer.none(Obstacle.TOO_MANY_DISTANCES) : Answer.of(spread(vectors));
    }

    private Spread spread(FloatMatrix vectors) {
        double[][] rows = new double[vectors.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = vectors.row(row);
        }
        Redundancy redundancy = Redundancy.of(
                rows, scenes.selected().stream().mapToInt(Integer::intValue).toArray());
        double radius = redundancy.coverageRadius();
        return new Spread(
                vectors.columns(),
                radius,
                redundancy.meanNearestDistance(),
                redundancy.shareWithin(radius / 2),
                likeness(redundancy));
    }

    private Answer<Spread.Likeness> likeness(Redundancy redundancy) {
        if (scenes.selected().size() < 2) {
            return Answer.none(Obstacle.ONE_SCENE_SELECTED);
        }
        return Answer.unlessRefused(
                Obstacle.NO_DIRECTION,
                () -> new Spread.Likeness(
                        duplicateCosine,
                        redundancy.shareOfDuplicates(duplicateCosine),
                        redundancy.meanGreatestCosine(),
                        redundancy.meanPairDistance()));
    }
}
