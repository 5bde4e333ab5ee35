package dev.oddline.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels of which only counts who is with whom; -1 is noise.
 *
 * @param labels by point
 */
record Partition(List<Long> labels) {

    static Partition of(int[] labels) {
        List<Long> list = new ArrayList<>();
        for (int label : labels) {
            list.add((long) label);
        }
        return new Partition(list);
    }

    /** Returns the groups numbered in the order in which they first appear. */
    List<Long> byAppearance() {
        Map<Long, Long> numbers = new HashMap<>();
        return labels.stream()
                .map(label -> label < 0 ? label : numbers.computeIfAbsent(label, l -> (long) numbers.size()))
                .toList();
    }
}
