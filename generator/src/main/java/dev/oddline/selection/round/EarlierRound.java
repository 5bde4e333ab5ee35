package dev.oddline.selection.round;

import java.util.Map;
import java.util.Set;

/**
 * A round before.
 *
 * @param name by which people know it
 * @param offered number of scenes on offer
 * @param again ids of the scenes on offer that are on offer again; others do not matter
 * @param selected ids of the scenes chosen
 * @param scores scene id to score, by one measure; those on offer again that have one
 */
public record EarlierRound(
        String name, long offered, Set<String> again, Set<String> selected, Map<String, Double> scores) {

    public EarlierRound {
        again = Set.copyOf(again);
        selected = Set.copyOf(selected);
        scores = Map.copyOf(scores);
    }
}
