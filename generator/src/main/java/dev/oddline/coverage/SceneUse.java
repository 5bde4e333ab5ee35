package dev.oddline.coverage;

import dev.oddline.table.Grouping;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What scenes are used for. */
public enum SceneUse {
    /** A model learns from them. */
    TRAINING,
    /** A model is measured on them. */
    EVALUATION;

    /** The split that a model learns from. */
    public static final String TRAIN = "train";

    private boolean takes(String split) {
        return split.equals(TRAIN) == (this == TRAINING);
    }

    /**
     * Returns which splits of a table serve the use: where it tells {@code train} from others, that or the others; else
     * all. A scene in several splits is in each of them.
     *
     * @param splits all of the table, as its cells say them
     */
    public Predicate<String> among(Collection<String> splits) {
        for (SceneUse use : values()) {
            if (splits.stream().noneMatch(use::takesAnyOf)) {
                return any -> true;
            }
        }
        return this::takesAnyOf;
    }

    private boolean takesAnyOf(String split) {
        return List.of(split.split("[" + Grouping.VALUE_SEPARATOR + "]", -1)).stream()
                .anyMatch(this::takes);
    }

    /** Returns the scenes of a whole table that serve the use. */
    public List<SceneGroup> of(SceneCounts whole) {
        return of(whole.groups(), whole);
    }

    /** Returns those of some scenes of a table that serve the use. */
    public List<SceneGroup> of(List<SceneGroup> some, SceneCounts whole) {
        Predicate<String> splits =
                among(whole.groups().stream().map(SceneGroup::split).distinct().toList());
        return some.stream().filter(group -> splits.test(group.split())).toList();
    }
}
