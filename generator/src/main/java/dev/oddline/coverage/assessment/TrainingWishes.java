package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SceneUse;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Metric;
import dev.oddline.record.RecordId;
import dev.oddline.record.Target;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Holds a dataset version against what a target wants to train on. */
public final class TrainingWishes {
    private final Catalog catalog;
    private final SceneCounting counting;

    public TrainingWishes(Catalog catalog, SceneCounting counting) {
        this.catalog = catalog;
        this.counting = counting;
    }

    /**
     * Returns the segments that a target names, in the order of its file.
     *
     * @param dataset whose training scenes are counted, in the words of the target's taxonomy
     * @return empty if the target names no taxonomy or metric, or if the scenes can't be read in its words
     * @throws IOException if the repository can't be read
     */
    public Optional<List<TrainingWish>> of(RecordId target, RecordId dataset) throws IOException {
        Optional<CatalogEntry> entry = catalog.find(target);
        Optional<Target> record = entry.flatMap(e -> e.as(Target.class));
        Optional<RecordId> taxonomyId = record.flatMap(r -> r.taxonomy().value());
        Optional<Taxonomy> taxonomy = taxonomyId.flatMap(counting.taxonomies()::of);
        Optional<RecordId> metric = record.flatMap(r -> r.metric().value());
        if (taxonomy.isEmpty() || metric.isEmpty()) {
            return Optional.empty();
        }
        Optional<ScenesByCondition> scenes = new DatasetScenes(
                        catalog, counting, taxonomyId.orElseThrow(), taxonomy.get())
                .of(List.of(dataset), SceneUse.TRAINING, caveat -> {});
        WantedAmounts wanted = new WantedAmounts(
                taxonomy.get(),
                record.orElseThrow(),
                entry.orElseThrow().path(),
                Definition.of(metric.get(), catalog.find(metric.get(), Metric.class)),
                scenes.map(ScenesByCondition::atRandom));
        return scenes.map(counted -> wanted.named().stream()
                .map(segment -> new TrainingWish(
                        segment,
                        wanted.of(segment, Optional.empty()).trainingScenes(),
                        counted.in(segment).scenes(),
                        counted.perhapsIn(segment).scenes()))
                .toList());
    }
}
