package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.combination.CombinationCounting;
import dev.oddline.coverage.combination.CombinationCounting.Question;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.record.Dataset;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which combinations of values the dataset versions of a repository hold. */
final class CombinationsOfDatasets {
    /** Pages take two and three attributes together, unless that gives more combinations than anybody could look at. */
    private static final List<Integer> STRENGTHS = List.of(2, 3);

    private static final long MOST_CONFIGURATIONS = 200_000;

    private CombinationsOfDatasets() {}

    /**
     * Returns the combinations of values of each dataset version, in the order of the records; one whose scene table is missing
     * or cannot be read is left out, of which {@code check} says why.
     */
    static List<DatasetCombinations> of(Catalog catalog, CombinationCounting counting) throws IOException {
        List<DatasetCombinations> all = new ArrayList<>();
        List<Dataset> datasets = catalog.records(Dataset.class)
                .filter(d -> d.contents().sceneTable().isGiven())
                .toList();
        for (Dataset dataset : datasets) {
            try {
                counting.count(new Question(
                                List.of(dataset),
                                CombinationCounting.Use.ALL,
                                STRENGTHS,
                                1,
                                List.of(),
                                MOST_CONFIGURATIONS))
                        .ifPresent(all::add);
            } catch (UnreadableTable finding) {
                // the rule unreadable-table reports it
            }
        }
        return all;
    }
}
