package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.AddedScenes;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much the dataset versions of a repository hold. */
final class VolumesOfDatasets {
    private VolumesOfDatasets() {}

    /**
     * Returns the volume of each dataset version, in the order of the records; one whose scene table is missing or cannot be
     * read is left out, of which {@code check} says why.
     */
    static List<DatasetVolume> of(Catalog catalog, SceneCounting counting) throws IOException {
        List<Dataset> datasets = catalog.records(Dataset.class)
                .filter(d -> d.contents().sceneTable().isGiven())
                .toList();
        List<DatasetVolume> volumes = new ArrayList<>();
        for (Dataset dataset : datasets) {
            volume(catalog, counting, dataset).ifPresent(volumes::add);
        }
        return volumes;
    }

    /** Returns the volume of a dataset version; empty if its scene table is missing or cannot be read. */
    static Optional<DatasetVolume> volume(Catalog catalog, SceneCounting counting, Dataset dataset) throws IOException {
        try {
            Optional<CountedScenes> counted = counting.count(dataset, Optional.empty());
            return counted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DatasetVolume(
                            dataset.id(),
                            counted.get(),
                            counting.driveCount(dataset),
                            added(catalog, counting, dataset)));
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return Optional.empty();
        }
    }

    private static Optional<AddedScenes> added(Catalog catalog, SceneCounting counting, Dataset dataset)
            throws IOException {
        List<Dataset> parents = new ArrayList<>();
        for (RecordId id : dataset.parents()) {
            Optional<Dataset> parent = catalog.find(id, Dataset.class);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            parents.add(parent.get());
        }
        return parents.isEmpty() ? Optional.empty() : counting.added(dataset, parents, Optional.empty());
    }
}
