package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.Requirement.Better;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What official, finished models reach that were trained on one dataset version alone. */
final class Values {
    private final Catalog catalog;
    private final RoundLinks links;
    private final Map<RecordId, Map<Measure, List<Reached>>> known = new HashMap<>();

    Values(Catalog catalog, RoundLinks links) {
        this.catalog = catalog;
        this.links = links;
    }

    /** Returns the values by measure, evaluations first; of one measure in the order of the records' ids. */
    Map<Measure, List<Reached>> of(RecordId dataset) {
        return known.computeIfAbsent(dataset, this::read);
    }

    private Map<Measure, List<Reached>> read(RecordId dataset) {
        Map<Measure, List<Reached>> all = new TreeMap<>();
        List<Run> runs = links.trainedOn(dataset).stream()
                .filter(run -> run.inputs().trainedOn().size() == 1)
                .filter(run -> run.place().purpose() == Purpose.OFFICIAL
                        && run.outcome().status() == Run.Status.FINISHED)
                .toList();
        for (Evaluation evaluation : links.evaluations(runs)) {
            List<Run> about = links.runs(evaluation);
            Optional<RecordId> on = evaluation.material().dataset().value();
            if (about.size() == 1 && on.isPresent() && evaluation.setup().purpose() == Purpose.OFFICIAL) {
                add(
                        all,
                        evaluation.id(),
                        about.get(0),
                        evaluation.results().metrics().orElse(Map.of()),
                        on.get(),
                        Measure.By.EVALUATION);
            }
        }
        for (Run run : runs) {
            List<RecordId> on = run.inputs().validatedOn();
            if (on.size() == 1) {
                add(all, run.id(), run, run.metrics().orElse(Map.of()), on.get(0), Measure.By.RUN);
            }
        }
        return all;
    }

    private void add(
            Map<Measure, List<Reached>> all,
            RecordId by,
            Run run,
            Map<String, MetricValue> metrics,
            RecordId on,
            Measure.By kind) {
        metrics.forEach((name, stated) -> {
            Optional<BigDecimal> value = stated.value().value().flatMap(number -> number.finite());
            if (value.isPresent() && better(name).isPresent()) {
                all.computeIfAbsent(new Measure(name, on, kind), m -> new ArrayList<>())
                        .add(new Reached(
                                by, run.id(), Recipe.of(run), value.get().doubleValue()));
            }
        });
    }

    /** Returns which way a metric is better; empty unless its record says so. */
    Optional<Better> better(String metric) {
        return catalog.find(new RecordId(Kind.METRIC, metric), Metric.class)
                .flatMap(m -> m.direction().value())
                .map(direction -> switch (direction) {
                    case HIGHER -> Better.HIGHER;
                    case LOWER -> Better.LOWER;
                });
    }
}
