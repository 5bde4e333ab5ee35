package dev.oddline.cluster.proposal;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.distance.NeighbourGraph;
import dev.oddline.cluster.distance.Subset;
import dev.oddline.cluster.method.Clustering;
import dev.oddline.cluster.validity.DensityValidity;
import dev.oddline.cluster.validity.InternalValidity;
import dev.oddline.cluster.validity.Medoid;
import dev.oddline.statistics.matrix.Points;
import dev.oddline.statistics.richness.Abundance;
import dev.oddline.statistics.richness.SampleCoverage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * All clusters of a clustering.
 *
 * @param list by label
 * @param unseenShare share of the next scenes that will be like none of these, 0..1 (Good 1953, after Turing): each scene that
 *     is noise counts as a sort of its own
 * @param silhouette mean over all scenes in clusters, -1..1; empty with fewer than two clusters
 * @param densityValidity of all clusters, -1..1 (DBCV)
 */
public record Proposals(
        List<Proposal> list, double unseenShare, OptionalDouble silhouette, OptionalDouble densityValidity) {
    private static final int REPRESENTATIVES = 5;
    private static final int NEIGHBOURS = 20;

    public Proposals {
        list = List.copyOf(list);
    }

    /**
     * Returns what is proposed.
     *
     * @param points the scenes, in the order of the facts
     * @param clustering of the same scenes, with one cluster or more
     * @param stability by cluster; empty if nothing was resampled
     */
    public static Proposals of(Points points, Clustering clustering, Optional<double[]> stability, SceneFacts facts) {
        Labels labels = clustering.labels();
        Optional<double[]> silhouettes = labels.clusters() < 2
                ? Optional.empty()
                : Optional.of(InternalValidity.of(points, labels).silhouettes());
        boolean dense =
                labels.clusters() >= 2 && IntStream.range(0, labels.clusters()).allMatch(c -> labels.size(c) >= 2);
        Optional<DensityValidity> validity = dense ? Optional.of(DensityValidity.of(points, labels)) : Optional.empty();
        Optional<double[]> densities = validity.map(DensityValidity::ofClusters);
        List<Medoid> medoids = Medoid.of(points, labels);
        List<List<ProfileLine>> profiles = Profile.of(labels, facts.conditions());
        double unseen = unseen(labels);
        List<Proposal> list = new ArrayList<>();
        for (int c = 0; c < labels.clusters(); c++) {
            int cluster = c;
            int[] rows = labels.members(c);
            list.add(new Proposal(
                    c,
                    members(points, rows, medoids.get(c)),
                    frequency(labels, c, unseen),
                    new Proposal.Standing(
                            at(stability, c),
                            silhouettes
                                    .map(all -> OptionalDouble.of(mean(all, rows)))
                                    .orElse(OptionalDouble.empty()),
                            at(densities, c),
                            at(clustering.depth().map(Clustering.Depth::persistence), cluster)),
                    contents(rows, facts, profiles.get(c))));
        }
        return new Proposals(
                list,
                unseen,
                silhouettes
                        .map(all -> OptionalDouble.of(mean(
                                all,
                                IntStream.range(0, all.length)
                                        .filter(i -> !Double.isNaN(all[i]))
                                        .toArray())))
                        .orElse(OptionalDouble.empty()),
                validity.map(v -> OptionalDouble.of(v.ofAll())).orElse(OptionalDouble.empty()));
    }

    private static double unseen(Labels labels) {
        long[] counts = new long[labels.clusters() + labels.noise()];
        Arrays.setAll(counts, i -> i < labels.clusters() ? labels.size(i) : 1);
        return new SampleCoverage(Abundance.of(counts)).unseenMass();
    }

    private static Proposal.Frequency frequency(Labels labels, int cluster, double unseen) {
        double share = (double) labels.size(cluster) / labels.points();
        return new Proposal.Frequency(labels.size(cluster), 1 - share, (1 - unseen) * share);
    }

    private static Proposal.Members members(Points points, int[] rows, Medoid medoid) {
        double[] typicality = typicality(Subset.of(points, rows));
        List<Integer> representatives = new ArrayList<>(List.of(medoid.point()));
        IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -typicality[i]))
                .map(i -> rows[i])
                .filter(row -> row != medoid.point())
                .limit(REPRESENTATIVES - 1)
                .forEach(representatives::add);
        return new Proposal.Members(rows, medoid.distances(), typicality, representatives);
    }

    /** The mean distance from the nearest members, held against its mean over the cluster. */
    private static double[] typicality(Points members) {
        int n = members.rows();
        int k = StrictMath.min(NEIGHBOURS, n - 1);
        NeighbourGraph graph = NeighbourGraph.of(members, k);
        double[] distance = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            for (int place = 0; place < k; place++) {
                distance[i] += graph.distance(i, place) / k;
            }
            mean += distance[i] / n;
        }
        double[] typicality = new double[n];
        for (int i = 0; i < n; i++) {
            typicality[i] = mean == 0 ? 1 : mean / (mean + distance[i]);
        }
        return typicality;
    }

    private static Proposal.Contents contents(int[] rows, SceneFacts facts, List<ProfileLine> profile) {
        OptionalDouble uncertainty = facts.uncertainty()
                .map(all -> IntStream.of(rows)
                        .filter(row -> !Double.isNaN(all[row]))
                        .toArray())
                .filter(stated -> stated.length > 0)
                .map(stated -> OptionalDouble.of(mean(facts.uncertainty().orElseThrow(), stated)))
                .orElse(OptionalDouble.empty());
        OptionalInt incidents = facts.incidents()
                .map(all -> OptionalInt.of(
                        (int) IntStream.of(rows).filter(row -> all[row]).count()))
                .orElse(OptionalInt.empty());
        return new Proposal.Contents(uncertainty, incidents, profile);
    }

    private static double mean(double[] values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum / rows.length;
    }

    private static OptionalDouble at(Optional<double[]> values, int cluster) {
        return values.filter(all -> !Double.isNaN(all[cluster]))
                .map(all -> OptionalDouble.of(all[cluster]))
                .orElse(OptionalDouble.empty());
    }
}
