package dev.oddline.selection.strategy;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Rows by their group: a cluster or a stratum. */
final class Groups {
    private Groups() {}

    /** Returns the members of each group, by its number, ascending. */
    static Map<Integer, BitSet> of(int[] labels, BitSet rows) {
        Map<Integer, BitSet> groups = new TreeMap<>();
        rows.stream()
                .forEach(row -> groups.computeIfAbsent(labels[row], label -> new BitSet())
                        .set(row));
        return groups;
    }
}
