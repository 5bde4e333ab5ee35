package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.EvaluationTaxonomy;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.MetricRow;
import dev.oddline.coverage.NamedScene;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricTable;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableFile;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads what evaluations say of one metric, in the words of one taxonomy. Each evaluation is read once. */
final class Measurements {
    private final Catalog catalog;
    private final Taxonomies taxonomies;
    private final RepositoryTables tables;
    private final DatasetScenes scenes;
    private final RecordId taxonomyId;
    private final Taxonomy taxonomy;
    private final Definition metric;
    private final Map<RecordId, Measurement> known = new HashMap<>();

    Measurements(
            Catalog catalog,
            SceneCounting counting,
            DatasetScenes scenes,
            RecordId taxonomyId,
            Taxonomy taxonomy,
            RecordId metricId) {
        this.catalog = catalog;
        this.taxonomies = counting.taxonomies();
        this.tables = counting.tables();
        this.scenes = scenes;
        this.taxonomyId = taxonomyId;
        this.taxonomy = taxonomy;
        this.metric = Definition.of(metricId, catalog.find(metricId, Metric.class));
    }

    Definition metric() {
        return metric;
    }

    /** Returns what an evaluation says; nothing where it has no table with the metric. */
    Measurement of(Evaluation evaluation) throws IOException {
        Measurement before = known.get(evaluation.id());
        if (before != null) {
            return before;
        }
        List<Caveat> caveats = new ArrayList<>();
        Part<Rows> rows = readRows(evaluation, caveats::add);
        Part<Optional<PerSceneValues>> perScene = readScenes(evaluation, caveats::add);
        Measurement read = new Measurement(
                metric,
                taxonomy,
                rows.said().attributes(),
                rows.said().rows(),
                perScene.said(),
                rows.isLost() || perScene.isLost(),
                caveats);
        known.put(evaluation.id(), read);
        return read;
    }

    /**
     * What one table of an evaluation says of the metric: all or nothing.
     *
     * @param isLost whether it speaks of the metric and can't be read to its end
     */
    private record Part<T>(T said, boolean isLost) {}

    private record Rows(List<String> attributes, List<MeasuredRow> rows) {
        private static final Rows NONE = new Rows(List.of(), List.of());
    }

    private Part<Rows> readRows(Evaluation evaluation, Consumer<Caveat> caveats) throws IOException {
        Optional<MetricTable> table = named(evaluation.results().segmentMetrics());
        if (table.isEmpty()) {
            return new Part<>(Rows.NONE, false);
        }
        List<MeasuredRow> rows = new ArrayList<>();
        Words words = Words.of(taxonomies, EvaluationTaxonomy.idOf(catalog, evaluation), taxonomyId);
        List<String> attributes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<List<String>, Integer> firstOf = new HashMap<>();
        Set<Location> unusable = new HashSet<>();
        boolean whole = scan(table.get(), evaluation, caveats, row -> {
            if (attributes.isEmpty()) {
                attributes.addAll(words.attributes(row));
            }
            Map<String, Condition> conditions = words.conditions(row);
            MeasuredRow read = MeasuredRow.of(row, conditions);
            List<String> told = attributes.isEmpty() ? List.of(String.valueOf(rows.size())) : words.cells(row);
            Integer first = firstOf.putIfAbsent(told, rows.size());
            if (first != null) {
                rows.set(first, rows.get(first).repeated());
            }
            rows.add(first == null ? read : read.repeated());
            if (first != null || !MeasuredRow.isSound(row)) {
                unusable.add(row.at());
            }
            conditions.values().stream().flatMap(c -> c.strange().stream()).forEach(seen::add);
        });
        if (!whole) {
            return new Part<>(new Rows(attributes, List.of()), !rows.isEmpty() || isStated(evaluation));
        }
        if (!seen.isEmpty()) {
            caveats.accept(new Caveat(Caveat.Reason.UNKNOWN_WORDS, evaluation.id()));
        }
        if (!unusable.isEmpty()) {
            caveats.accept(new Caveat(Caveat.Reason.UNUSABLE_ROWS, evaluation.id()));
        }
        return new Part<>(new Rows(attributes, rows), false);
    }

