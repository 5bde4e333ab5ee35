package dev.oddline.coverage.comparison;

import dev.oddline.catalog.BaselineRun;
import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.comparison.Predecessor.Reason;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Model;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.Moment;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which evaluation is the one before another: that of the model it is to replace, on the same data. A date alone
 * decides nothing, as a control arm that was evaluated the day before is a sibling, not a predecessor.
 */
public final class Predecessors {
    private final Catalog catalog;
    private final List<Exercised> all;
    private final Map<RecordId, List<Predecessor>> known = new HashMap<>();

    private Predecessors(Catalog catalog, List<Exercised> all) {
        this.catalog = catalog;
        this.all = all;
    }

    /** Returns the predecessors of a catalog's evaluations. */
    public static Predecessors of(Catalog catalog) {
        return new Predecessors(
                catalog,
                catalog.records(Evaluation.class)
                        .map(e -> Exercised.of(catalog, e))
                        .toList());
    }

    /** An evaluation with the models and runs behind it. */
    private record Exercised(
            Evaluation evaluation,
            Set<RecordId> models,
            Set<RecordId> runs,
            Set<RecordId> experiments,
            Optional<Instant> at) {

        static Exercised of(Catalog catalog, Evaluation evaluation) {
            Set<RecordId> models = new LinkedHashSet<>();
            evaluation.subject().models().forEach(m -> m.model().value().ifPresent(models::add));
            Set<RecordId> runs = new LinkedHashSet<>();
            evaluation.subject().run().value().ifPresent(runs::add);
            models.forEach(id ->
                    catalog.find(id, Model.class).flatMap(m -> m.run().value()).ifPresent(runs::add));
            Set<RecordId> experiments = new HashSet<>();
            runs.forEach(id -> catalog.find(id, Run.class)
                    .flatMap(r -> r.place().experiment().value())
                    .ifPresent(experiments::add));
            return new Exercised(
                    evaluation,
                    models,
                    runs,
                    experiments,
                    evaluation.setup().evaluatedAt().value());
        }

        RecordId id() {
            return evaluation.id();
        }

        /** Returns when it was made; the end of time where nobody says, so that it sorts behind those that do. */
        Instant atLatest() {
            return at.orElse(Instant.MAX);
        }

        boolean isBefore(Exercised other) {
            return at.isPresent() && other.at().filter(at.get()::isBefore).isPresent();
        }

        boolean hasModel(Collection<RecordId> of) {
            return of.stream().anyMatch(models::contains);
        }
    }

    /**
     * Returns the evaluations that one can be compared with, the one to compare with by default in front; each once, with the
     * best of its reasons. None where no other model was evaluated on the same data.
     */
    public synchronized List<Predecessor> of(RecordId evaluation) {
        List<Predecessor> before = known.get(evaluation);
        if (before == null) {
            before = all.stream()
                    .filter(e -> e.id().equals(evaluation))
                    .findFirst()
                    .map(this::find)
                    .orElse(List.of());
            known.put(evaluation, before);
        }
        return before;
    }

    private List<Predecessor> find(Exercised one) {
        List<Exercised> others = all.stream()
                .filter(other -> isOfOtherModels(one, other) && SameMaterial.of(one.evaluation(), other.evaluation()))
                .sorted(nearest(one.atLatest()))
                .toList();
        Map<RecordId, Predecessor> found = new LinkedHashMap<>();
        decidedAgainst(one, others, found);
        onTheRoad(one, others, found);
        baseline(one, others, found);
        add(
                others,
                other -> other.isBefore(one) && other.experiments().stream().noneMatch(one.experiments()::contains),
                Reason.EARLIER,
                Optional.empty(),
                found);
        return List.copyOf(found.values());
    }

    /** An official evaluation is compared with official ones; the same models evaluated again are no other models. */
    private static boolean isOfOtherModels(Exercised one, Exercised other) {
        boolean official = one.evaluation().setup().purpose() != Purpose.OFFICIAL
                || other.evaluation().setup().purpose() == Purpose.OFFICIAL;
        boolean same = one.models().equals(other.models()) && one.runs().equals(other.runs());
        return official && !same && !one.id().equals(other.id());
    }

