package dev.oddline.selection.round;

import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Returns whether a scene certainly has a source and lies in one of some segments.
     *
     * @param source any where empty
     * @param segments any where there are none
     */
    boolean isIn(Optional<String> source, List<OddSegment> segments, int row) {
        OfferedScene scene = pool.get(row);
        if (source.isPresent() && !source.get().equals(scene.source())) {
            return false;
        }
        Map<String, Condition> said = taxonomy.byAttribute(scene.conditions());
        return segments.isEmpty()
                || segments.stream().anyMatch(segment -> taxonomy.membership(segment, said) == Membership.IN);
    }

    /** Returns the rows that were chosen, as a set. */
    BitSet chosen() {
        BitSet chosen = new BitSet(pool.size());
        selected.forEach(chosen::set);
        return chosen;
    }
}
