package dev.oddline.page;

import dev.oddline.record.Dataset;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Incident;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Model;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.Scenario;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The one fact that is said of a record wherever it is only named: what a reader asks first of its kind. */
final class RecordFacts {
    private final Site site;
    /** A record far up a long lineage is named on very many pages. */
    private final Map<RecordId, String> known = new ConcurrentHashMap<>();

    RecordFacts(Site site) {
        this.site = site;
    }

    /** Returns the fact about a record; empty where nothing is stated. */
    String of(RecordId id) {
        return known.computeIfAbsent(id, this::make);
    }

    private String make(RecordId id) {
        return site.catalog()
                .find(id)
                .flatMap(e -> e.decoded())
                .map(d -> of(d.record()))
                .orElse("");
    }

    private String of(MetadataRecord record) {
        Optional<String> fact = Stream.of(
                        as(record, Run.class).map(this::run),
                        as(record, Dataset.class).flatMap(this::dataset),
                        as(record, Incident.class)
                                .flatMap(i -> i.occurrence().occurredAt().value())
                                .map(Figures::day),
                        as(record, Scenario.class)
                                .flatMap(s -> s.urgency().risk().value())
                                .map(this::word),
                        as(record, Sampling.class)
                                .flatMap(s -> s.selected().value())
                                .flatMap(s -> s.scenes().value())
                                .map(n -> site.words().counted(n, "scene")),
                        as(record, Model.class)
                                .flatMap(m -> m.description().stage().value())
                                .map(this::word),
                        as(record, Evaluation.class)
                                .map(e ->
                                        e.setup().kind().value().map(this::word).orElse("") + ", "
                                                + word(e.setup().purpose())),
                        as(record, Decision.class)
                                .flatMap(d -> d.ruling().verdict().value())
                                .map(this::word),
                        as(record, Deployment.class)
                                .flatMap(d -> d.period().since().value())
                                .map(Figures::day))
                .flatMap(Optional::stream)
                .findFirst();
        return fact.orElse("");
    }

    private static <T> Optional<T> as(MetadataRecord record, Class<T> type) {
        return type.isInstance(record) ? Optional.of(type.cast(record)) : Optional.empty();
    }

    private String run(Run run) {
        String state = word(run.outcome().status());
        return run.outcome().status() == Run.Status.FINISHED ? word(run.place().purpose()) : state;
    }

    private Optional<String> dataset(Dataset dataset) {
        return dataset.contents()
                .scenes()
                .map(scenes -> site.words().counted(scenes, "scene"))
                .or(() -> dataset.edition().createdAt().value().map(Moment::day).map(Objects::toString));
    }

    /** Returns the word for a choice in the language of the page. */
    private String word(Enum<?> choice) {
        return site.words().choice(choice.name().toLowerCase(Locale.ROOT));
    }
}
