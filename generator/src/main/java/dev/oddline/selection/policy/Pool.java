package dev.oddline.selection.policy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenes on offer, or their frames or objects.
 *
 * @param names what each row stands for
 * @param drives one for each row; empty where nobody says
 * @param sources one for each row; empty where nobody says
 * @param fileRows where each row stands in the table, from 0
 * @param scores by column {@code [row]}; {@code NaN} where undefined
 * @param texts by column, one for each row
 * @param segments rows that certainly lie in what was asked for
 * @param costs {@code [row]} what the whole scene of each takes of the budget, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // a million rows, never compared
public record Pool(
        PoolNames names,
        List<String> drives,
        List<String> sources,
        int[] fileRows,
        Map<String, double[]> scores,
        Map<String, List<String>> texts,
        Map<SegmentQuery, BitSet> segments,
        double[] costs) {

    /** Returns how many rows there are. */
    public int size() {
        return names.size();
    }

    /** Returns how many scenes there are. */
    public int scenes() {
        return names.countScenes(everyRow());
    }

    /** Returns the id of the scene of each row. */
    public List<String> ids() {
        return names.scenes();
    }

    /** Returns all rows. */
    BitSet everyRow() {
        BitSet rows = new BitSet(size());
        rows.set(0, size());
        return rows;
    }

    /** Returns a score of every row. */
    double[] score(String measure) {
        return Optional.ofNullable(scores.get(measure)).orElseThrow();
    }

    /** Returns the rows in a segment. */
    BitSet in(SegmentQuery segment) {
        return (BitSet) Optional.ofNullable(segments.get(segment)).orElseThrow().clone();
    }

    /** Returns the rows of a source. */
    BitSet of(String source) {
        BitSet rows = new BitSet(size());
        for (int row = 0; row < size(); row++) {
            rows.set(row, sources.get(row).equals(source));
        }
        return rows;
    }

    /** Returns where each row of the table stands among the rows: {@code [file row]}. */
    public int[] rowOfFileRow() {
        int[] rows = new int[size()];
        for (int row = 0; row < size(); row++) {
            rows[fileRows[row]] = row;
        }
        return rows;
    }
}
