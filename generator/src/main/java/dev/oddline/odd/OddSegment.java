package dev.oddline.odd;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A conjunction of attribute values: the scenes that have all of them. Without any it is the whole ODD. */
public final class OddSegment {
    /** The value id of an attribute that nobody knows. */
    public static final String UNKNOWN = "";

    private final Map<String, String> valueOf;
    private final String text;

    /**
     * Returns the segment of some values.
     *
     * @param valueOf attribute id to value id; an empty value id stands for the scenes where the attribute is unknown
     */
    public OddSegment(Map<String, String> valueOf) {
        this.valueOf = Collections.unmodifiableMap(new TreeMap<>(valueOf));
        StringBuilder words = new StringBuilder();
        this.valueOf.forEach((attribute, value) -> words.append(words.isEmpty() ? "" : " ")
                .append(attribute)
                .append('=')
                .append(value));
        this.text = words.toString();
    }

    /** Returns the value id of each attribute, sorted by attribute. */
    public Map<String, String> valueOf() {
        return valueOf;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OddSegment segment
                        && text.equals(segment.text)
                        && valueOf.equals(segment.valueOf));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the segment as text: {@code time_of_day=night weather=rain}. */
    @Override
    public String toString() {
        return text;
    }
}
