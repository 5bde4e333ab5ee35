package dev.oddline.cluster.stability;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.distance.Subset;
import dev.oddline.cluster.method.ClusterMethod;
import dev.oddline.cluster.projection.Progress;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.matrix.Points;
import java.util.BitSet;

/**
 * Clusters found again in bootstrap resamples (Hennig 2007). A scene that is drawn twice counts once, because two scenes in
 * one place would look dense; a resample so has about 63 % of the scenes, and parameters that count scenes are lowered to
 * that.
 */
public final class Bootstrap {
    private Bootstrap() {}

    /**
     * Returns how well each cluster is found again: its mean Jaccard index, 0..1.
     *
     * @param labels the clusters
     * @param method how they were found
     * @param resamples 1 or more
     * @param seed of the draws
     * @param progress is told the share that is done, 0..1
     */
    public static double[] stability(
            Points points, Labels labels, ClusterMethod method, int resamples, long seed, Progress progress) {
        InvalidInput.unless(resamples >= 1, "resamples", resamples + " is below one");
        SplitMix random = new SplitMix(seed);
        ClusterStability stability = new ClusterStability(labels);
        for (int r = 0; r < resamples; r++) {
            int[] drawn = drawn(points.rows(), random);
            ClusterMethod lowered = method.ofShare((double) drawn.length / points.rows());
            stability.add(drawn, lowered.of(Subset.of(points, drawn), seed + r).labels());
            progress.done((r + 1.0) / resamples);
        }
        return stability.meanJaccard();
    }

    private static int[] drawn(int points, SplitMix random) {
        BitSet drawn = new BitSet(points);
        for (int i = 0; i < points; i++) {
            drawn.set(random.below(points));
        }
        return drawn.stream().toArray();
    }
}
