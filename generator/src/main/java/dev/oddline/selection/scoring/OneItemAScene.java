package dev.oddline.selection.scoring;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every item is a scene of its own, and shown at once. */
public final class OneItemAScene implements SceneScores {
    private final SceneReader reader;
    private final boolean idsMayRepeat;
    private final Set<String> seen = new HashSet<>();

    private OneItemAScene(SceneReader reader, boolean idsMayRepeat) {
        this.reader = reader;
        this.idsMayRepeat = idsMayRepeat;
    }

    /** Returns scenes whose ids must differ. */
    public static OneItemAScene ofDifferentIds(SceneReader reader) {
        return new OneItemAScene(reader, false);
    }

    /** Returns scenes whose ids are not compared: they differ by themselves, or there is no end of them. */
    public static OneItemAScene ofAnyIds(SceneReader reader) {
        return new OneItemAScene(reader, true);
    }

    @Override
    public Map<Integer, String> objections(ScoredBlock block) {
        Map<Integer, String> objections = new HashMap<>();
        for (int row = 0; row < block.size() && !idsMayRepeat; row++) {
            if (!block.refusals().containsKey(row) && !seen.add(block.item(row).scene())) {
                objections.put(
                        row,
                        "`scene`: `" + block.item(row).scene()
                                + "` stands in several rows: say how they become one with --aggregate");
            }
        }
        return objections;
    }

    @Override
    public void items(ScoredBlock block, int from, int to) throws IOException {
        reader.scenes(new ScoredRows(block, from, to - from));
    }

    @Override
    public void end() {}
}
