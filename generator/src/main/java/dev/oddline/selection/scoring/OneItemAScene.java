package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;
import java.io.IOException;
import java.util.HashSet;
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
    public void item(Item<?> item, double[] scores) throws IOException {
        InvalidInput.unless(
                idsMayRepeat || seen.add(item.scene()),
                "scene",
                "`" + item.scene() + "` stands in several rows: say how they become one with --aggregate");
        reader.scene(new ScoredScene(item.scene(), scores, item.said() instanceof Said.Nothing<?> ? 0 : 1));
    }

    @Override
    public void end() {}
}
