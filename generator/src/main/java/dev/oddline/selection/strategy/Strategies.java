package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.BitSet;

/**
 * The query strategies. In all of them a row is one scene of the pool, {@code labelled} are the rows that were labelled
 * before the round, and in {@code scores} large is worth a label; a row whose score is NaN has none and is never taken.
 */
public final class Strategies {
    private Strategies() {}

    /** Returns top-k: the largest score first. */
    public static Strategy topScores(double[] scores, BitSet labelled) {
        return new LazyGreedy(new FixedOrder(scores, Figure.SCORE), labelled);
    }

    /** Returns plain chance: every row is equally likely. */
    public static Strategy random(GumbelKeys keys, BitSet labelled) {
        return new LazyGreedy(new FixedOrder(keys.perturbed(new double[keys.rows()]), Figure.DRAW), labelled);
    }

    /**
     * Returns chance within strata, each in proportion to how many of its rows are on offer.
     *
     * @param strata of each row the number of its stratum
     * @param counted one row of each scene: where several rows are one scene, it counts once
     */
    public static Strategy stratifiedRandom(int[] strata, GumbelKeys keys, BitSet labelled, BitSet counted) {
        same("strata", strata.length, keys.rows());
        return new StratifiedRandom(strata, keys, labelled, counted);
    }

    /**
     * Returns stochastic acquisition (Kirsch et al. 2022): rows are drawn one after the other, each with a chance in
     * proportion to its weight among those that are left. That is the order of log weight plus Gumbel number (Kool, van Hoof
     * and Welling 2019).
     *
     * @param temperature above 0; the larger, the more chance decides
     */
    public static Strategy stochastic(
            Weighting weighting, double[] scores, double temperature, GumbelKeys keys, BitSet labelled) {
        same("scores", scores.length, keys.rows());
        double[] values = keys.perturbed(weighting.logWeights(scores, temperature));
        return new LazyGreedy(new FixedOrder(values, Figure.DRAW), labelled);
    }

    /**
     * Returns k-center greedy (Sener and Savarese 2018): the row farthest from its nearest row that is labelled or taken;
     * where there is none yet, the medoid. While all rows are on offer, the value of the next row is the coverage radius: no
     * row of the pool is farther from what is labelled or taken.
     */
    public static Strategy kCenter(Points points, BitSet labelled) {
        return new LazyGreedy(new FarthestFirst(points, labelled), labelled);
    }

    /**
     * Returns k-means++ (Arthur and Vassilvitskii 2007): chance in proportion to the squared distance from what is labelled
     * or taken.
     */
    public static DistanceDraw kMeansPlusPlus(Points points, GumbelKeys keys, BitSet labelled) {
        same("points", points.rows(), keys.rows());
        Gain first = new FixedOrder(keys.perturbed(new double[keys.rows()]), Figure.DRAW);
        return new DistanceDraw(new NearestCentres(Centres.among(points), labelled), labelled, first, keys);
    }

    /**
     * Returns BADGE (Ash et al. 2020): k-means++ over gradient embeddings, which are long where the model is unsure; the
     * longest comes first. Labelled rows are not taken, and count for nothing, as in the paper.
     */
    public static DistanceDraw badge(Gradients gradients, GumbelKeys keys, BitSet labelled) {
        same("gradients", gradients.rows(), keys.rows());
        double[] lengths = new double[gradients.rows()];
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = gradients.length(row);
        }
        Gain first = new FixedOrder(lengths, Figure.GRADIENT_LENGTH);
        return new DistanceDraw(new NearestCentres(Centres.among(gradients), new BitSet()), labelled, first, keys);
    }

    /**
     * Returns TypiClust (Hacohen, Dekel and Weinshall 2022): the most typical row of each cluster in turn, of clusters with
     * few labelled rows first. The time grows with the square of the size of a cluster.
     *
     * @param clusters of each row its cluster, below 0 if it is in none; rows of none come last
     * @param smallest clusters with fewer rows have their turn after all others
     */
    public static Strategy typiClust(Typicality typicality, int[] clusters, int smallest, BitSet labelled) {
        same("clusters", clusters.length, typicality.vectors().rows());
        return new TypiClust(typicality, clusters, smallest, labelled);
    }

    /**
     * Returns cluster-margin (Citovsky et al. 2021): of the rows with the largest scores, the best of each cluster in turn.
     *
     * @param clusters of each row its cluster; rows of none, below 0, are one more cluster
     * @param candidates how many rows with the largest scores are looked at, 1 or more
     */
    public static Strategy clusterMargin(double[] scores, int[] clusters, int candidates, BitSet labelled) {
        same("clusters", clusters.length, scores.length);
        InvalidInput.unless(candidates > 0, "candidates", candidates + " are none");
        return new ClusterMargin(scores, clusters, candidates, labelled);
    }

    /**
     * Returns ranked batch-mode sampling (Cardoso et al. 2017): distance from what is labelled or taken, weighed against the
     * score.
     *
     * @param scores 0..1, as they are weighed against a similarity of 0..1
     */
    public static Strategy rankedBatch(Points points, double[] scores, BitSet labelled) {
        same("scores", scores.length, points.rows());
        return new RankedBatch(points, scores, labelled);
    }

    /**
     * Returns maximal marginal relevance (Carbonell and Goldstein 1998): lambda · score - (1 - lambda) · the greatest
     * similarity to what is labelled or taken.
     *
     * @param lambda 0..1
     */
    public static Strategy marginalRelevance(double[] scores, double lambda, Similarity similarity, BitSet labelled) {
        InvalidInput.probability("lambda", lambda);
        return new LazyGreedy(new MarginalRelevance(scores, lambda, similarity, labelled), labelled);
    }

    /**
     * Returns the greedy mode of a determinantal point process (Chen, Zhang and Zhou 2018): rows of high quality that are
     * unlike each other and unlike what is labelled. Time and memory grow with rows times what is labelled and taken.
     *
     * @param qualities of the rows, 0 or more
     */
    public static Strategy determinantal(double[] qualities, Similarity similarity, BitSet labelled) {
        return new LazyGreedy(new VolumeGain(qualities, similarity, labelled), labelled);
    }

    /**
     * Returns facility location (Nemhauser, Wolsey and Fisher 1978): rows that stand for the pool best, by the similarity of
     * each of its rows to the most alike one that is labelled or taken. The time grows with the square of the pool.
     *
     * @param rows how many rows the pool has
     */
    public static Strategy facilityLocation(int rows, Similarity similarity, BitSet labelled) {
        return new LazyGreedy(new RepresentationGain(rows, similarity, labelled), labelled);
    }

    private static void same(String name, int given, int rows) {
        InvalidInput.unless(given == rows, name, given + " rows where the pool has " + rows);
    }
}
