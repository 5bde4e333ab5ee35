package dev.oddline.selection.round;

import dev.oddline.odd.Taxonomy;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/**
 * What a round could choose from, and what it chose. Nothing else is needed for its statistics: neither a record nor a table.
 *
 * @param taxonomy in whose words the conditions are said; without attributes where there is none
 * @param pool in the order of its table, each scene once
 * @param scores each with one score for each scene of the pool
 * @param selected rows of the pool, from 0, in the order of choice, each once
 */
public record RoundScenes(
        Taxonomy taxonomy, List<OfferedScene> pool, List<ScoreColumn> scores, List<Integer> selected) {

    public RoundScenes {
        pool = List.copyOf(pool);
        scores = List.copyOf(scores);
        selected = List.copyOf(selected);
        for (ScoreColumn column : scores) {
            if (column.rows() != pool.size()) {
                throw new IllegalArgumentException(
                        column.rows() + " scores by " + column.name() + " for " + pool.size() + " scenes");
            }
        }
        for (int row : selected) {
            if (row < 0 || row >= pool.size()) {
                throw new IllegalArgumentException("row " + row + " of " + pool.size() + " is selected");
            }
        }
        if (new HashSet<>(selected).size() != selected.size()) {
            throw new IllegalArgumentException("a row is selected twice");
        }
    }

    /** Returns the rows that were chosen, as a set. */
    BitSet chosen() {
        BitSet chosen = new BitSet(pool.size());
        selected.forEach(chosen::set);
        return chosen;
    }
}
