package dev.oddline.selection.scoring;

import dev.oddline.table.CodePointOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the scenes most worth a label by their first score; of equal ones those whose id comes first, in code points. What
 * is undefined comes last.
 */
public final class TopScenes implements SceneReader {
    private final int most;
    private final int measures;
    private final Orientation orientation;
    private final PriorityQueue<ScoredScene> kept = new PriorityQueue<>((one, other) -> compare(other, one));

    /** Those of the scenes looked at, {@code [scene][measure]}; there may be room for more. */
    private double[] scores = {};

    /** The first score of the one that the next better one drives out. */
    private double least = Double.NaN;

    /**
     * Returns none yet.
     *
     * @param most how many are kept, 1 or more
     * @param measures number of scores of a scene
     */
    public TopScenes(int most, int measures, Orientation orientation) {
        this.most = most;
        this.measures = measures;
        this.orientation = orientation;
    }

    private int compare(ScoredScene one, ScoredScene other) {
        int byScore = orientation.compare(one.scores()[0], other.scores()[0]);
        int byScene = byScore != 0 ? byScore : CodePointOrder.ORDER.compare(one.name(), other.name());
        int byFrame = byScene != 0 ? byScene : CodePointOrder.ORDER.compare(one.frame(), other.frame());
        return byFrame != 0 ? byFrame : CodePointOrder.ORDER.compare(one.object(), other.object());
    }

    @Override
    public void scenes(ScoredScenes scenes) {
        int size = scenes.size();
        if (scores.length < size * measures) {
            scores = new double[size * measures];
        }
        scenes.copyScores(scores, 0);
        for (int i = next(0, size); i < size; i = next(i + 1, size)) {
            double[] own = Arrays.copyOfRange(scores, i * measures, (i + 1) * measures);
            keep(new ScoredScene(scenes.id(i), scenes.frame(i), scenes.object(i), own, scenes.items(i)));
        }
    }

    /** Returns the next scene, from one on, that may belong to the best; one more than the last if there is none. */
    private int next(int from, int size) {
        int scene = from;
        while (kept.size() == most && scene < size && orientation.compare(scores[scene * measures], least) > 0) {
            scene++;
        }
        return scene;
    }

    private void keep(ScoredScene scene) {
        if (kept.size() < most) {
            kept.add(scene);
        } else if (compare(scene, kept.element()) < 0) {
            kept.remove();
            kept.add(scene);
        }
        least = kept.element().scores()[0];
    }

    /** Shows them, the one most worth a label first. */
    public void show(SceneReader reader) throws IOException {
        List<ScoredScene> sorted = new ArrayList<>(kept);
        sorted.sort(this::compare);
        for (ScoredScene scene : sorted) {
            reader.scenes(scene);
        }
    }
}
