package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Link;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dataset version that a model or run, or one it was made from, was trained on, and one that it was evaluated or validated
 * on.
 *
 * @param run the first run that was trained so
 * @param trained where that run names the training data
 * @param evaluated where the first evaluation names its data, or else the first run what it was validated on
 */
record TrainedAndEvaluated(RecordId training, RecordId evaluation, RecordId run, Location trained, Location evaluated) {

    private record Pair(RecordId training, RecordId evaluation) {}

    /** Returns each pair once, in the order of the evaluations, then of the runs. */
    static List<TrainedAndEvaluated> of(Catalog catalog) {
        Pairs pairs = new Pairs(catalog);
        for (CatalogEntry entry : catalog.entries(Kind.EVALUATION)) {
            if (entry.as(Evaluation.class).map(e -> e.material().dataset()).orElse(Stated.absent())
                    instanceof Stated.Given<RecordId> tested) {
                for (Link link : catalog.linksFrom(entry.id())) {
                    if (link.to().kind() == Kind.MODEL || link.to().kind() == Kind.RUN) {
                        pairs.add(link.to(), entry, tested);
                    }
                }
            }
        }
        for (CatalogEntry entry : catalog.entries(Kind.RUN)) {
            for (Run.Input input :
                    entry.as(Run.class).map(run -> run.inputs().others()).orElse(List.of())) {
                if (isValidation(input) && input.record() instanceof Stated.Given<RecordId> tested) {
                    pairs.add(entry.id(), entry, tested);
                }
            }
        }
        return new ArrayList<>(pairs.found.values());
    }

    /** The pairs found so far; what a model or run was trained on is looked up once. */
    private static final class Pairs {
        private final Catalog catalog;
        private final Map<Pair, TrainedAndEvaluated> found = new LinkedHashMap<>();
        private final Map<RecordId, Map<RecordId, Link>> known = new HashMap<>();

        Pairs(Catalog catalog) {
            this.catalog = catalog;
        }

        /** Adds all that a model or run was trained on, with what a record says that it was evaluated on. */
        void add(RecordId subject, CatalogEntry entry, Stated.Given<RecordId> tested) {
            known.computeIfAbsent(subject, id -> trainingData(catalog, id))
                    .forEach((dataset, trained) -> found.putIfAbsent(
                            new Pair(dataset, tested.given()),
                            new TrainedAndEvaluated(
                                    dataset,
                                    tested.given(),
                                    trained.from(),
                                    trained.location(),
                                    new Location(entry.path(), tested.span()))));
        }
    }

    private static boolean isValidation(Run.Input input) {
        return input.role().value().filter(Run.InputRole.VALIDATION::equals).isPresent()
                && input.record()
                        .value()
                        .filter(id -> id.kind() == Kind.DATASET)
                        .isPresent();
    }

    /** Returns the dataset versions that a model or run was trained on, over the models and runs it was made from. */
    private static Map<RecordId, Link> trainingData(Catalog catalog, RecordId start) {
        Map<RecordId, Link> data = new LinkedHashMap<>();
        Set<RecordId> seen = new HashSet<>(Set.of(start));
        Deque<RecordId> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            RecordId id = waiting.remove();
            Collection<RecordId> training = catalog.find(id, Run.class)
                    .map(TrainedAndEvaluated::trainedOn)
                    .orElse(Set.of());
            for (Link link : catalog.linksFrom(id)) {
                if (link.isLineage() && training.contains(link.to())) {
                    data.putIfAbsent(link.to(), link);
                }
                boolean goesOn = link.isLineage()
                        && (link.to().kind() == Kind.RUN || link.to().kind() == Kind.MODEL);
                if (goesOn && seen.add(link.to())) {
                    waiting.add(link.to());
                }
            }
        }
        return data;
    }

    private static Set<RecordId> trainedOn(Run run) {
        Set<RecordId> data = new HashSet<>();
        if (run.place().job() == Run.Job.TRAIN) {
            run.inputs().dataset().value().ifPresent(data::add);
        }
        run.inputs().others().stream()
                .filter(i ->
                        i.role().value().filter(Run.InputRole.TRAIN::equals).isPresent())
                .forEach(i -> i.record().value().ifPresent(data::add));
        return data;
    }
}
