package dev.oddline.selection.strategy;

import java.util.BitSet;
import java.util.Optional;

/**
 * A query strategy at work on one pool. Rows are in the order of their ids, in code points, so that the lowest row wins a tie.
 * At the beginning no row is on offer.
 */
public interface Strategy {

    /**
     * Puts these rows on offer, and no others: a quota's stratum. Rows that were taken or closed stay out, labelled ones
     * too.
     */
    void offer(BitSet rows);

    /** Takes rows off the offer; they may be offered again. */
    void withdraw(BitSet rows);

    /** Returns the row to take next, the same until one is taken or closed or others are offered; empty if none is left. */
    Optional<Pick> next();

    /** Takes a row, whether or not it is on offer: for all that follows it counts as labelled. */
    void take(int row);

    /** Closes a row that cannot be taken: its drive has enough, or it does not fit into the budget. */
    void close(int row);
}
