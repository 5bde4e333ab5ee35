package dev.oddline.coverage.combination;

import dev.oddline.odd.OddSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One value for each of some attributes.
 *
 * @param attributes in the order of their space
 * @param values one for each of them
 */
public record Configuration(List<String> attributes, List<String> values) {

    public Configuration {
        attributes = List.copyOf(attributes);
        values = List.copyOf(values);
        if (attributes.size() != values.size()) {
            throw new IllegalStateException(attributes + " have not the values " + values);
        }
    }

    /** Returns the configurations of one attribute less, each without one of these. */
    List<Configuration> smaller() {
        List<Configuration> smaller = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            List<String> others = new ArrayList<>(attributes);
            List<String> theirs = new ArrayList<>(values);
            others.remove(i);
            theirs.remove(i);
            smaller.add(new Configuration(others, theirs));
        }
        return smaller;
    }

    /** Returns the ODD segment of the scenes that have it. */
    public OddSegment segment() {
        Map<String, String> valueOf = new TreeMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            valueOf.put(attributes.get(i), values.get(i));
        }
        return new OddSegment(valueOf);
    }
}