    /** The newest that is not later comes first, then the later ones, the oldest first. */
    private static Comparator<Exercised> nearest(Instant at) {
        return Comparator.<Exercised, Boolean>comparing(e -> e.atLatest().isAfter(at))
                .thenComparing((a, b) -> a.atLatest().isAfter(at)
                        ? a.atLatest().compareTo(b.atLatest())
                        : b.atLatest().compareTo(a.atLatest()))
                .thenComparing(Exercised::id);
    }

    private static void add(
            List<Exercised> others,
            Predicate<Exercised> wanted,
            Reason reason,
            Optional<RecordId> because,
            Map<RecordId, Predecessor> found) {
        others.stream()
                .filter(wanted)
                .forEach(other -> found.putIfAbsent(other.id(), new Predecessor(other.id(), reason, because)));
    }

    private void decidedAgainst(Exercised one, List<Exercised> others, Map<RecordId, Predecessor> found) {
        List<Decision> decisions = catalog.records(Decision.class)
                .filter(d -> one.hasModel(d.models().orElse(List.of())))
                .sorted(Comparator.comparing(Predecessors::decidedAt).reversed().thenComparing(Decision::id))
                .toList();
        for (Decision decision : decisions) {
            Predicate<Exercised> compared = other -> other.hasModel(decision.comparedWith())
                    && !other.hasModel(decision.models().orElse(List.of()));
            Optional<RecordId> because = Optional.of(decision.id());
            add(
                    others,
                    compared.and(other -> decision.evaluations().contains(other.id())),
                    Reason.DECIDED_AGAINST,
                    because,
                    found);
            add(others, compared, Reason.DECIDED_AGAINST, because, found);
        }
    }

    private static Instant decidedAt(Decision decision) {
        return decision.ruling().decidedAt().value().map(Moment::instant).orElse(Instant.MIN);
    }

    private void onTheRoad(Exercised one, List<Exercised> others, Map<RecordId, Predecessor> found) {
        Optional<Instant> known = beforeItsOwn(one);
        if (known.isEmpty()) {
            return;
        }
        Instant then = known.get();
        List<Deployment> driving = catalog.records(Deployment.class)
                .filter(d -> since(d).isBefore(then)
                        && !d.period().until().value().orElse(Instant.MAX).isBefore(then))
                .sorted(Comparator.comparing(Predecessors::since).reversed().thenComparing(Deployment::id))
                .toList();
        for (Deployment deployment : driving) {
            Set<RecordId> replaced = new HashSet<>(models(deployment));
            replaced.removeAll(one.models());
            add(others, other -> other.hasModel(replaced), Reason.ON_THE_ROAD, Optional.of(deployment.id()), found);
        }
    }

    /**
     * Returns when an evaluation was made, or when the last of its models first drove, if all of them drove by then; empty
     * where nobody says when it was made, and not all of its models drove.
     */
    private Optional<Instant> beforeItsOwn(Exercised one) {
        Instant last = Instant.MIN;
        for (RecordId model : one.models()) {
            Instant first = catalog.records(Deployment.class)
                    .filter(d -> models(d).contains(model))
                    .flatMap(d -> d.period().since().value().stream())
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            last = first.isAfter(last) ? first : last;
        }
        return !one.models().isEmpty() && last.isBefore(one.atLatest()) ? Optional.of(last) : one.at();
    }

    private static Instant since(Deployment deployment) {
        return deployment.period().since().value().orElse(Instant.MIN);
    }

    private static List<RecordId> models(Deployment deployment) {
        return deployment.models().orElse(List.of()).stream()
                .map(ModelInRole::model)
                .flatMap(model -> model.value().stream())
                .toList();
    }

    private void baseline(Exercised one, List<Exercised> others, Map<RecordId, Predecessor> found) {
        for (RecordId id : one.runs()) {
            Optional<Run> run = catalog.find(id, Run.class);
            Optional<RecordId> baseline = run.flatMap(of -> BaselineRun.idOf(catalog, of))
                    .filter(other -> !one.runs().contains(other));
            List<RecordId> weights = run.map(Predecessors::initialWeights).orElse(List.of());
            add(
                    others,
                    other -> baseline.filter(other.runs()::contains).isPresent() || other.hasModel(weights),
                    Reason.BASELINE,
                    Optional.of(id),
                    found);
        }
    }

    private static List<RecordId> initialWeights(Run run) {
        return run.inputs().others().stream()
                .filter(input -> input.role().value().equals(Optional.of(Run.InputRole.INITIAL_WEIGHTS)))
                .flatMap(input -> input.record().value().stream())
                .toList();
    }
}
