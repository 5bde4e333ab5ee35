package dev.oddline.cluster.method;

import dev.oddline.statistics.matrix.Points;
import java.util.Map;

/** A way to put scenes into clusters, with its parameters. */
public sealed interface ClusterMethod permits KMeansMethod, DbscanMethod, HdbscanMethod {

    /** Returns its name in records. */
    String name();

    /** Returns its parameters by their names in records, as they are written there, in a fixed order. */
    Map<String, String> parameters();

    /**
     * Returns the clusters of scenes.
     *
     * @param seed of what is drawn; a method that draws nothing does not look at it
     * @throws dev.oddline.statistics.InvalidInput if the parameters do not fit the number of scenes
     */
    Clustering of(Points scenes, long seed);

    /**
     * Returns the method for a resample that has only a share of the scenes: parameters that count scenes are lowered to
     * that share.
     *
     * @param share above 0, 1 at most
     */
    ClusterMethod ofShare(double share);

    /** Returns a number of scenes lowered to a share, to the nearest whole, not below a floor. */
    static int lowered(int scenes, double share, int floor) {
        return StrictMath.max(floor, (int) StrictMath.floor(scenes * share + 0.5));
    }
}
