package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.Dataset;
import dev.oddline.record.Decision;
import dev.oddline.record.Evaluation;
import dev.oddline.record.MetadataRecord;
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
    private final RecordsNaming<Dataset> ofRounds;
    private final RecordsNaming<Dataset> ofParents;
    private final RecordsNaming<Run> trainings;
    private final RecordsNaming<Evaluation> evaluations;
    private final RecordsNaming<Model> models;
    private final RecordsNaming<Decision> adoptions;

    RoundLinks(Catalog catalog) {
        this.catalog = catalog;
        this.ofRounds = RecordsNaming.of(
                catalog.records(Dataset.class),
                dataset -> dataset.origin().stream().flatMap(source -> source.sampling().value().stream()));
        this.ofParents = RecordsNaming.of(catalog.records(Dataset.class), dataset -> dataset.parents().stream());
        this.trainings = RecordsNaming.of(
                catalog.records(Run.class).filter(run -> run.place().job() == Run.Job.TRAIN),
                run -> run.inputs().trainedOn().stream());
        this.evaluations = RecordsNaming.of(
                catalog.records(Evaluation.class),
                evaluation -> runs(evaluation).stream().map(Run::id));
        this.models = RecordsNaming.of(catalog.records(Model.class), model -> model.run().value().stream());
        this.adoptions = RecordsNaming.of(
                catalog.records(Decision.class).filter(RoundLinks::adopts),
                decision -> decision.models().orElse(List.of()).stream());
    }

    private static boolean adopts(Decision decision) {
        return decision.ruling().verdict().value().stream().anyMatch(verdict -> verdict != Decision.Verdict.REJECTED);
    }

    /** Returns the rounds of the same task that were selected before another one, in the order of time. */
    List<Sampling> before(RoundInQuestion round) {
        return catalog.records(Sampling.class)
                .filter(other -> !round.id().equals(Optional.of(other.id())))
                .filter(other -> other.round().task().value().equals(round.task()))
                .filter(other -> time(other).isBefore(round.selectedAt()))
                .sorted(Comparator.comparing(RoundLinks::time).thenComparing(Sampling::id))
                .toList();
    }

    /** Returns when a round was selected; at the end of time where it does not say. */
    static Instant time(Sampling round) {
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
        return ofRounds.of(round);
    }

    /** Returns the dataset versions that were made from some, and from these in turn, by their ids. */
    List<RecordId> madeFrom(List<Dataset> versions) {
        Set<RecordId> from = new HashSet<>();
        versions.forEach(version -> from.add(version.id()));
        Set<RecordId> made = new TreeSet<>();
        List<RecordId> last = List.copyOf(from);
        while (!last.isEmpty()) {
            last = ofParents.ofAny(last).stream()
                    .map(Dataset::id)
                    .filter(from::add)
                    .toList();
            made.addAll(last);
        }
        return List.copyOf(made);
    }

    /** Returns the trainings on a dataset version, by their ids. */
    List<Run> trainedOn(RecordId dataset) {
        return trainings.of(dataset);
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
        return evaluations.ofAny(ids(of));
    }

    /** Returns the decisions that adopted a model of some runs, by their ids. */
    List<RecordId> adoptions(List<Run> of) {
        return adoptions.ofAny(ids(models.ofAny(ids(of)))).stream()
                .map(Decision::id)
                .toList();
    }

    private static List<RecordId> ids(List<? extends MetadataRecord> records) {
        return records.stream().map(MetadataRecord::id).toList();
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
