package dev.oddline.page;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.stream.Stream;

/** Which runs the figures of a record come from. */
final class RunsBeneath {
    private RunsBeneath() {}

    /**
     * Returns the run that made a model; of an evaluation those that made its models, then the run that it names itself.
     * Each once, whether recorded or not; none for other kinds.
     */
    static List<RecordId> of(Catalog catalog, CatalogEntry entry) {
        Stream<RecordId> ofModel = entry.as(Model.class).flatMap(m -> m.run().value()).stream();
        Stream<RecordId> ofEvaluation = entry.as(Evaluation.class).stream()
                .flatMap(e -> Stream.concat(
                        e.subject().models().stream()
                                .flatMap(m -> m.model().value().stream())
                                .flatMap(m -> catalog.find(m, Model.class).stream())
                                .flatMap(m -> m.run().value().stream()),
                        e.subject().run().value().stream()));
        return Stream.concat(ofModel, ofEvaluation).distinct().toList();
    }
}
