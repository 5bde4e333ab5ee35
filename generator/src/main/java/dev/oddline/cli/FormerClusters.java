package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.StoredTables;
import dev.oddline.cluster.proposal.FormerCluster;
import dev.oddline.record.Cluster;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneList;
import dev.oddline.record.SceneTable;
import dev.oddline.record.TableReference;
import dev.oddline.source.RepoPath;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the clusters of a repository that may be found again. */
final class FormerClusters {
    private final TableEngine engine;
    private final StoredTables tables;
    private final Map<RepoPath, Set<String>> read = new HashMap<>();

    FormerClusters(TableEngine engine, StoredTables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    /**
     * Returns the clusters that no other one follows, by id.
     *
     * @param prefix of the new clusters, which are not their own predecessors
     * @param wanted if given, only clusters whose ids begin with it, followed or not
     */
    List<FormerCluster> of(Catalog catalog, String prefix, Optional<String> wanted) throws IOException {
        Set<RecordId> followed = catalog.records(Cluster.class)
                .filter(cluster -> !isOf(prefix, cluster.id()))
                .flatMap(cluster -> cluster.predecessor().value().stream())
                .collect(Collectors.toSet());
        List<FormerCluster> former = new ArrayList<>();
        for (CatalogEntry entry : catalog.entries(Kind.CLUSTER)) {
            Optional<Cluster> cluster = entry.as(Cluster.class);
            boolean asked = wanted.map(entry.id().value()::startsWith).orElse(!followed.contains(entry.id()));
            if (cluster.isPresent() && asked && !isOf(prefix, entry.id())) {
                former.add(new FormerCluster(
                        entry.id().value(),
                        scenes(cluster.get().members().value().map(SceneList::table)),
                        scenes(cluster.get().method().input().value())));
            }
        }
        return former;
    }

    private static boolean isOf(String prefix, RecordId id) {
        return id.value().startsWith(prefix + "-c");
    }

    /** Returns the ids in a table; none where it is not there, or can't be read. */
    private Set<String> scenes(Optional<TableReference> reference) throws IOException {
        Optional<RepoPath> path = reference.flatMap(table -> table.table().value());
        if (path.isEmpty()) {
            return Set.of();
        }
        if (!read.containsKey(path.get())) {
            read.put(path.get(), scenes(path.get()));
        }
        return read.getOrDefault(path.get(), Set.of());
    }

    private Set<String> scenes(RepoPath path) throws IOException {
        Set<String> ids = new HashSet<>();
        try {
            Optional<TableFile> table = tables.find(path);
            if (table.isPresent() && engine.columns(table.get()).contains(SceneTable.SCENE_ID)) {
                engine.scan(table.get(), List.of(SceneTable.SCENE_ID), row -> ids.add(row.cell(0)));
            }
        } catch (UnreadableTable unreadable) {
            ids.clear(); // `oddline check` reports it; such a cluster is not found again
        }
        return ids;
    }
}
