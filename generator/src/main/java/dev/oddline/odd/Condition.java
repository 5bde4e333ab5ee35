package dev.oddline.odd;

import java.util.List;

/**
 * What is known of one attribute of one scene.
 *
 * @param values ids of the values it has, in the order they were stated; none where it is unknown
 * @param strange words that the attribute does not have, in the order they were stated
 */
public record Condition(List<String> values, List<String> strange) {
    /** Nobody said anything. */
    public static final Condition UNKNOWN = new Condition(List.of(), List.of());

    public Condition {
        values = List.copyOf(values);
        strange = List.copyOf(strange);
    }

    /** Returns whether no value is known. */
    public boolean isUnknown() {
        return values.isEmpty();
    }
}
