package dev.oddline.selection.scoring;

import dev.oddline.selection.aggregation.EmptyFrames;
import dev.oddline.selection.aggregation.Reduction;
import dev.oddline.selection.aggregation.SceneReduction;
import dev.oddline.statistics.InvalidInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gathers the scores of all items of a scene; rows of one scene need not stand together. Scenes are shown in the order in
 * which their first item came.
 */
public final class ManyItemsAScene implements SceneScores {
    private final Optional<Reduction> ofFrame;
    private final Optional<Reduction> ofScene;
    private final EmptyFrames empty;
    private final int measures;
    private final SceneReader reader;
    private final Map<String, Map<String, Scores>> scenes = new LinkedHashMap<>();

    /**
     * Returns scenes of no items yet.
     *
     * @param ofFrame of the items in a frame; empty to put all items of a scene together at once
     * @param ofScene of the frames in a scene; empty to show each frame by itself
     * @param measures number of measures
     */
    public ManyItemsAScene(
            Optional<Reduction> ofFrame,
            Optional<Reduction> ofScene,
            EmptyFrames empty,
            int measures,
            SceneReader reader) {
        this.ofFrame = ofFrame;
        this.ofScene = ofScene;
        this.empty = empty;
        this.measures = measures;
        this.reader = reader;
    }

    /** The scores of a frame, {@code [item][measure]} one after the other. */
    private static final class Scores {
        private double[] values = new double[4];
        private int size;
        private long items;

        void add(double[] scores) {
            if (size + scores.length > values.length) {
                values = Arrays.copyOf(values, StrictMath.max(values.length * 2, size + scores.length));
            }
            System.arraycopy(scores, 0, values, size, scores.length);
            size += scores.length;
        }

        double[] of(int measure, int measures) {
            double[] column = new double[size / measures];
            for (int i = 0; i < column.length; i++) {
                column[i] = values[i * measures + measure];
            }
            return column;
        }
    }

    @Override
    public Map<Integer, String> objections(ScoredBlock block) {
        Map<Integer, String> objections = new HashMap<>();
        for (int row = 0; row < block.size() && ofFrame.isPresent(); row++) {
            if (!block.refusals().containsKey(row) && block.item(row).frame().isEmpty()) {
                objections.put(row, "`frame`: the row names none, so frames cannot be told");
            }
        }
        return objections;
    }

    @Override
    public void items(ScoredBlock block, int from, int to) {
        for (int row = from; row < to; row++) {
            item(block, row);
        }
    }

    private void item(ScoredBlock block, int row) {
        Item item = block.item(row);
        Scores frame = scenes.computeIfAbsent(item.scene(), id -> new LinkedHashMap<>())
                .computeIfAbsent(item.frame().orElse(""), id -> new Scores());
        boolean nothing = block.isNothing(row);
        frame.items += nothing ? 0 : 1;
        boolean emptyFrame = nothing && ofFrame.isPresent();
        if (!emptyFrame && !Double.isNaN(block.score(row, 0))) {
            frame.add(block.scores(row));
        }
    }

    @Override
    public void end() throws IOException {
        for (Map.Entry<String, Map<String, Scores>> scene : scenes.entrySet()) {
            if (ofScene.isPresent()) {
                show(scene.getKey(), "", List.copyOf(scene.getValue().values()));
                continue;
            }
            for (Map.Entry<String, Scores> frame : scene.getValue().entrySet()) {
                show(scene.getKey(), frame.getKey(), List.of(frame.getValue()));
            }
        }
    }

    private void show(String scene, String frame, List<Scores> gathered) throws IOException {
        double[] scores = new double[measures];
        for (int m = 0; m < measures; m++) {
            List<double[]> frames = new ArrayList<>();
            for (Scores one : gathered) {
                frames.add(one.of(m, measures));
            }
            try {
                scores[m] = reduced(frames).orElse(Double.NaN);
            } catch (InvalidInput e) {
                throw new InvalidInput("scene `" + scene + "`", e.getMessage());
            }
        }
        reader.scenes(new ScoredScene(
                scene,
                frame,
                "",
                scores,
                gathered.stream().mapToLong(one -> one.items).sum()));
    }

    private OptionalDouble reduced(List<double[]> frames) {
        Reduction all = ofScene.orElse(new Reduction.Mean()); // of one frame: what it has
        return ofFrame.isPresent()
                ? new SceneReduction(ofFrame.get(), all, empty).of(frames)
                : SceneReduction.pooled(all, frames);
    }
}
