package dev.oddline.cli;

import dev.oddline.cluster.method.ClusterMethod;
import dev.oddline.cluster.method.DbscanMethod;
import dev.oddline.cluster.method.HdbscanMethod;
import dev.oddline.cluster.method.KMeansMethod;
import dev.oddline.cluster.projection.MapMethod;
import dev.oddline.statistics.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How clusters are found and drawn. */
final class ClusterMethodOptions {
    private static final int STARTS = 10;
    private static final int MIN_CLUSTER_SIZE = 8;

    /** Two in each of two clusters. */
    private static final int FEWEST_IN_CLUSTERS = 4;

    private static final int DBSCAN_NEIGHBOURS = 5;

    /** A method. */
    enum Method {
        hdbscan,
        dbscan,
        kmeans
    }

    /** A map. */
    enum Layout {
        pca,
        tsne,
        umap
    }

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "hdbscan",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Method method;

    @Option(
            names = "--min-cluster-size",
            paramLabel = "N",
            description = "hdbscan: the fewest scenes that are a cluster (default: " + MIN_CLUSTER_SIZE + ").")
    private @Nullable Integer minClusterSize;

    @Option(
            names = "--min-samples",
            paramLabel = "N",
            description =
                    "hdbscan, dbscan: neighbours that make a place dense; dbscan counts the scene itself (default:"
                            + " the fewest scenes of hdbscan; " + DBSCAN_NEIGHBOURS + " of dbscan).")
    private @Nullable Integer minSamples;

    @Option(
            names = "--radius",
            paramLabel = "R",
            description = "dbscan: how far a neighbour may be, in the scale of the features.")
    private @Nullable Double radius;

    @Option(names = "--k", paramLabel = "K", description = "kmeans: how many clusters there are.")
    private @Nullable Integer k;

    @Option(
            names = "--starts",
            paramLabel = "N",
            description = "kmeans: how often it begins with other centres; the tightest answer is kept (default: "
                    + STARTS + ").")
    private @Nullable Integer starts;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "50",
            description =
                    "How many bootstrap resamples tell the stability; 0 leaves it open (default: ${DEFAULT-VALUE}).")
    private int resamples;

    @Option(
            names = "--map",
            paramLabel = "NAME",
            defaultValue = "pca",
            description = "How scenes are laid out for the map: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Layout map;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of everything that is drawn by chance; recorded (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** Returns what does not fit together; empty if all does. */
    Optional<String> fault() {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--min-cluster-size", minClusterSize != null);
        given.put("--min-samples", minSamples != null);
        given.put("--radius", radius != null);
        given.put("--k", k != null);
        given.put("--starts", starts != null);
        Set<String> known = switch (method) {
            case hdbscan -> Set.of("--min-cluster-size", "--min-samples");
            case dbscan -> Set.of("--radius", "--min-samples");
            case kmeans -> Set.of("--k", "--starts");
        };
        for (Map.Entry<String, Boolean> option : given.entrySet()) {
            if (option.getValue() && !known.contains(option.getKey())) {
                return Optional.of(option.getKey() + " is no parameter of --method " + method);
            }
        }
        if (method == Method.dbscan && radius == null) {
            return Optional.of("--method dbscan needs --radius");
        }
        if (method == Method.kmeans && k == null) {
            return Optional.of("--method kmeans needs --k");
        }
        return resamples < 0 ? Optional.of("--resamples takes a number of 0 or more") : Optional.empty();
    }

    /** Returns the method, if nothing is at fault. */
    ClusterMethod method() {
        return switch (method) {
            case hdbscan -> {
                int size = or(minClusterSize, MIN_CLUSTER_SIZE);
                yield new HdbscanMethod(size, or(minSamples, size));
            }
            case dbscan -> new DbscanMethod(radius == null ? 0 : radius, or(minSamples, DBSCAN_NEIGHBOURS));
            case kmeans -> new KMeansMethod(or(k, 0), or(starts, STARTS));
        };
    }

    /**
     * Holds what counts scenes against their number.
     *
     * @throws InvalidInput if there are too few
     */
    void hold(int scenes) {
        if (method != Method.hdbscan || scenes < FEWEST_IN_CLUSTERS) {
            return;
        }
        int size = or(minClusterSize, MIN_CLUSTER_SIZE);
        InvalidInput.unless(
                size <= scenes / 2,
                "--min-cluster-size",
                size + " of " + scenes + " scenes: there are two clusters or none, so 2 to " + scenes / 2 + " can be");
        InvalidInput.unless(
                or(minSamples, size) < scenes,
                "--min-samples",
                minSamples + " of " + scenes + " scenes: 1 to " + (scenes - 1) + " can be");
    }

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }

    MapMethod map() {
        return switch (map) {
            case pca -> MapMethod.PCA;
            case tsne -> MapMethod.TSNE;
            case umap -> MapMethod.UMAP;
        };
    }

    int resamples() {
        return resamples;
    }

    long seed() {
        return seed;
    }
}
