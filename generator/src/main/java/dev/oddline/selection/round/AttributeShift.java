package dev.oddline.selection.round;

import java.util.List;

/**
 * How far the values of one attribute shifted from the pool to the selected. A scene with several values counts with each.
 *
 * @param unknownInPool scenes of the pool whose value nobody knows; they are a value of their own
 * @param shift empty with a reason where there is nothing to compare
 * @param cramersV how much being selected goes with the value, 0..1
 */
public record AttributeShift(
        String attribute,
        Part unknownInPool,
        Part unknownInSelected,
        Answer<Shift> shift,
        Answer<Double> cramersV,
        Answer<Richness> pool,
        Answer<Richness> selected) {

    /**
     * Distances of shares.
     *
     * @param jensenShannonBits 0..1: 0 for the same shares, 1 where no value is shared
     * @param stabilityIndex population stability index with shares below 0.0001 raised to it
     * @param below values whose share is below 0.0001 on a side, which the index rests on; empty id for the unknown
     */
    public record Shift(double jensenShannonBits, double stabilityIndex, List<String> below) {
        public Shift {
            below = List.copyOf(below);
        }
    }

    /**
     * Hill numbers: how many equally frequent values would be as diverse.
     *
     * @param values that occur, order 0
     * @param ofEntropy order 1
     * @param ofDominance order 2
     */
    public record Richness(long values, double ofEntropy, double ofDominance) {}
}
