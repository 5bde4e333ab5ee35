package dev.oddline.check.rule.odd;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.EvaluationTaxonomy;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Odd;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of all taxonomies, gathered when first asked for, and which of them a record means. */
final class OddVocabularies {
    private final CheckInput input;
    private final Catalog catalog;
    private Optional<Words> words = Optional.empty();

    private record Words(Map<RecordId, OddVocabulary> byTaxonomy, OddVocabulary ofAll) {}

    OddVocabularies(CheckInput input) {
        this.input = input;
        this.catalog = input.catalog();
    }

    private Words words() {
        Words known = words.orElseGet(this::gathered);
        words = Optional.of(known);
        return known;
    }

    private Words gathered() {
        Map<RecordId, OddVocabulary> byTaxonomy = new LinkedHashMap<>();
        input.taxonomies()
                .all()
                .forEach((id, taxonomy) -> byTaxonomy.put(
                        id,
                        OddVocabulary.of(
                                id,
                                taxonomy,
                                catalog.find(id, Odd.class)
                                        .map(Odd::scenarioTags)
                                        .orElse(List.of()))));
        return new Words(byTaxonomy, OddVocabulary.ofAll(List.copyOf(byTaxonomy.values())));
    }

    /**
     * Returns the words of the taxonomy that a record names, those of the only one, or those of all; empty if the named
     * one can't be read or there is none at all.
     */
    Optional<OddVocabulary> of(Stated<RecordId> taxonomy) {
        return of(taxonomy.value());
    }

    private Optional<OddVocabulary> of(Optional<RecordId> taxonomy) {
        Map<RecordId, OddVocabulary> byTaxonomy = words().byTaxonomy();
        if (taxonomy.isPresent()) {
            return Optional.ofNullable(byTaxonomy.get(taxonomy.get()));
        }
        return byTaxonomy.size() == 1
                ? byTaxonomy.values().stream().findFirst()
                : Optional.of(words().ofAll()).filter(all -> !byTaxonomy.isEmpty());
    }

    /** Returns the words of an evaluation: those that it names itself, else those of its dataset version. */
    Optional<OddVocabulary> ofEvaluation(Evaluation evaluation) {
        return of(EvaluationTaxonomy.idOf(catalog, evaluation));
    }

    /** Returns the words of the segment metrics of a run: those of its dataset versions, if they agree. */
    Optional<OddVocabulary> ofRun(Run run) {
        List<RecordId> taxonomies = Stream.concat(
                        run.inputs().dataset().value().stream(),
                        run.inputs().others().stream().flatMap(i -> i.record().value().stream()))
                .flatMap(id -> ofDataset(id).stream())
                .distinct()
                .toList();
        return of(taxonomies.size() == 1 ? Optional.of(taxonomies.get(0)) : Optional.empty());
    }

    private Optional<RecordId> ofDataset(RecordId id) {
        return catalog.find(id, Dataset.class)
                .flatMap(dataset -> dataset.contents().taxonomy().value());
    }
}
