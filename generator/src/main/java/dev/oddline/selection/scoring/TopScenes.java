package dev.oddline.selection.scoring;

import dev.oddline.table.CodePointOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the scenes most worth a label by their first score; of equal ones those whose id comes first, in code points. What
 * is undefined comes last.
 */
public final class TopScenes implements SceneReader {
    private final int most;
    private final Comparator<ScoredScene> order;
    private final PriorityQueue<ScoredScene> kept;

    /**
     * Returns none yet.
     *
     * @param most how many are kept, 1 or more
     */
    public TopScenes(int most, Orientation orientation) {
        this.most = most;
        this.order = ((Comparator<ScoredScene>) (a, b) -> orientation.compare(a.scores()[0], b.scores()[0]))
                .thenComparing(ScoredScene::id, CodePointOrder.ORDER);
        this.kept = new PriorityQueue<>(order.reversed());
    }

    @Override
    public void scene(ScoredScene scene) {
        if (kept.size() < most) {
            kept.add(scene);
        } else if (order.compare(scene, kept.element()) < 0) {
            kept.remove();
            kept.add(scene);
        }
    }

    /** Shows them, the one most worth a label first. */
    public void show(SceneReader reader) throws IOException {
        List<ScoredScene> sorted = new ArrayList<>(kept);
        sorted.sort(order);
        for (ScoredScene scene : sorted) {
            reader.scene(scene);
        }
    }
}
