package dev.oddline.cluster.method;

import dev.oddline.cluster.density.Hdbscan;
import dev.oddline.statistics.matrix.Points;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Clusters of any density.
 *
 * @param minClusterSize the fewest scenes that are a cluster, 2 or more
 * @param minSamples neighbours that make a place dense, the scene itself not counted
 */
public record HdbscanMethod(int minClusterSize, int minSamples) implements ClusterMethod {

    @Override
    public String name() {
        return "hdbscan";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("min_cluster_size", Integer.toString(minClusterSize));
        parameters.put("min_samples", Integer.toString(minSamples));
        return parameters;
    }

    @Override
    public Clustering of(Points scenes, long seed) {
        return Clustering.of(Hdbscan.of(scenes, minClusterSize, minSamples));
    }

    @Override
    public ClusterMethod ofShare(double share) {
        return new HdbscanMethod(
                ClusterMethod.lowered(minClusterSize, share, 2), ClusterMethod.lowered(minSamples, share, 1));
    }
}
