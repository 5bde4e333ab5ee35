package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import java.util.List;

/** Values that can't be true of one scene together, such as clear and rain. */
public final class ExclusiveValues {
    private ExclusiveValues() {}

    /**
     * Returns those that a condition holds, sorted: all its values, if the attribute takes one and there are several. A
     * value that another one lies within does not count.
     *
     * @return two or more, or none
     */
    public static List<String> in(Condition condition, OddAttribute attribute) {
        if (attribute.isMultiple() || condition.values().size() < 2) {
            return List.of();
        }
        List<String> narrow = condition.values().stream()
                .filter(value -> condition.values().stream()
                        .noneMatch(other -> !other.equals(value) && attribute.includes(value, other)))
                .sorted()
                .toList();
        return narrow.size() < 2 ? List.of() : narrow;
    }
}
