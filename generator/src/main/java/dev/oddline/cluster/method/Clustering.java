package dev.oddline.cluster.method;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.density.Hdbscan;
import java.util.Optional;

/**
 * Scenes in clusters.
 *
 * @param labels the largest cluster is the first
 * @param depth what only HDBSCAN says
 */
public record Clustering(Labels labels, Optional<Depth> depth) {

    /**
     * How deep scenes lie in their clusters.
     *
     * @param probabilities by scene, 0..1; 0 of noise
     * @param outlierScores by scene, 0..1, larger is farther out
     * @param persistence by cluster, 0..1, larger is clearer
     */
    @SuppressWarnings("ArrayRecordComponent") // an answer, never compared
    public record Depth(double[] probabilities, double[] outlierScores, double[] persistence) {}

    static Clustering of(int[] labels) {
        return new Clustering(Labels.largestFirst(labels), Optional.empty());
    }

    static Clustering of(Hdbscan found) {
        Labels before = found.labels();
        Labels labels = Labels.largestFirst(before.toArray());
        double[] stated = found.persistence();
        double[] persistence = new double[labels.clusters()];
        for (int i = 0; i < labels.points(); i++) {
            if (labels.of(i) != Labels.NOISE) {
                persistence[labels.of(i)] = stated[before.of(i)];
            }
        }
        return new Clustering(
                labels, Optional.of(new Depth(found.probabilities(), found.outlierScores(), persistence)));
    }
}
