package dev.oddline.page;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.RecordId;
import dev.oddline.record.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which scenarios give clusters their names: they cite them. */
final class ClusterNames {
    private final Map<RecordId, List<RecordId>> byCluster = new HashMap<>();

    ClusterNames(Catalog catalog) {
        catalog.records(Scenario.class)
                .forEach(scenario -> scenario.raisedBy()
                        .clusters()
                        .forEach(cluster -> byCluster
                                .computeIfAbsent(cluster, c -> new ArrayList<>())
                                .add(scenario.id())));
    }

    /** Returns the scenarios that cite a cluster, in the order of the records; none if it has no name yet. */
    List<RecordId> scenarios(RecordId cluster) {
        return List.copyOf(byCluster.getOrDefault(cluster, List.of()));
    }
}
