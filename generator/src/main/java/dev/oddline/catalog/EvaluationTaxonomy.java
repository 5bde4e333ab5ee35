package dev.oddline.catalog;

import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.RecordId;
import java.util.Optional;

/** The taxonomy whose words an evaluation and its tables are written in. */
public final class EvaluationTaxonomy {
    private EvaluationTaxonomy() {}

    /** Returns the one that the evaluation names, else that of its dataset version; it need not have a record. */
    public static Optional<RecordId> idOf(Catalog catalog, Evaluation evaluation) {
        return evaluation
                .material()
                .taxonomy()
                .value()
                .or(() -> evaluation
                        .material()
                        .dataset()
                        .value()
                        .flatMap(id -> catalog.find(id, Dataset.class))
                        .flatMap(dataset -> dataset.contents().taxonomy().value()));
    }
}
