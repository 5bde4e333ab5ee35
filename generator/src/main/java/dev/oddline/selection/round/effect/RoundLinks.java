package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.Dataset;
import dev.oddline.record.Decision;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Model;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The records around rounds. */
final class RoundLinks {
    private final Catalog catalog;

    RoundLinks(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Returns the rounds of the same task that were selected before another one, in the order of time. */
    List<Sampling> before(Sampling round) {
        return catalog.records(Sampling.class)
                .filter(other -> !other.id().equals(round.id()))
                .filter(other ->
                        other.round().task().value().equals(round.round().task().value()))
                .filter(other -> time(other).isBefore(time(round)))
                .sorted(Comparator.comparing(RoundLinks::time).thenComparing(Sampling::id))
                .toList();
    }

    private static Instant time(Sampling round) {
        return round.round().selectedAt().orElse(Instant.MAX);
    }

    /** Returns the random arm of a round; the first by id where there are several. */
    Optional<Sampling> control(Sampling round) {
        return catalog.records(Sampling.class)
                .filter(other -> other.comparison().controlOf().value().equals(Optional.of(round.id())))
                .min(Comparator.comparing(Sampling::id));
    }

    /** Returns the dataset versions that name a round, by their ids. */
    List<Dataset> versions(RecordId round) {
        return catalog.records(Dataset.class)
                .filter(dataset -> dataset.origin().stream()
                        .anyMatch(source -> source.sampling().value().equals(Optional.of(round))))
                .sorted(Comparator.comparing(Dataset::id))
                .toList();
    }

    /** Returns the dataset versions that were made from some, and from these in turn, by their ids. */
    List<RecordId> madeFrom(List<Dataset> versions) {
        Set<RecordId> from = new HashSet<>();
        versions.forEach(version -> from.add(version.id()));
        Set<RecordId> made = new TreeSet<>();
        for (boolean more = true; more; ) {
            List<RecordId> next = catalog.records(Dataset.class)
                    .filter(dataset -> dataset.parents().stream().anyMatch(from::contains))
                    .map(Dataset::id)
                    .filter(id -> !from.contains(id))
                    .toList();
            more = from.addAll(next);
            made.addAll(next);
        }
        return List.copyOf(made);
    }

    /** Returns the trainings on a dataset version, by their ids. */
    List<Run> trainedOn(RecordId dataset) {
        return catalog.records(Run.class)
                .filter(run -> run.place().job() == Run.Job.TRAIN)
                .filter(run -> run.inputs().trainedOn().contains(dataset))
                .sorted(Comparator.comparing(Run::id))
                .toList();
    }

    /** Returns the runs that an evaluation is about: the one it names, or those of its models. */
    List<Run> runs(Evaluation evaluation) {
        return Stream.concat(
                        evaluation.subject().run().value().stream(),
                        models(evaluation)
                                .flatMap(model -> catalog.find(model, Model.class).stream())
                                .flatMap(model -> model.run().value().stream()))
                .distinct()
                .flatMap(id -> catalog.find(id, Run.class).stream())
                .toList();
    }

    private static Stream<RecordId> models(Evaluation evaluation) {
        return evaluation.subject().models().stream().map(ModelInRole::model).flatMap(model -> model.value().stream());
    }

    /** Returns the evaluations of some runs or of their models, by their ids. */
    List<Evaluation> evaluations(List<Run> of) {
        Set<RecordId> ids = new HashSet<>();
        of.forEach(run -> ids.add(run.id()));
        return catalog.records(Evaluation.class)
                .filter(evaluation -> runs(evaluation).stream().anyMatch(run -> ids.contains(run.id())))
                .sorted(Comparator.comparing(Evaluation::id))
                .toList();
    }

    /** Returns the decisions that adopted a model of some runs, by their ids. */
    List<RecordId> adoptions(List<Run> of) {
        Set<RecordId> models = new HashSet<>();
        for (Run run : of) {
            catalog.records(Model.class)
                    .filter(model -> model.run().value().equals(Optional.of(run.id())))
                    .forEach(model -> models.add(model.id()));
        }
        return catalog.records(Decision.class)
                .filter(decision -> decision.ruling().verdict().value().stream()
                        .anyMatch(verdict -> verdict != Decision.Verdict.REJECTED))
                .filter(decision -> decision.models().orElse(List.of()).stream().anyMatch(models::contains))
                .map(Decision::id)
                .sorted()
                .toList();
    }

    /** Returns the targets of a task that no other replaces, by their ids. */
    List<Target> targets(String task) {
        Set<RecordId> replaced = new HashSet<>();
        catalog.records(Target.class)
                .forEach(target -> target.heading().replaces().value().ifPresent(replaced::add));
        return catalog.records(Target.class)
                .filter(target -> !replaced.contains(target.id()))
                .filter(target -> target.task().value().equals(Optional.of(task)))
                .sorted(Comparator.comparing(Target::id))
                .toList();
    }
}
