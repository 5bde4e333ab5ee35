package dev.oddline.cli;

import dev.oddline.cluster.feature.ScenePool;
import dev.oddline.cluster.method.ClusterMethod;
import dev.oddline.cluster.method.Clustering;
import dev.oddline.cluster.projection.MapMethod;
import dev.oddline.cluster.proposal.Proposals;
import dev.oddline.cluster.proposal.SceneFacts;
import dev.oddline.cluster.proposal.Succession;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The clusters of a table's scenes.
 *
 * @param names of the clusters, by label
 */
record FoundClusters(
        ScenePool pool,
        SceneFacts facts,
        Recipe recipe,
        Clustering clustering,
        Proposals proposals,
        Map map,
        Names names) {

    /**
     * How they were found.
     *
     * @param components how many principal components scenes were compared by; empty for all coordinates
     */
    record Recipe(ClusterMethod method, long seed, int resamples, Optional<Integer> components) {}

    /**
     * Where scenes lie on the map.
     *
     * @param places {@code [scene][x, y]}
     * @param trustworthiness 0..1; empty with too few scenes
     */
    @SuppressWarnings("ArrayRecordComponent") // many scenes, never compared
    record Map(MapMethod method, double[][] places, OptionalDouble trustworthiness) {}

    /**
     * What the clusters are called.
     *
     * @param ids by label
     * @param predecessors by label
     */
    record Names(List<String> ids, List<Optional<Succession.Predecessor>> predecessors) {}
}
