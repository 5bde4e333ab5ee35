package dev.oddline.selection.round;

/**
 * How the selected cover the pool in the space of the embeddings. Distances are Euclidean, in the unit of the embeddings.
 *
 * @param dimensions of a vector
 * @param coverageRadius from the farthest scene of the pool to its nearest selected one
 * @param meanNearestDistance of all scenes of the pool, selected ones included, to the nearest selected one
 * @param shareWithinHalf share of the pool, 0..1, with a selected scene within half of the coverage radius
 * @param likeness of the selected to one another
 */
public record Spread(
        int dimensions,
        double coverageRadius,
        double meanNearestDistance,
        double shareWithinHalf,
        Answer<Likeness> likeness) {

    /**
     * How alike selected scenes are.
     *
     * @param duplicateCosine from which on two scenes are duplicates
     * @param shareOfDuplicates share of pairs of selected scenes that are, 0..1
     * @param meanGreatestCosine mean over the selected of the greatest cosine with another of them, -1..1
     * @param meanPairDistance mean distance of two selected scenes
     */
    public record Likeness(
            double duplicateCosine, double shareOfDuplicates, double meanGreatestCosine, double meanPairDistance) {}
}
