package dev.oddline.page;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.Dataset;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Experiment;
import dev.oddline.record.Incident;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Model;
import dev.oddline.record.Moment;
import dev.oddline.record.Note;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.Scenario;
import dev.oddline.record.Stated;
import java.time.Instant;
import java.util.Optional;

/** When that happened which a record records. */
record RecordDates(Catalog catalog) {

    /** Returns the time that a record states; empty for kinds without one. */
    Optional<Instant> of(RecordId id) {
        return catalog.find(id).flatMap(e -> e.decoded()).flatMap(d -> of(d.record()));
    }

    /** Returns the latest time that any record states. */
    Optional<Instant> newest() {
        return catalog.entries().stream().flatMap(e -> of(e.id()).stream()).max(Instant::compareTo);
    }

    private static Optional<Instant> of(MetadataRecord record) {
        if (record instanceof Incident incident) {
            return incident.occurrence().occurredAt().value();
        }
        if (record instanceof Scenario scenario) {
            return moment(scenario.raisedBy().at());
        }
        if (record instanceof Dataset dataset) {
            return moment(dataset.edition().createdAt());
        }
        if (record instanceof Sampling sampling) {
            return sampling.round().selectedAt().value();
        }
        if (record instanceof Experiment experiment) {
            return moment(experiment.progress().startedAt());
        }
        if (record instanceof Run run) {
            return moment(run.outcome().finishedAt())
                    .or(() -> moment(run.outcome().startedAt()));
        }
        if (record instanceof Model model) {
            return moment(model.description().createdAt());
        }
        if (record instanceof Evaluation evaluation) {
            return evaluation.setup().evaluatedAt().value();
        }
        if (record instanceof Decision decision) {
            return moment(decision.ruling().decidedAt());
        }
        if (record instanceof Deployment deployment) {
            return deployment.period().since().value();
        }
        return record instanceof Note note ? moment(note.content().writtenAt()) : Optional.empty();
    }

    private static Optional<Instant> moment(Stated<Moment> moment) {
        return moment.value().map(Moment::instant);
    }
}
