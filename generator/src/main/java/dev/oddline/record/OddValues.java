package dev.oddline.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions in the words of a taxonomy: a scene, an incident or an ODD segment.
 *
 * @param byAttribute attribute id to one or several value ids, in the order of the file
 */
public record OddValues(Map<String, List<String>> byAttribute) {

    public OddValues {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byAttribute.forEach((attribute, values) -> copy.put(attribute, List.copyOf(values)));
        byAttribute = Collections.unmodifiableMap(copy);
    }
}
