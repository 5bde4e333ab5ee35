package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.comparison.DatasetDifference;
import dev.oddline.coverage.comparison.DatasetDifferences;
import dev.oddline.coverage.comparison.ParentDifference;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dataset versions of a repository beside those they were made from. */
final class DifferencesToParents {
    private DifferencesToParents() {}

    /** Returns one for each parent of each version with a scene table, in the order of the records and their parents. */
    static List<ParentDifference> of(Catalog catalog, DatasetDifferences differences) throws IOException {
        List<ParentDifference> all = new ArrayList<>();
        List<Dataset> datasets = catalog.records(Dataset.class)
                .filter(d -> d.contents().sceneTable().isGiven())
                .toList();
        for (Dataset dataset : datasets) {
            for (RecordId parent : dataset.parents()) {
                all.add(new ParentDifference(
                        dataset.id(), parent, difference(differences, catalog.find(parent, Dataset.class), dataset)));
            }
        }
        return all;
    }

    private static Optional<DatasetDifference> difference(
            DatasetDifferences differences, Optional<Dataset> parent, Dataset dataset) throws IOException {
        try {
            return parent.isEmpty() ? Optional.empty() : differences.of(parent.get(), dataset, List.of());
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return Optional.empty();
        }
    }
}