    /** Returns whether the record itself states the metric, so that its tables are likely to speak of it, too. */
    private boolean isStated(Evaluation evaluation) {
        return evaluation
                .results()
                .metrics()
                .orElse(Map.of())
                .containsKey(metric.id().value());
    }

    private Part<Optional<PerSceneValues>> readScenes(Evaluation evaluation, Consumer<Caveat> caveats)
            throws IOException {
        Optional<MetricTable> table = named(evaluation.results().sceneMetrics());
        Optional<RecordId> dataset = evaluation.material().dataset().value();
        if (table.isEmpty() || dataset.isEmpty()) {
            return new Part<>(Optional.empty(), false);
        }
        Map<String, Stated> statedOf = new LinkedHashMap<>();
        List<Location> first = new ArrayList<>(1);
        boolean whole = scan(table.get(), evaluation, caveats, row -> {
            if (first.isEmpty()) {
                first.add(row.at());
            }
            MeasuredRow.number(row.cell(MetricTable.VALUE).strip())
                    .map(BigDecimal::doubleValue)
                    .ifPresent(value -> statedOf.put(
                            row.cell(MetricTable.SCENE_ID), new Stated(row.cell(MetricTable.DRIVE_ID), value)));
        });
        if (!whole) {
            return new Part<>(Optional.empty(), !first.isEmpty() || isStated(evaluation));
        }
        Optional<TableFile> file = statedOf.isEmpty()
                ? Optional.empty()
                : tables.source().find(path(table.get()).orElseThrow());
        if (file.isEmpty()) {
            return new Part<>(Optional.empty(), false);
        }
        Optional<PerSceneValues> values =
                values(statedOf, scenes.evaluated(dataset.get(), file.get(), ids(table.get()), caveats), first.get(0));
        return new Part<>(values, false);
    }

    private Optional<PerSceneValues> values(Map<String, Stated> statedOf, List<NamedScene> evaluated, Location first) {
        Map<String, List<NamedScene>> byId = evaluated.stream().collect(Collectors.groupingBy(NamedScene::sceneId));
        List<PerSceneValues.Value> values = new ArrayList<>();
        statedOf.forEach((id, stated) -> byId.getOrDefault(id, List.of())
                .forEach(scene -> values.add(new PerSceneValues.Value(
                        stated.drive(scene),
                        scene.amount(),
                        taxonomy.byAttribute(scene.conditions()),
                        stated.value()))));
        return values.isEmpty() ? Optional.empty() : Optional.of(new PerSceneValues(taxonomy, values, first));
    }

    /** What a row of per-scene metrics says of its scene. */
    private record Stated(String driveId, double value) {
        String drive(NamedScene scene) {
            if (!driveId.isEmpty()) {
                return driveId;
            }
            return scene.driveId().isEmpty() ? scene.sceneId() : scene.driveId();
        }
    }

    /** Shows the rows of the metric in a table of an evaluation, in the order of the file; returns whether these are all. */
    private boolean scan(MetricTable table, Evaluation evaluation, Consumer<Caveat> caveats, Consumer<MetricRow> rows)
            throws IOException {
        boolean read;
        try {
            read = MetricRow.scan(tables, table, row -> {
                if (row.metric().equals(metric.id().value())) {
                    rows.accept(row);
                }
            });
        } catch (UnreadableTable finding) { // the rule unreadable-table says why
            read = false;
        }
        if (!read) {
            caveats.accept(new Caveat(Caveat.Reason.TABLE_NOT_READ, evaluation.id()));
        }
        return read;
    }

    private static Optional<MetricTable> named(dev.oddline.record.Stated<MetricTable> table) {
        return table.value().filter(t -> path(t).isPresent());
    }

    private static Optional<RepoPath> path(MetricTable table) {
        return table.table().table().value();
    }

    private static List<String> ids(MetricTable table) {
        return table.source(MetricTable.SCENE_ID).columns();
    }
}
