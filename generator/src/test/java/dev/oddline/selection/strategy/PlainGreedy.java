package dev.oddline.selection.strategy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Greedy choice that looks at every row each time, to hold the lazy one against. */
final class PlainGreedy {
    /** What a row is worth beside those that were taken. */
    interface Value {
        double of(int row, List<Integer> taken);
    }

    private PlainGreedy() {}

    /**
     * Returns the rows taken, without those before.
     *
     * @param before rows that count as taken from the beginning
     */
    static List<Integer> taken(BitSet offered, List<Integer> before, int most, Value value) {
        List<Integer> taken = new ArrayList<>(before);
        BitSet open = (BitSet) offered.clone();
        before.forEach(open::clear);
        for (int i = 0; i < most && !open.isEmpty(); i++) {
            int best = -1;
            double greatest = Double.NaN;
            for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
                double own = value.of(row, taken);
                if (best < 0 || own > greatest) {
                    best = row;
                    greatest = own;
                }
            }
            taken.add(best);
            open.clear(best);
        }
        return taken.subList(before.size(), taken.size());
    }
}
