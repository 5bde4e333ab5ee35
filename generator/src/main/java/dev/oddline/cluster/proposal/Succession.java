package dev.oddline.cluster.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which new cluster is which old one: those that share most scenes, each once. Only scenes that both clusterings had count,
 * so that a pool may grow.
 */
public final class Succession {
    /** From this Jaccard index on two clusters are the same. */
    public static final double SAME = 0.5;

    private Succession() {}

    /**
     * An old cluster that is found again.
     *
     * @param id of its record
     * @param jaccard scenes in both over scenes in either, {@link #SAME} to 1
     */
    public record Predecessor(String id, double jaccard) {}

    private record Match(int cluster, Predecessor predecessor) {}

    /**
     * Returns the predecessor of each new cluster; the pairs of largest overlap are made first, of equals the one of the lower
     * label, then of the first id.
     *
     * @param clusters by label: ids of the scenes of each
     * @param scenes ids of all scenes that were clustered now
     */
    public static List<Optional<Predecessor>> of(
            List<Set<String>> clusters, Set<String> scenes, List<FormerCluster> former) {
        List<Match> matches = new ArrayList<>();
        for (FormerCluster old : former) {
            Set<String> common = new HashSet<>(old.clustered().isEmpty() ? old.members() : old.clustered());
            common.retainAll(scenes);
            Set<String> before = new HashSet<>(old.members());
            before.retainAll(scenes);
            for (int c = 0; c < clusters.size(); c++) {
                double jaccard =
                        jaccard(clusters.get(c), before, old.clustered().isEmpty() ? scenes : common);
                if (jaccard >= SAME) {
                    matches.add(new Match(c, new Predecessor(old.id(), jaccard)));
                }
            }
        }
        matches.sort(Comparator.comparingDouble((Match m) -> -m.predecessor().jaccard())
                .thenComparingInt(Match::cluster)
                .thenComparing(m -> m.predecessor().id()));
        Map<Integer, Predecessor> byCluster = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Match match : matches) {
            if (!byCluster.containsKey(match.cluster())
                    && taken.add(match.predecessor().id())) {
                byCluster.put(match.cluster(), match.predecessor());
            }
        }
        List<Optional<Predecessor>> found = new ArrayList<>();
        for (int c = 0; c < clusters.size(); c++) {
            found.add(Optional.ofNullable(byCluster.get(c)));
        }
        return List.copyOf(found);
    }

    private static double jaccard(Set<String> cluster, Set<String> before, Set<String> counted) {
        long inside = cluster.stream().filter(counted::contains).count();
        long both = cluster.stream().filter(before::contains).count();
        long either = inside + before.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
