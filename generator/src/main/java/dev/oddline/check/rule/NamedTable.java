package dev.oddline.check.rule;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.StoredHash;
import dev.oddline.decode.DecodedRecord;
import dev.oddline.record.Cluster;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.MetricTable;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.SceneTable;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table that a record names.
 *
 * @param path its file
 */
public record NamedTable(CatalogEntry entry, TableReference reference, Stated.Given<RepoPath> path, Role role) {

    /** What a table holds. */
    public enum Role {
        /** The scenes of a dataset version. */
        SCENES,
        /** The scenes that a round could choose from, or a cluster's. */
        OFFERED,
        /** More about the scenes that a round could choose from. */
        MORE,
        /** The scenes that a round chose. */
        SELECTED,
        /** Metrics by ODD segment. */
        SEGMENTS,
        /** Metrics by scene. */
        SCENE_METRICS,
        /** Anything else. */
        OTHER
    }

    /** Returns whether a file has the hash that the record states; also if it states none. */
    public boolean isAsStated(StoredHash hash) {
        return reference.hash().value().map(stated -> hash.is(stated.hex())).orElse(true);
    }

    /** Returns what the record says of a table of metrics by ODD segment or by scene; empty of any other table. */
    public Optional<MetricTable> metrics() {
        return Stream.of(
                        entry.as(Run.class).map(run -> run.outcome().segmentMetrics()),
                        entry.as(Evaluation.class).map(e -> e.results().segmentMetrics()),
                        entry.as(Evaluation.class).map(e -> e.results().sceneMetrics()))
                .flatMap(Optional::stream)
                .flatMap(stated -> stated.value().stream())
                .filter(metrics -> metrics.table().equals(reference))
                .findFirst();
    }

    /** Returns what the record of a dataset version says of the table of its scenes; empty of any other table. */
    public Optional<SceneTable> scenes() {
        return entry.as(Dataset.class)
                .filter(dataset -> role == Role.SCENES)
                .flatMap(dataset -> dataset.contents().sceneTable().value());
    }

    /** Returns the tables that a record names, in the order of its file. */
    public static List<NamedTable> of(CatalogEntry entry) {
        Map<TableReference, Role> roles = roles(entry);
        List<NamedTable> named = new ArrayList<>();
        for (TableReference table : entry.decoded().map(DecodedRecord::tables).orElse(List.of())) {
            if (table.table() instanceof Stated.Given<RepoPath> path) {
                named.add(new NamedTable(entry, table, path, roles.getOrDefault(table, Role.OTHER)));
            }
        }
        return named;
    }

    private static Map<TableReference, Role> roles(CatalogEntry entry) {
        Map<TableReference, Role> roles = new HashMap<>();
        entry.as(Dataset.class)
                .flatMap(d -> d.contents().sceneTable().value())
                .ifPresent(scenes -> roles.put(scenes.table(), Role.SCENES));
        entry.as(Run.class)
                .flatMap(r -> r.outcome().segmentMetrics().value())
                .ifPresent(metrics -> roles.put(metrics.table(), Role.SEGMENTS));
        entry.as(Evaluation.class)
                .flatMap(e -> e.results().segmentMetrics().value())
                .ifPresent(metrics -> roles.put(metrics.table(), Role.SEGMENTS));
        entry.as(Evaluation.class)
                .flatMap(e -> e.results().sceneMetrics().value())
                .ifPresent(metrics -> roles.put(metrics.table(), Role.SCENE_METRICS));
        entry.as(Sampling.class).ifPresent(round -> {
            round.offer().pool().value().ifPresent(pool -> roles.put(pool.table(), Role.OFFERED));
            round.offer().more().value().ifPresent(more -> roles.put(more, Role.MORE));
            round.selected().value().ifPresent(selected -> roles.put(selected.table(), Role.SELECTED));
        });
        entry.as(Cluster.class)
                .flatMap(c -> c.members().value())
                .ifPresent(members -> roles.put(members.table(), Role.OFFERED));
        return roles;
    }
}
