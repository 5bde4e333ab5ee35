package dev.oddline.selection.strategy;

import java.util.BitSet;

/** Which rows may be taken: those on offer that are neither labelled, taken nor closed. */
final class Offer {
    private final BitSet gone;
    private final BitSet open = new BitSet();

    Offer(BitSet labelled) {
        this.gone = (BitSet) labelled.clone();
    }

    void of(BitSet rows) {
        open.clear();
        open.or(rows);
        open.andNot(gone);
    }

    void withdraw(BitSet rows) {
        open.andNot(rows);
    }

    boolean isOpen(int row) {
        return open.get(row);
    }

    /** Returns the open rows, in their order, as they are at any time. */
    BitSet open() {
        return open;
    }

    void remove(int row) {
        open.clear(row);
        gone.set(row);
    }
}
