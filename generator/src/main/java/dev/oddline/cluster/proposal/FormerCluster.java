package dev.oddline.cluster.proposal;

import java.util.Set;

/**
 * A cluster of an earlier clustering.
 *
 * @param id of its record
 * @param members ids of its scenes
 * @param clustered ids of all scenes that were clustered then; empty where nobody knows
 */
public record FormerCluster(String id, Set<String> members, Set<String> clustered) {
    public FormerCluster {
        members = Set.copyOf(members);
        clustered = Set.copyOf(clustered);
    }
}
