package dev.oddline.catalog;

import dev.oddline.catalog.RecordChange.What;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds what the official runs and evaluations of a change are to be compared with. */
public final class MetricChanges {
    private final Catalog before;
    private final Catalog after;
    private final Function<RecordId, Optional<RecordId>> predecessors;
    private final List<MetricChange> changes = new ArrayList<>();

    private MetricChanges(Catalog before, Catalog after, Function<RecordId, Optional<RecordId>> predecessors) {
        this.before = before;
        this.after = after;
        this.predecessors = predecessors;
    }

    /**
     * Returns the metrics that differ: of a changed record against itself as it was, of a new one against the record it
     * replaces, else a run against its baseline and an evaluation against its predecessor. In the order of the records,
     * then of the file. Trials are left out.
     *
     * @param predecessors from an evaluation to that of the model before
     */
    public static List<MetricChange> of(
            CatalogDifference difference,
            Catalog before,
            Catalog after,
            Function<RecordId, Optional<RecordId>> predecessors) {
        MetricChanges found = new MetricChanges(before, after, predecessors);
        difference.changes().stream()
                .filter(change -> change.what() != What.REMOVED)
                .forEach(change -> after.find(change.id()).ifPresent(found::compare));
        return List.copyOf(found.changes);
    }

    private void compare(CatalogEntry entry) {
        Optional<Map<String, MetricValue>> mine = officialMetrics(entry);
        if (mine.isEmpty()) {
            return;
        }
        Optional<CatalogEntry> other =
                before.find(entry.id()).or(() -> predecessor(entry).flatMap(after::find));
        other.ifPresent(old -> {
            Map<String, MetricValue> theirs = metrics(old);
            mine.get().forEach((name, value) -> {
                MetricValue was = theirs.get(name);
                if (was != null && !sameText(was, value)) {
                    RecordId metric = new RecordId(Kind.METRIC, name);
                    changes.add(
                            new MetricChange(entry.id(), old.id(), name, was, value, after.find(metric, Metric.class)));
                }
            });
        });
    }

    private static boolean sameText(MetricValue one, MetricValue other) {
        return one.value().value().equals(other.value().value())
                && one.n().value().equals(other.n().value())
                && same(one.low().value(), other.low().value())
                && same(one.high().value(), other.high().value());
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.equals(other);
    }

    private Optional<RecordId> predecessor(CatalogEntry entry) {
        return entry.decoded()
                .flatMap(d -> d.record().heading().replaces().value())
                .or(() -> entry.as(Run.class).flatMap(run -> BaselineRun.idOf(after, run)))
                .or(() -> entry.kind() == Kind.EVALUATION ? predecessors.apply(entry.id()) : Optional.empty());
    }

    private static Optional<Map<String, MetricValue>> officialMetrics(CatalogEntry entry) {
        boolean official = entry.as(Run.class)
                        .map(run -> run.place().purpose() == Purpose.OFFICIAL)
                        .orElse(false)
                || entry.as(Evaluation.class)
                        .map(e -> e.setup().purpose() == Purpose.OFFICIAL)
                        .orElse(false);
        return official ? Optional.of(metrics(entry)) : Optional.empty();
    }

    private static Map<String, MetricValue> metrics(CatalogEntry entry) {
        return entry.as(Run.class)
                .map(Run::metrics)
                .or(() -> entry.as(Evaluation.class).map(e -> e.results().metrics()))
                .map(metrics -> metrics.orElse(Map.of()))
                .orElse(Map.of());
    }
}
