package dev.oddline.selection.round.reading;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What labelling delivered, as its table says it.
 *
 * @param delivered ids of the scenes that came back labelled
 * @param refused reason to number of scenes that could not be labelled, sorted; an empty reason where none is given
 * @param other rows whose state is neither
 */
public record LabelledTable(Set<String> delivered, Map<String, Long> refused, long other) {

    public LabelledTable {
        delivered = Set.copyOf(delivered);
        refused = java.util.Collections.unmodifiableMap(new TreeMap<>(refused));
    }
}
