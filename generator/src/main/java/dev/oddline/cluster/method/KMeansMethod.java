package dev.oddline.cluster.method;

import dev.oddline.statistics.matrix.Points;
import dev.oddline.statistics.partition.KMeans;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A given number of clusters around their means.
 *
 * @param k number of clusters, 1 or more
 * @param starts how often it is begun with other centres; the partition of least inertia is kept
 */
public record KMeansMethod(int k, int starts) implements ClusterMethod {

    @Override
    public String name() {
        return "k-means";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("k", Integer.toString(k));
        parameters.put("starts", Integer.toString(starts));
        return parameters;
    }

    @Override
    public Clustering of(Points scenes, long seed) {
        return Clustering.of(KMeans.bestOf(scenes, k, starts, seed).labels());
    }

    @Override
    public ClusterMethod ofShare(double share) {
        return this;
    }
}
