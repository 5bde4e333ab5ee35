package dev.oddline.coverage;

import dev.oddline.statistics.InvalidInput;
import java.util.HashSet;
import java.util.List;

/**
 * One attribute of the ODD with all values it can take; from the taxonomy, for values taken from the data flatter the
 * coverage.
 *
 * @param values one or more, all different, none empty
 */
public record AttributeDomain(String name, List<String> values) {

    public AttributeDomain {
        values = List.copyOf(values);
        InvalidInput.unless(!values.isEmpty(), name, "an attribute without values");
        InvalidInput.unless(new HashSet<>(values).size() == values.size(), name, "a value stands twice in " + values);
        InvalidInput.unless(!values.contains(""), name, "the empty value stands for unknown");
    }
}
