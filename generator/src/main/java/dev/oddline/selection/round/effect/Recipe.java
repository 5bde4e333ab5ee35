package dev.oddline.selection.round.effect;

import dev.oddline.record.Run;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a model was trained, the data and the seeds apart.
 *
 * @param hyperparameters as they were written
 */
record Recipe(Map<String, String> hyperparameters) {

    Recipe {
        hyperparameters = Collections.unmodifiableMap(new TreeMap<>(hyperparameters));
    }

    static Recipe of(Run run) {
        return new Recipe(run.code().hyperparameters().orElse(Map.of()));
    }

    /** Returns the names of the hyperparameters in which another recipe differs, sorted. */
    List<String> differences(Recipe other) {
        Set<String> names = new TreeSet<>(hyperparameters.keySet());
        names.addAll(other.hyperparameters.keySet());
        names.removeIf(name -> Objects.equals(hyperparameters.get(name), other.hyperparameters.get(name)));
        return List.copyOf(names);
    }
}
