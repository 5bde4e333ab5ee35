package dev.oddline.check.rule.time;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.record.Cluster;
import dev.oddline.record.Dataset;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Incident;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Model;
import dev.oddline.record.Moment;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.Scenario;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times that a record states, in the order in which they must have passed: the first when it began, the last when
 * others could be made from it.
 *
 * @param ordered those that are stated
 * @param begin empty if the record does not say when it began
 * @param used when it had used what it was made from, at the latest; empty if the record does not say so
 * @param end empty if the record does not say since when it can be used
 */
record RecordTimes(
        List<RecordTime> ordered, Optional<RecordTime> begin, Optional<RecordTime> used, Optional<RecordTime> end) {

    RecordTimes {
        ordered = List.copyOf(ordered);
    }

    /** Returns the times of a record; none for kinds that are not made at one time. */
    static RecordTimes of(CatalogEntry entry) {
        return entry.decoded()
                .map(d -> new Reading(entry).of(d.record()))
                .orElseGet(() -> new RecordTimes(List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private record Reading(CatalogEntry entry) {

        RecordTimes of(MetadataRecord record) {
            if (record instanceof Run run) {
                Optional<RecordTime> started = time("started_at", run.outcome().startedAt());
                Optional<RecordTime> finished =
                        time("finished_at", run.outcome().finishedAt());
                return new RecordTimes(stated(started, finished), started, started.or(() -> finished), finished);
            }
            if (record instanceof Dataset dataset) {
                Optional<RecordTime> created =
                        time("created_at", dataset.edition().createdAt());
                Optional<RecordTime> youngest =
                        time("youngest_recording", dataset.contents().youngestRecording());
                return new RecordTimes(stated(youngest, created), created, created, created.or(() -> youngest));
            }
            if (record instanceof Sampling sampling) {
                Optional<RecordTime> selected =
                        instant("selected_at", sampling.round().selectedAt());
                return new RecordTimes(
                        stated(
                                selected,
                                sampling.review().value().flatMap(r -> time("review.at", r.at())),
                                sampling.labelled().value().flatMap(l -> time("labelled.at", l.at()))),
                        selected,
                        selected,
                        selected);
            }
            if (record instanceof Deployment deployment) {
                Optional<RecordTime> since =
                        instant("since", deployment.period().since());
                return new RecordTimes(
                        stated(since, instant("until", deployment.period().until())), since, since, since);
            }
            Optional<RecordTime> only = only(record);
            return new RecordTimes(stated(only), only, only, only);
        }

        private Optional<RecordTime> only(MetadataRecord record) {
            if (record instanceof Incident incident) {
                return instant("occurred_at", incident.occurrence().occurredAt());
            }
            if (record instanceof Scenario scenario) {
                return time("raised_at", scenario.raisedBy().at());
            }
            if (record instanceof Cluster cluster) {
                return time("created_at", cluster.createdAt());
            }
            if (record instanceof Model model) {
                return time("created_at", model.description().createdAt());
            }
            if (record instanceof Evaluation evaluation) {
                return instant("evaluated_at", evaluation.setup().evaluatedAt());
            }
            return record instanceof Decision decision
                    ? time("decided_at", decision.ruling().decidedAt())
                    : Optional.empty();
        }

        @SafeVarargs
        private static List<RecordTime> stated(Optional<RecordTime>... times) {
            List<RecordTime> stated = new ArrayList<>();
            for (Optional<RecordTime> time : times) {
                time.ifPresent(stated::add);
            }
            return stated;
        }

        private Optional<RecordTime> instant(String field, Stated<Instant> time) {
            return time(field, time.map(Moment::at));
        }

        private Optional<RecordTime> time(String field, Stated<Moment> time) {
            return time instanceof Stated.Given<Moment> given
                    ? Optional.of(
                            new RecordTime(entry.id(), field, given.given(), new Location(entry.path(), given.span())))
                    : Optional.empty();
        }
    }
}
