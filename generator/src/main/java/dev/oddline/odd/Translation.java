package dev.oddline.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How conditions in the words of one edition of a taxonomy read in those of a later one. It never changes what was
 * recorded; it only says how to read it.
 */
public final class Translation {
    private final List<EditionStep> steps;

    /**
     * Returns a translation.
     *
     * @param steps from each edition to the next, the oldest first; none if the editions are the same
     */
    public Translation(List<EditionStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Returns a condition in the words of the later edition. Values that can't be told there are not among its values,
     * but among its strange words as they were written in the old edition, so that they can be counted. A scene with
     * nothing but such is unknown.
     */
    public Condition translate(String attributeId, Condition old) {
        List<String> known = new ArrayList<>();
        List<String> strange = new ArrayList<>(old.strange());
        for (String value : old.values()) {
            Optional<String> now = Optional.of(value);
            for (EditionStep step : steps) {
                now = now.flatMap(v -> step.next(attributeId, v));
            }
            if (now.isEmpty()) {
                strange.add(value);
            } else if (!known.contains(now.get())) {
                known.add(now.get());
            }
        }
        return new Condition(known, strange);
    }
}
