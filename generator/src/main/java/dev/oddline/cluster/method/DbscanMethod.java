package dev.oddline.cluster.method;

import dev.oddline.cluster.density.Dbscan;
import dev.oddline.statistics.matrix.Points;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Clusters of one density.
 *
 * @param radius how far a neighbour may be
 * @param minSamples neighbours of a core scene, itself counted
 */
public record DbscanMethod(double radius, int minSamples) implements ClusterMethod {

    @Override
    public String name() {
        return "dbscan";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("radius", Double.toString(radius));
        parameters.put("min_samples", Integer.toString(minSamples));
        return parameters;
    }

    @Override
    public Clustering of(Points scenes, long seed) {
        return Clustering.of(Dbscan.of(scenes, radius, minSamples).labels().toArray());
    }

    @Override
    public ClusterMethod ofShare(double share) {
        return new DbscanMethod(radius, ClusterMethod.lowered(minSamples, share, 1));
    }
}
