package dev.oddline.coverage;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How the rows of a dataset version's scene table are read: which columns, in which words they are written, and in which
 * words they are wanted.
 *
 * @param columns in the words they are written in
 * @param wanted the taxonomy to count in
 * @param conditions what the texts of a row say in the wanted words
 * @param withdrawn ids of scenes that do not count
 */
record SceneReading(
        Dataset dataset, SceneColumns columns, Taxonomy wanted, UnderstoodTexts conditions, TreeSet<String> withdrawn) {

    /**
     * Returns the reading of a dataset version's scenes.
     *
     * @param wanted the taxonomy to count in; that of the dataset version where empty. If it names none and there are
     *     several, its table is taken to be in the wanted one
     * @param understood returns what understands the texts of some columns in some words
     * @return empty if it has no scene table, if nobody can tell its taxonomy, or if no way leads from that to the wanted
     */
    static Optional<SceneReading> of(
            Dataset dataset, Optional<RecordId> wanted, Taxonomies taxonomies, Understanding understood) {
        Optional<SceneTable> table = dataset.contents().sceneTable().value();
        Optional<RecordId> written = dataset.contents()
                .taxonomy()
                .value()
                .or(() -> theOnly(taxonomies))
                .or(() -> wanted);
        if (table.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Taxonomy> from = taxonomies.of(written.get());
        RecordId to = wanted.orElse(written.get());
        Optional<Translation> translation = taxonomies.translation(written.get(), to);
        if (from.isEmpty() || translation.isEmpty()) {
            return Optional.empty();
        }
        SceneColumns columns = SceneColumns.of(table.get(), from.get());
        return taxonomies
                .of(to)
                .map(taxonomy -> new SceneReading(
                        dataset,
                        columns,
                        taxonomy,
                        understood.of(columns, taxonomy, translation.get()),
                        withdrawn(dataset)));
    }

    /** Understands texts. */
    @FunctionalInterface
    interface Understanding {
        /** Returns what understands the texts of some columns in the words of a taxonomy. */
        UnderstoodTexts of(SceneColumns columns, Taxonomy wanted, Translation translation);
    }

    /** Returns the ids of the scenes of a dataset version that do not count. */
    static TreeSet<String> withdrawn(Dataset dataset) {
        TreeSet<String> withdrawn = new TreeSet<>();
        dataset.contents().withdrawn().forEach(w -> w.sceneId().value().ifPresent(withdrawn::add));
        return withdrawn;
    }

    private static Optional<RecordId> theOnly(Taxonomies taxonomies) {
        return taxonomies.all().size() == 1 ? taxonomies.all().keySet().stream().findFirst() : Optional.empty();
    }

    Dataset.CountingUnit unit() {
        return dataset.contents().countingUnit().orElse(Dataset.CountingUnit.SCENE);
    }
}
