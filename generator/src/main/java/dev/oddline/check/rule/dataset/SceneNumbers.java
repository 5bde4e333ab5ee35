package dev.oddline.check.rule.dataset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A number for each id of a scene or drive, from 0: dataset versions share most of theirs, so each id is kept once. */
final class SceneNumbers {
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    /** Returns the number of an id. */
    int of(String id) {
        Integer known = numberOf.putIfAbsent(id, ids.size());
        if (known == null) {
            ids.add(id);
            return ids.size() - 1;
        }
        return known;
    }

    /** Returns the first ids of some numbers in alphabetical order. */
    List<String> first(BitSet numbers, int most) {
        return numbers.stream().mapToObj(ids::get).sorted().limit(most).toList();
    }
}
