package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.Caveat;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Metric;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what evaluations say of one metric, in the words of one taxonomy. Each evaluation is read once. */
final class Measurements {
    private final Catalog catalog;
    private final Taxonomies taxonomies;
    private final TableContents tables;
    private final RecordId taxonomyId;
    private final Taxonomy taxonomy;
    private final Definition metric;
    private final Map<RecordId, Measurement> known = new HashMap<>();

    Measurements(Catalog catalog, Taxonomies taxonomies, TableContents tables, RecordId taxonomyId, RecordId metricId) {
        this.catalog = catalog;
        this.taxonomies = taxonomies;
        this.tables = tables;
        this.taxonomyId = taxonomyId;
        this.taxonomy = taxonomies.of(taxonomyId).orElse(new Taxonomy(taxonomyId.value(), List.of(), List.of()));
        this.metric = Definition.of(metricId, catalog.find(metricId, Metric.class));
    }

    Definition metric() {
        return metric;
    }

    /** Returns what an evaluation says; nothing where it has no table with the metric. */
    Measurement of(Evaluation evaluation, Consumer<Caveat> caveats) throws IOException {
        Measurement before = known.get(evaluation.id());
        if (before != null) {
            return before;
        }
        List<MeasuredRow> rows = new ArrayList<>();
        List<String> attributes = readRows(evaluation, rows, caveats);
        Optional<PerSceneValues> perScene = readScenes(evaluation, caveats);
        Measurement read = new Measurement(metric, taxonomy, rows.isEmpty() ? List.of() : attributes, rows, perScene);
        known.put(evaluation.id(), read);
        return read;
    }

    private List<String> readRows(Evaluation evaluation, List<MeasuredRow> rows, Consumer<Caveat> caveats)
            throws IOException {
        Optional<RepoPath> path = path(evaluation.results().segmentMetrics());
        if (path.isEmpty()) {
            return List.of();
        }
        Words words = Words.of(taxonomies, written(evaluation), taxonomyId);
        List<String> attributes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean read = tables.scan(path.get(), row -> {
            if (row.cell("metric").strip().equals(metric.id().value())) {
                if (attributes.isEmpty()) {
                    attributes.addAll(words.attributes(row.columns()));
                }
                Map<String, dev.oddline.odd.Condition> conditions = words.conditions(row);
                rows.add(MeasuredRow.of(row, conditions));
                conditions.values().stream().flatMap(c -> c.strange().stream()).forEach(seen::add);
            }
        });
        if (!read) {
            caveats.accept(new Caveat(Caveat.Reason.TABLE_NOT_READ, evaluation.id()));
        }
        if (!seen.isEmpty()) {
            caveats.accept(new Caveat(Caveat.Reason.UNKNOWN_WORDS, evaluation.id()));
        }
        return attributes;
    }

    private Optional<PerSceneValues> readScenes(Evaluation evaluation, Consumer<Caveat> caveats) throws IOException {
        Optional<RepoPath> path = path(evaluation.results().sceneMetrics());
        Optional<RecordId> dataset = evaluation.material().dataset().value();
        if (path.isEmpty() || dataset.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> valueOf = new HashMap<>();
        Map<String, String> driveOf = new HashMap<>();
        List<Location> first = new ArrayList<>(1);
        boolean read = tables.scan(path.get(), row -> {
            if (row.cell("metric").strip().equals(metric.id().value())) {
                if (first.isEmpty()) {
                    first.add(row.at());
                }
                number(row.cell("value")).ifPresent(value -> {
                    valueOf.put(row.cell("scene_id"), value);
                    driveOf.put(row.cell("scene_id"), row.cell("drive_id"));
                });
            }
        });
        if (!read) {
            caveats.accept(new Caveat(Caveat.Reason.TABLE_NOT_READ, evaluation.id()));
        }
        if (valueOf.isEmpty()) {
            return Optional.empty();
        }
        List<PerSceneValues.Value> values = new ArrayList<>();
        new SceneTables(catalog, taxonomies, tables, taxonomyId)
                .scan(
                        List.of(dataset.get()),
                        SceneTables.Use.EVALUATION,
                        scene -> Optional.ofNullable(valueOf.get(scene.sceneId()))
                                .ifPresent(value -> values.add(new PerSceneValues.Value(
                                        scene, drive(scene, driveOf.getOrDefault(scene.sceneId(), "")), value))),
                        caveats);
        return values.isEmpty() ? Optional.empty() : Optional.of(new PerSceneValues(taxonomy, values, first.get(0)));
    }

    private static String drive(Scene scene, String stated) {
        if (!stated.isEmpty()) {
            return stated;
        }
        return scene.driveId().isEmpty() ? scene.sceneId() : scene.driveId();
    }

    /** Returns the taxonomy that an evaluation's tables are written in. */
    private Optional<RecordId> written(Evaluation evaluation) {
        return evaluation
                .material()
                .taxonomy()
                .value()
                .or(() -> evaluation
                        .material()
                        .dataset()
                        .value()
                        .flatMap(id -> catalog.find(id, Dataset.class))
                        .flatMap(d -> d.contents().taxonomy().value()));
    }

    private static Optional<RepoPath> path(Stated<TableReference> table) {
        return table.value().flatMap(t -> t.table().value());
    }

    private static Optional<Double> number(String cell) {
        String text = cell.strip();
        boolean plain = text.length() <= 40 && text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
        return plain ? Optional.of(new BigDecimal(text).doubleValue()).filter(Double::isFinite) : Optional.empty();
    }
}
