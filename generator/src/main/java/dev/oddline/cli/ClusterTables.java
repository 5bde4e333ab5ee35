package dev.oddline.cli;

import dev.oddline.cluster.Labels;
import dev.oddline.cluster.method.Clustering;
import dev.oddline.cluster.proposal.Proposal;
import dev.oddline.table.TableColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows that say where each scene of a clustering belongs, and where it lies on the map. */
final class ClusterTables {
    static final List<TableColumn> MEMBER_COLUMNS =
            columns(List.of("scene_id"), "x", "y", "distance", "probability", "typicality");
    static final List<TableColumn> SCENE_COLUMNS =
            columns(List.of("scene_id", "cluster"), "x", "y", "probability", "outlier_score");

    private final FoundClusters found;

    ClusterTables(FoundClusters found) {
        this.found = found;
    }

    private static List<TableColumn> columns(List<String> texts, String... numbers) {
        return Stream.concat(
                        texts.stream().map(name -> new TableColumn(name, TableColumn.Type.TEXT)),
                        Stream.of(numbers).map(name -> new TableColumn(name, TableColumn.Type.NUMBER)))
                .toList();
    }

    /** Returns the members of a cluster, the nearest to the medoid first. */
    List<List<String>> members(Proposal proposal) {
        Proposal.Members members = proposal.members();
        Integer[] order = new Integer[members.rows().length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> members.distances()[i]));
        List<List<String>> rows = new ArrayList<>();
        for (int i : order) {
            int scene = members.rows()[i];
            rows.add(List.of(
                    found.pool().ids().get(scene),
                    place(scene, 0),
                    place(scene, 1),
                    ClusterNumbers.text(members.distances()[i]),
                    depth(scene, Clustering.Depth::probabilities),
                    ClusterNumbers.text(members.typicality()[i])));
        }
        return rows;
    }

    /** Returns all scenes, in the order of the pool; one in no cluster has none. */
    List<List<String>> scenes() {
        Labels labels = found.clustering().labels();
        return IntStream.range(0, labels.points())
                .mapToObj(scene -> List.of(
                        found.pool().ids().get(scene),
                        labels.of(scene) == Labels.NOISE
                                ? ""
                                : found.names().ids().get(labels.of(scene)),
                        place(scene, 0),
                        place(scene, 1),
                        depth(scene, Clustering.Depth::probabilities),
                        depth(scene, Clustering.Depth::outlierScores)))
                .toList();
    }

    private String place(int scene, int axis) {
        return ClusterNumbers.text(found.map().places()[scene][axis]);
    }

    /** Something that only HDBSCAN says of scenes. */
    private interface OfScenes {
        double[] of(Clustering.Depth depth);
    }

    private String depth(int scene, OfScenes said) {
        return found.clustering()
                .depth()
                .map(depth -> ClusterNumbers.text(said.of(depth)[scene]))
                .orElse("");
    }
}
