package dev.oddline.selection.round;

import java.util.Map;
import java.util.Set;

/**
 * A round before.
 *
 * @param name by which people know it
 * @param pool ids of the scenes on offer
 * @param selected ids of the scenes chosen
 * @param scores scene id to score, by one measure; those of the pool that have one
 */
public record EarlierRound(String name, Set<String> pool, Set<String> selected, Map<String, Double> scores) {

    public EarlierRound {
        pool = Set.copyOf(pool);
        selected = Set.copyOf(selected);
        scores = Map.copyOf(scores);
    }
}
