package dev.oddline.cli;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.content.StoredTables;
import dev.oddline.coverage.AddedScenes;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.TableEngine;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much the dataset versions of a repository hold. */
final class VolumesOfDatasets {
    private static final int THREADS = 2;
    private static final long MEMORY_BYTES = 256L << 20;

    private VolumesOfDatasets() {}

    /**
     * Returns the volume of each dataset version, in the order of the records; one whose scene table is missing or cannot be
     * read is left out, of which {@code check} says why.
     */
    static List<DatasetVolume> of(Records records) throws IOException {
        List<Dataset> datasets = records.catalog()
                .records(Dataset.class)
                .filter(d -> d.contents().sceneTable().isGiven())
                .toList();
        if (datasets.isEmpty()) {
            return List.of();
        }
        List<DatasetVolume> volumes = new ArrayList<>();
        try (TableEngine engine = DuckDbEngine.of(THREADS, MEMORY_BYTES);
                StoredTables tables = new StoredTables(records.contents())) {
            SceneCounting counting = new SceneCounting(engine, tables, Taxonomies.of(records.catalog()));
            for (Dataset dataset : datasets) {
                volume(records, counting, dataset).ifPresent(volumes::add);
            }
        }
        return volumes;
    }

    private static Optional<DatasetVolume> volume(Records records, SceneCounting counting, Dataset dataset)
            throws IOException {
        try {
            Optional<CountedScenes> counted = counting.count(dataset, Optional.empty());
            return counted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DatasetVolume(dataset.id(), counted.get(), added(records, counting, dataset)));
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return Optional.empty();
        }
    }

    private static Optional<AddedScenes> added(Records records, SceneCounting counting, Dataset dataset)
            throws IOException {
        List<Dataset> parents = new ArrayList<>();
        for (RecordId id : dataset.parents()) {
            Optional<Dataset> parent = records.catalog().find(id, Dataset.class);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            parents.add(parent.get());
        }
        return parents.isEmpty() ? Optional.empty() : counting.added(dataset, parents, Optional.empty());
    }
}
