package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SceneUse;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.Optional;

/** How many scenes dataset versions train on. */
final class TrainingSizes {
    private final Catalog catalog;
    private final SceneCounting counting;

    TrainingSizes(Catalog catalog, SceneCounting counting) {
        this.catalog = catalog;
        this.counting = counting;
    }

    /** Returns the number of training scenes: those of the scene table, else those stated of the split; empty where neither is. */
    Optional<Long> of(RecordId id) throws IOException {
        Optional<Dataset> dataset = catalog.find(id, Dataset.class);
        if (dataset.isEmpty()) {
            return Optional.empty();
        }
        return counted(dataset.get())
                .or(() -> Optional.ofNullable(dataset.get().contents().splits().get(SceneUse.TRAIN))
                        .flatMap(split -> split.scenes().value()));
    }

    private Optional<Long> counted(Dataset dataset) throws IOException {
        try {
            return counting.count(dataset, Optional.empty())
                    .map(CountedScenes::counts)
                    .map(counts -> SceneUse.TRAINING.of(counts).stream()
                            .mapToLong(group -> group.amount().scenes())
                            .sum());
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return Optional.empty();
        }
    }
}
