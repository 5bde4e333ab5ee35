package dev.oddline.reference;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.density.Dbscan;
import dev.oddline.cluster.density.Hdbscan;
import dev.oddline.cluster.projection.PrincipalComponents;
import dev.oddline.cluster.projection.Trustworthiness;
import dev.oddline.cluster.stability.ClusterStability;
import dev.oddline.cluster.validity.Agreement;
import dev.oddline.cluster.validity.DensityValidity;
import dev.oddline.cluster.validity.InternalValidity;
import dev.oddline.cluster.validity.Medoid;
import dev.oddline.statistics.matrix.Points;
import dev.oddline.statistics.partition.AverageLinkage;
import dev.oddline.statistics.partition.KMeans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The group {@code clustering}. */
final class ClusteringShapes {

    static final List<Shape> ALL = List.of(
            components(),
            kMeans(),
            dbscan(),
            hdbscan(),
            validity(),
            densityValidity(),
            agreement(),
            medoids(),
            stability(),
            trustworthiness(),
            linkage());

    private ClusteringShapes() {}

    private static Shape components() {
        return Shape.of("x")
                .with("mean", input -> pca(input).mean())
                .with("explained_variance", input -> pca(input).explainedVariance())
                .with("explained_variance_ratio", input -> pca(input).explainedShare())
                .with("components", input -> rows(pca(input).components()))
                .withKeyLike(
                        "scores_first_3_rows",
                        "scores_first_(\\d+)_rows",
                        (input, key) -> rows(pca(input).scores(points(input).columns()))
                                .subList(0, Integer.parseInt(key.group(1))));
    }

    private static PrincipalComponents pca(Input input) {
        return PrincipalComponents.of(points(input));
    }

    private static Shape kMeans() {
        return Shape.of("x", "initial_centres")
                .with("labels", input -> list(found(input).labels()))
                .with("centres", input -> rows(found(input).centres()))
                .with("inertia", input -> found(input).inertia());
    }

    private static KMeans found(Input input) {
        return KMeans.from(points(input), input.matrix("initial_centres"));
    }

    private static Shape dbscan() {
        return Shape.of("x", "eps", "min_samples")
                .with("labels", input -> partition(reached(input).labels()))
                .with("core_sample_indices", input -> indices(reached(input).core()))
                .with("noise_count", input -> reached(input).labels().noise());
    }

    private static Dbscan reached(Input input) {
        return Dbscan.of(points(input), input.number("eps"), input.index("min_samples"));
    }

    private static Shape hdbscan() {
        return Shape.of("x", "min_cluster_size", "min_samples", "cluster_selection")
                .with("labels", input -> partition(dense(input).labels()))
                .with("n_clusters", input -> dense(input).labels().clusters())
                .with("noise_count", input -> dense(input).labels().noise())
                .with(
                        "persistence_sorted",
                        input -> Arrays.stream(dense(input).persistence())
                                .sorted()
                                .toArray())
                .with("probabilities", input -> dense(input).probabilities())
                .with("glosh_outlier_scores", input -> dense(input).outlierScores());
    }

    private static Hdbscan dense(Input input) {
        if (!input.get("cluster_selection").stringValue().equals("eom")) {
            throw new AssertionError("clusters are chosen by excess of mass only");
        }
        return Hdbscan.of(points(input), input.index("min_cluster_size"), input.index("min_samples"));
    }

    private static Shape validity() {
        return Shape.of("x", "labels")
                .with(
                        "silhouette_mean",
                        input -> Arrays.stream(valid(input).silhouettes())
                                .filter(Double::isFinite)
                                .average()
                                .orElseThrow())
                .withKeyLike(
                        "silhouette_first_5",
                        "silhouette_first_(\\d+)",
                        (input, key) -> Arrays.copyOf(valid(input).silhouettes(), Integer.parseInt(key.group(1))))
                .with("davies_bouldin", input -> valid(input).daviesBouldin())
                .with("calinski_harabasz", input -> valid(input).calinskiHarabasz());
    }

    private static InternalValidity valid(Input input) {
        return InternalValidity.of(points(input), labels(input, "labels"));
    }

    private static Shape densityValidity() {
        return Shape.of("x", "labels", "metric")
                .with(
                        "dbcv",
                        input -> DensityValidity.of(points(input), labels(input, "labels"))
                                .ofAll());
    }

    private static Shape agreement() {
        return Shape.of("a", "b")
                .with("adjusted_rand", input -> agreed(input).adjustedRand())
                .with("rand", input -> agreed(input).rand())
                .with("nmi_arithmetic", input -> agreed(input).normalisedMutualInformation())
                .with("ami_arithmetic", input -> agreed(input).adjustedMutualInformation())
                .with("v_measure", input -> agreed(input).normalisedMutualInformation())
                .with("homogeneity", input -> agreed(input).homogeneity())
                .with("completeness", input -> agreed(input).completeness())
                .with("fowlkes_mallows", input -> agreed(input).fowlkesMallows());
    }

    private static Agreement agreed(Input input) {
        return Agreement.of(labels(input, "a"), labels(input, "b"));
    }

    private static Shape medoids() {
        return Shape.of("ids", "x", "labels").withKeyLike("0", "\\d+", (input, key) -> {
            List<String> ids = input.texts("ids");
            Labels labels = labels(input, "labels");
            int cluster = Integer.parseInt(key.group());
            Medoid medoid = Medoid.of(points(input), labels).get(cluster);
            return Map.of(
                    "medoid",
                    ids.get(medoid.point()),
                    "mean_distance",
                    medoid.meanDistance(),
                    "closest_to_centroid",
                    ids.get(medoid.closestToCentre()),
                    "radius",
                    medoid.radius(),
                    "size",
                    labels.size(cluster));
        });
    }

    private static Shape stability() {
        return Shape.of("labels", "resamples").with("mean_jaccard_per_cluster", input -> {
            ClusterStability stability = new ClusterStability(labels(input, "labels"));
            input.objects("resamples")
                    .forEach(resample -> stability.add(wholes(resample, "indices"), labels(resample, "labels")));
            return stability.meanJaccard();
        });
    }

    private static Shape trustworthiness() {
        return Shape.of("x", "embedding", "n_neighbors")
                .with(
                        "trustworthiness",
                        input -> Trustworthiness.of(
                                points(input), Points.of(input.matrix("embedding")), input.index("n_neighbors")));
    }

    private static Shape linkage() {
        return Shape.of("x", "cut_distance")
                .with("merge_heights", input -> joined(input).heights())
                .with("labels_partition", input -> Partition.of(joined(input).cutAt(input.number("cut_distance"))));
    }

    private static AverageLinkage joined(Input input) {
        return AverageLinkage.of(points(input));
    }

    private static Points points(Input input) {
        return Points.of(input.matrix("x"));
    }

    private static Labels labels(Input input, String key) {
        return Labels.of(wholes(input, key));
    }

    private static int[] wholes(Input input, String key) {
        return Arrays.stream(input.wholes(key)).mapToInt(Math::toIntExact).toArray();
    }

    private static Partition partition(Labels labels) {
        return Partition.of(labels.toArray());
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static List<Integer> indices(boolean[] chosen) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                indices.add(i);
            }
        }
        return indices;
    }

    private static List<double[]> rows(double[][] matrix) {
        return Arrays.asList(matrix);
    }
}
