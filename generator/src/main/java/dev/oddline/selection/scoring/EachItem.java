package dev.oddline.selection.scoring;

import dev.oddline.record.SelectionPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every item stands for itself, and is shown at once: a scene, or a frame or an object of it. */
public final class EachItem implements SceneScores {
    private final SceneReader reader;
    private final SelectionPolicy.Unit unit;
    private final boolean idsMayRepeat;
    private final Set<Object> seen = new HashSet<>();

    private EachItem(SceneReader reader, SelectionPolicy.Unit unit, boolean idsMayRepeat) {
        this.reader = reader;
        this.unit = unit;
        this.idsMayRepeat = idsMayRepeat;
    }

    /** Returns items whose ids must differ: those of scenes, of frames within a scene, of objects within a frame. */
    public static EachItem ofDifferentIds(SelectionPolicy.Unit unit, SceneReader reader) {
        return new EachItem(reader, unit, false);
    }

    /** Returns items whose ids are not compared: they differ by themselves, or there is no end of them. */
    public static EachItem ofAnyIds(SelectionPolicy.Unit unit, SceneReader reader) {
        return new EachItem(reader, unit, true);
    }

    @Override
    public Map<Integer, String> objections(ScoredBlock block) {
        if (idsMayRepeat && unit == SelectionPolicy.Unit.SCENE) {
            return Map.of();
        }
        Map<Integer, String> objections = new HashMap<>();
        for (int row = 0; row < block.size(); row++) {
            if (!block.refusals().containsKey(row)) {
                int at = row;
                objection(block.item(row)).ifPresent(reason -> objections.put(at, reason));
            }
        }
        return objections;
    }

    private Optional<String> objection(Item item) {
        if (unit == SelectionPolicy.Unit.SCENE) {
            return idsMayRepeat || seen.add(item.scene())
                    ? Optional.empty()
                    : Optional.of("`scene`: `" + item.scene()
                            + "` stands in several rows: say how they become one with --aggregate");
        }
        List<String> name = new ArrayList<>(List.of(item.scene(), item.frame().orElse("")));
        if (name.get(1).isBlank()) {
            return Optional.of("`frame`: the row names none, in `frame_id`");
        }
        if (unit == SelectionPolicy.Unit.OBJECT) {
            name.add(item.object().orElse(""));
            if (name.get(2).isBlank()) {
                return Optional.of("`object`: the row names none, in `object_id`");
            }
        }
        return idsMayRepeat || seen.add(name)
                ? Optional.empty()
                : Optional.of("`" + String.join("/", name) + "` stands in several rows");
    }

    @Override
    public void items(ScoredBlock block, int from, int to) throws IOException {
        reader.scenes(new ScoredRows(block, from, to - from));
    }

    @Override
    public void end() {}
}
