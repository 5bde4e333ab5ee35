package dev.oddline.cli;

import dev.oddline.selection.scoring.Item;
import dev.oddline.selection.scoring.ItemScores;
import dev.oddline.selection.scoring.OutputSource;
import dev.oddline.selection.scoring.SceneReader;
import dev.oddline.selection.scoring.SceneScores;
import dev.oddline.selection.scoring.ScoreSummary;
import dev.oddline.selection.scoring.ScoredScene;
import dev.oddline.selection.scoring.TopScenes;
import dev.oddline.statistics.InvalidInput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One pass over the outputs of a model.
 *
 * @param <T> what models say
 */
final class ScoreRun<T> {
    private final OpenedOutputs<T> opened;
    private final ScorePlan<T> plan;
    private final SceneTable scenes;
    private final ItemScores<T> items;
    private final ScoreSummary summary;
    private String unknown = "";
    private long unknownScenes;
    private long shownScenes;

    ScoreRun(OpenedOutputs<T> opened, ScorePlan<T> plan, SceneTable scenes) {
        this.opened = opened;
        this.plan = plan;
        this.scenes = scenes;
        this.items = new ItemScores<>(plan.scoring(), plan.options().empties());
        this.summary = new ScoreSummary(plan.scoring().measures().size());
    }

    ItemScores<T> items() {
        return items;
    }

    ScoreSummary summary() {
        return summary;
    }

    /** Returns how many scenes were shown. */
    long shown() {
        return shownScenes;
    }

    /** Returns whether all was well. */
    boolean whole() {
        return items.refusals().count() == 0 && unknownScenes == 0;
    }

    /** Returns what is wrong with scenes that the scene table lacks. */
    Optional<String> unknownScenes() {
        return unknownScenes == 0
                ? Optional.empty()
                : Optional.of(
                        unknownScenes + " of the scenes are not in " + scenes.name() + ", such as `" + unknown + "`");
    }

    /** Takes a scene and what the scene table says about it. */
    @FunctionalInterface
    interface Sink {
        void scene(ScoredScene scene, List<String> ofScene) throws IOException;
    }

    /** Takes an item that was refused; the newest of the refusals is about it. */
    @FunctionalInterface
    interface Refused {
        void item(Item<?> item);
    }

    /** Scores everything; what {@code --aggregate} and {@code --top} hold back is shown only if nothing was refused. */
    void go(RowProgress progress, Sink sink, Refused refused) throws IOException {
        SceneReader shown = scene -> {
            Optional<List<String>> cells = scenes.cells(scene.id());
            if (cells.isPresent()) {
                shownScenes++;
                sink.scene(scene, cells.get());
            } else {
                unknown = unknownScenes == 0 ? scene.id() : unknown;
                unknownScenes++;
            }
        };
        Optional<TopScenes> top = plan.options()
                .top()
                .map(most ->
                        new TopScenes(most, plan.scoring().measures().get(0).orientation()));
        SceneReader next = top.isPresent() ? top.get() : shown;
        SceneScores grouped = plan.scenes(opened.idsAreCompared(), scene -> {
            if (!opened.endless()) {
                summary.add(scene, objects(scene));
            }
            next.scene(scene);
        });
        OutputSource<T> source = opened.source();
        source.scan(item -> {
            progress.row();
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("it was asked to end");
            }
            Optional<double[]> scores = items.of(item);
            try {
                if (scores.isPresent()) {
                    grouped.item(item, scores.get());
                    return;
                }
            } catch (InvalidInput e) {
                items.refusals().add(item, e.getMessage());
            }
            refused.item(item);
        });
        if (items.refusals().count() == 0) {
            grouped.end();
            if (top.isPresent()) {
                top.get().show(shown);
            }
        }
    }

    /** Returns what the scene table says, or the number of scored items. */
    private OptionalDouble objects(ScoredScene scene) {
        return scenes.hasObjects() ? scenes.objects(scene.id()) : OptionalDouble.of((double) scene.items());
    }
}
