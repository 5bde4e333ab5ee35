package dev.oddline.selection.strategy;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Goes round groups of rows, one row from each, and passes over those of which no row is left. */
final class Round {
    private final List<BitSet> groups;
    private int turn;

    /**
     * Returns a round that begins with the first group.
     *
     * @param groups in the order in which they have their turn
     */
    Round(List<BitSet> groups) {
        this.groups = List.copyOf(groups);
    }

    /** Returns the group whose turn it is, among those with a row that is open; empty if none has. */
    Optional<BitSet> turn(BitSet open) {
        for (int i = 0; i < groups.size(); i++) {
            BitSet group = groups.get((turn + i) % groups.size());
            if (group.intersects(open)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** Gives the turn to the group after the one in which a row lies, if it lies in one. */
    void took(int row) {
        for (int index = 0; index < groups.size(); index++) {
            if (groups.get(index).get(row)) {
                turn = (index + 1) % groups.size();
                return;
            }
        }
    }
}
