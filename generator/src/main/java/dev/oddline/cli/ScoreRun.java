package dev.oddline.cli;

import dev.oddline.record.SelectionPolicy;
import dev.oddline.selection.scoring.Item;
import dev.oddline.selection.scoring.ItemScores;
import dev.oddline.selection.scoring.OrderedWork;
import dev.oddline.selection.scoring.SceneReader;
import dev.oddline.selection.scoring.SceneScores;
import dev.oddline.selection.scoring.ScoreDistribution;
import dev.oddline.selection.scoring.ScoreSummary;
import dev.oddline.selection.scoring.ScoredBlock;
import dev.oddline.selection.scoring.ScoredScenes;
import dev.oddline.selection.scoring.TopScenes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One pass over the outputs of a model.
 *
 * @param <T> what models say
 */
final class ScoreRun<T> {
    private final OpenedOutputs<T> opened;
    private final ScorePlan<T> plan;
    private final SceneTable scenes;
    private final int threads;
    private final ItemScores<T> items;
    private final ScoreSummary summary;
    private List<Optional<ScoreDistribution>> distributions = List.of();
    private String unknown = "";
    private long unknownScenes;
    private long shownScenes;

    /**
     * Returns a pass that has not begun.
     *
     * @param threads how many score at the same time, 1 or more
     */
    ScoreRun(OpenedOutputs<T> opened, ScorePlan<T> plan, SceneTable scenes, int threads) {
        this.opened = opened;
        this.plan = plan;
        this.scenes = scenes;
        this.threads = threads;
        this.items = new ItemScores<>(plan.scoring(), plan.options().empties());
        this.summary = new ScoreSummary(plan.scoring().measures().size());
    }

    ItemScores<T> items() {
        return items;
    }

    /** Returns of how many scenes the scores were summarised. */
    int summarised() {
        return summary.scenes();
    }

    /** Returns what the scores of each measure look like, {@code [measure]}, when all were made. */
    List<Optional<ScoreDistribution>> distributions() throws IOException {
        if (distributions.isEmpty()) {
            distributions = summary.distributions(threads);
        }
        return distributions;
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

    /** Takes a scene, by its place among others, and what the scene table says about it. */
    @FunctionalInterface
    interface Sink {
        void scene(ScoredScenes among, int scene, List<String> ofScene) throws IOException;
    }

    /** Takes an item that was refused; the newest of the refusals is about it. */
    @FunctionalInterface
    interface Refused {
        void item(Item item);
    }

    /** Scores everything; what {@code --aggregate} and {@code --top} hold back is shown only if nothing was refused. */
    void go(RowProgress progress, Sink sink, Refused refused) throws IOException {
        SceneReader shown = scored -> show(scored, sink);
        Optional<TopScenes> top = plan.options()
                .top()
                .map(most -> new TopScenes(
                        most,
                        plan.scoring().measures().size(),
                        plan.scoring().measures().get(0).orientation()));
        SceneReader next = top.isPresent() ? top.get() : shown;
        SceneScores grouped = plan.scenes(opened.idsAreCompared(), scored -> {
            if (!opened.endless()) {
                summarise(scored);
            }
            next.scenes(scored);
        });
        OrderedWork.Result<ScoredBlock> result = block -> take(block, progress, grouped, refused);
        if (opened.endless()) {
            opened.source().scan(block -> result.take(items.of(block)));
        } else {
            try (OrderedWork<ScoredBlock> work = new OrderedWork<>(threads, result)) {
                opened.source().scan(block -> work.add(() -> items.of(block)));
                work.end();
            }
        }
        if (items.refusals().count() == 0) {
            grouped.end();
            if (top.isPresent()) {
                top.get().show(shown);
            }
        }
    }

    /** The number of objects is what the scene table says, or else the number of scored items. */
    private void summarise(ScoredScenes scored) {
        if (scenes.hasObjects() && plan.unit() == SelectionPolicy.Unit.SCENE) {
            summary.add(scored, scene -> scenes.objects(scored.id(scene)));
        } else {
            summary.add(scored);
        }
    }

    private void show(ScoredScenes scored, Sink sink) throws IOException {
        for (int i = 0; i < scored.size(); i++) {
            Optional<List<String>> cells = scenes.cells(scored.id(i));
            if (cells.isPresent()) {
                shownScenes++;
                sink.scene(scored, i, cells.get());
            } else {
                unknown = unknownScenes == 0 ? scored.id(i) : unknown;
                unknownScenes++;
            }
        }
    }

    private void take(ScoredBlock block, RowProgress progress, SceneScores grouped, Refused refused)
            throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("it was asked to end");
        }
        progress.rows(block.size());
        items.count(block);
        SortedMap<Integer, String> reasons = new TreeMap<>(block.refusals());
        reasons.putAll(grouped.objections(block));
        int from = 0;
        for (Map.Entry<Integer, String> reason : reasons.entrySet()) {
            Item item = block.item(reason.getKey());
            grouped.items(block, from, reason.getKey());
            from = reason.getKey() + 1;
            items.refusals().add(item, reason.getValue());
            refused.item(item);
        }
        grouped.items(block, from, block.size());
    }
}
