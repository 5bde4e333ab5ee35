package dev.oddline.odd;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A conjunction of attribute values: the scenes that have all of them. Without any it is the whole ODD.
 *
 * @param valueOf attribute id to value id; an empty value id stands for the scenes where the attribute is unknown;
 *     sorted by attribute
 */
public record OddSegment(Map<String, String> valueOf) {
    /** The value id of an attribute that nobody knows. */
    public static final String UNKNOWN = "";

    public OddSegment {
        valueOf = Collections.unmodifiableMap(new TreeMap<>(valueOf));
    }

    /** Returns the segment as text: {@code time_of_day=night weather=rain}. */
    @Override
    public String toString() {
        return valueOf.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
