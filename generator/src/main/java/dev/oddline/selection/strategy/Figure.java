package dev.oddline.selection.strategy;

/** What the value of a {@link Pick} is. */
public enum Figure {
    /** The score of the row; the largest comes next. */
    SCORE,
    /** A number drawn for the row, of the Gumbel distribution, plus the logarithm of its weight; the largest comes next. */
    DRAW,
    /** The Euclidean distance to the nearest row that is labelled or taken; the largest comes next. */
    DISTANCE,
    /** The same distance, of a row that was drawn with a chance proportional to its square. */
    DRAWN_DISTANCE,
    /** The mean distance to all rows of the pool; the smallest comes first where nothing is labelled. */
    MEAN_DISTANCE,
    /** The distance to the mean of the pool; the smallest comes first where nothing is labelled and the pool is large. */
    DISTANCE_TO_MEAN,
    /** The length of the gradient embedding; the largest comes first. */
    GRADIENT_LENGTH,
    /** 1 / (mean distance to the nearest unlabelled rows of the cluster + 0.00001); the largest of the cluster comes next. */
    TYPICALITY,
    /** The score weighed against the distance to the nearest row that is labelled or taken. */
    RANKED_SCORE,
    /** The score weighed against the likeness to the most alike row that is labelled or taken. */
    MARGINAL_RELEVANCE,
    /** By how much the logarithm of the determinant grows. */
    VOLUME_GAIN,
    /** By how much the likeness of all rows to their most alike row that is labelled or taken grows, in sum. */
    REPRESENTATION_GAIN
}
