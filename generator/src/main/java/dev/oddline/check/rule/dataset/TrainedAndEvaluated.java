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
        Map<Pair, TrainedAndEvaluated> pairs = new LinkedHashMap<>();
        Map<RecordId, Map<RecordId, Link>> known = new HashMap<>();
        for (CatalogEntry entry : catalog.entries(Kind.EVALUATION)) {
            entry.as(Evaluation.class)
                    .filter(e -> e.material().dataset() instanceof Stated.Given)
                    .ifPresent(e -> {
                        Stated.Given<RecordId> tested =
                                (Stated.Given<RecordId>) e.material().dataset();
                        Location place = new Location(entry.path(), tested.span());
                        for (Link link : catalog.linksFrom(entry.id())) {
                            if (link.to().kind() == Kind.MODEL || link.to().kind() == Kind.RUN) {
                                known.computeIfAbsent(link.to(), id -> trainingData(catalog, id))
                                        .forEach((dataset, trained) -> pairs.putIfAbsent(
                                                new Pair(dataset, tested.given()),
                                                new TrainedAndEvaluated(
                                                        dataset,
                                                        tested.given(),
                                                        trained.from(),
                                                        trained.location(),
                                                        place)));
                            }
                        }
                    });
        }
        for (CatalogEntry entry : catalog.entries(Kind.RUN)) {
            entry.as(Run.class)
                    .map(run -> run.inputs().others())
                    .orElse(List.of())
                    .forEach(input -> {
                        if (isValidation(input) && input.record() instanceof Stated.Given<RecordId> tested) {
                            Location place = new Location(entry.path(), tested.span());
                            known.computeIfAbsent(entry.id(), id -> trainingData(catalog, id))
                                    .forEach((dataset, trained) -> pairs.putIfAbsent(
                                            new Pair(dataset, tested.given()),
                                            new TrainedAndEvaluated(
                                                    dataset,
                                                    tested.given(),
                                                    trained.from(),
                                                    trained.location(),
                                                    place)));
                        }
                    });
        }
        return new ArrayList<>(pairs.values());
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
