package dev.oddline.cli;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.density.Hdbscan;
import dev.oddline.cluster.feature.Embeddings;
import dev.oddline.cluster.feature.FeatureBlock;
import dev.oddline.cluster.feature.FeatureColumns;
import dev.oddline.cluster.feature.FeatureSpace;
import dev.oddline.cluster.feature.ScenePool;
import dev.oddline.cluster.method.ClusterMethod;
import dev.oddline.cluster.method.Clustering;
import dev.oddline.cluster.method.HdbscanMethod;
import dev.oddline.cluster.projection.PrincipalComponents;
import dev.oddline.cluster.projection.Trustworthiness;
import dev.oddline.cluster.proposal.ClusterIds;
import dev.oddline.cluster.proposal.FormerCluster;
import dev.oddline.cluster.proposal.Proposals;
import dev.oddline.cluster.proposal.SceneFacts;
import dev.oddline.cluster.proposal.Succession;
import dev.oddline.cluster.stability.Bootstrap;
import dev.oddline.coverage.AttributeColumns;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.SceneTable;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the clusters of a table's scenes. */
final class ClusterRun {
    private static final String INCIDENT = "incident";
    private static final int NEIGHBOURS_ON_MAP = 15;

    private final ClusterInputOptions input;
    private final ClusterMethodOptions options;
    private final Surroundings surroundings;

    ClusterRun(ClusterInputOptions input, ClusterMethodOptions options, Surroundings surroundings) {
        this.input = input;
        this.options = options;
        this.surroundings = surroundings;
    }

    /** Reads what is needed of the scenes. */
    ScenePool pool(TableEngine engine, TableFile table, Optional<Taxonomy> taxonomy) throws IOException {
        List<String> columns = new ArrayList<>(input.features());
        input.uncertainty().ifPresent(columns::add);
        columns.add(SceneTable.SOURCE);
        columns.add(SceneTable.INCIDENT_ID);
        taxonomy.ifPresent(words -> words.attributes().forEach(attribute -> columns.add(attribute.id())));
        return ScenePool.read(engine, table, columns);
    }

    /**
     * Finds the clusters, and draws the map.
     *
     * @param prefix of their ids
     * @param former clusters that may be found again
     * @param earlier ids of all clusters there were
     * @throws InvalidInput if the parameters do not fit the scenes, or no cluster is found
     */
    FoundClusters find(
            ScenePool pool,
            Optional<Taxonomy> taxonomy,
            String prefix,
            List<FormerCluster> former,
            Collection<String> earlier)
            throws IOException {
        Points space = space(pool);
        ClusterMethod method = options.method();
        options.hold(space.rows());
        Clustering clustering = method.of(space, options.seed());
        Labels labels = clustering.labels();
        InvalidInput.unless(
                labels.clusters() > 0,
                pool.name(),
                "no cluster was found among its " + pool.size() + " scenes: " + help(method, space));
        SceneFacts facts = facts(pool, taxonomy);
        Proposals proposals = Proposals.of(space, clustering, stability(space, labels, method), facts);
        List<Set<String>> members = new ArrayList<>();
        for (int c = 0; c < labels.clusters(); c++) {
            members.add(new HashSet<>(
                    Arrays.stream(labels.members(c)).mapToObj(pool.ids()::get).toList()));
        }
        List<Optional<Succession.Predecessor>> predecessors = Succession.of(members, new HashSet<>(pool.ids()), former);
        return new FoundClusters(
                pool,
                facts,
                new FoundClusters.Recipe(method, options.seed(), options.resamples(), input.components()),
                clustering,
                proposals,
                map(space),
                new FoundClusters.Names(ClusterIds.of(prefix, predecessors, earlier), predecessors));
    }

    private static String help(ClusterMethod method, Points space) {
        if (method instanceof HdbscanMethod hdbscan) {
            int most = Hdbscan.largestMinClusterSize(space, hdbscan.minSamples());
            return "with --min-samples " + hdbscan.minSamples() + ", "
                    + (most < 2
                            ? "no --min-cluster-size finds one; a smaller --min-samples may"
                            : "a --min-cluster-size of " + (most == 2 ? "2" : "2 to " + most) + " finds some");
        }
        return switch (method.name()) {
            case "dbscan" -> "a larger --radius or a smaller --min-samples finds looser ones";
            default -> "other features may tell them apart";
        };
    }

    private Points space(ScenePool pool) throws IOException {
        List<FeatureBlock> blocks = new ArrayList<>();
        if (input.embeddings().isPresent()) {
            blocks.add(Embeddings.read(input.embeddings().get(), pool, input.length()));
            LikelyProbabilities.note(input.embeddings().get(), surroundings);
        }
        for (String column : input.features()) {
            blocks.add(FeatureColumns.block(pool, column, input.missing()));
        }
        Points space = FeatureSpace.of(blocks, input.weights());
        if (input.components().isEmpty()) {
            return space;
        }
        int components = input.components().get();
        InvalidInput.unless(
                components >= 1 && components <= space.columns(),
                "--components",
                components + " of " + space.columns() + " coordinates");
        return Points.of(PrincipalComponents.of(space).scores(components));
    }

    private Optional<double[]> stability(Points space, Labels labels, ClusterMethod method) {
        if (options.resamples() == 0) {
            return Optional.empty();
        }
        try (StageBar bar = new StageBar(surroundings, "of the resamples")) {
            return Optional.of(Bootstrap.stability(space, labels, method, options.resamples(), options.seed(), bar));
        }
    }

    private FoundClusters.Map map(Points space) {
        try (StageBar bar = new StageBar(surroundings, "of the map")) {
            double[][] places = options.map().of(space, options.seed(), bar);
            int neighbours = StrictMath.min(NEIGHBOURS_ON_MAP, (space.rows() - 1) / 2);
            OptionalDouble trust = neighbours < 1
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Trustworthiness.of(space, Points.of(places), neighbours));
            return new FoundClusters.Map(options.map(), places, trust);
        }
    }

    private SceneFacts facts(ScenePool pool, Optional<Taxonomy> taxonomy) throws UnreadableTable {
        Optional<double[]> uncertainty = Optional.empty();
        if (input.uncertainty().isPresent()) {
            uncertainty =
                    Optional.of(FeatureColumns.scores(pool, input.uncertainty().get()));
        }
        Map<String, List<Condition>> conditions = new LinkedHashMap<>();
        for (OddAttribute attribute : taxonomy.map(Taxonomy::attributes).orElse(List.of())) {
            if (pool.has(attribute.id())) {
                List<Condition> read = new ArrayList<>();
                for (String cell : pool.column(attribute.id())) {
                    read.add(attribute.read(AttributeColumns.isBlank(cell) ? "" : cell));
                }
                conditions.put(attribute.id(), List.copyOf(read));
            }
        }
        return new SceneFacts(pool.ids(), uncertainty, incidents(pool), conditions);
    }

    private static Optional<boolean[]> incidents(ScenePool pool) throws UnreadableTable {
        if (!pool.has(SceneTable.SOURCE) && !pool.has(SceneTable.INCIDENT_ID)) {
            return Optional.empty();
        }
        boolean[] incidents = new boolean[pool.size()];
        for (int i = 0; i < incidents.length; i++) {
            incidents[i] = (pool.has(SceneTable.INCIDENT_ID)
                            && !AttributeColumns.isBlank(
                                    pool.column(SceneTable.INCIDENT_ID).get(i)))
                    || (pool.has(SceneTable.SOURCE)
                            && pool.column(SceneTable.SOURCE).get(i).equals(INCIDENT));
        }
        return Optional.of(incidents);
    }
}
