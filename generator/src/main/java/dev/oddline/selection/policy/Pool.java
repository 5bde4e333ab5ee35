package dev.oddline.selection.policy;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.CodePointOrder;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenes on offer. Rows are in the order of their ids, by code points, whatever the order of the table.
 *
 * @param ids one for each row
 * @param drives one for each row; empty where nobody says
 * @param sources one for each row; empty where nobody says
 * @param fileRows where each row stands in the table, from 0
 * @param scores by column {@code [row]}; {@code NaN} where undefined
 * @param texts by column, one for each row
 * @param segments rows that certainly lie in what was asked for
 * @param costs {@code [row]} what each takes of the budget, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // a million rows, never compared
public record Pool(
        List<String> ids,
        List<String> drives,
        List<String> sources,
        int[] fileRows,
        Map<String, double[]> scores,
        Map<String, List<String>> texts,
        Map<SegmentQuery, BitSet> segments,
        double[] costs) {

    /** Returns how many scenes there are. */
    public int size() {
        return ids.size();
    }

    /** Returns the row of a scene; empty if it is not on offer. */
    public Optional<Integer> row(String id) {
        int row = Collections.binarySearch(ids, id, CodePointOrder.ORDER);
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    /** Returns which rows are named. */
    public BitSet rows(Iterable<String> named) {
        BitSet rows = new BitSet(size());
        named.forEach(id -> row(id).ifPresent(rows::set));
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

    /** Refuses an array whose rows are not those of the table. */
    public void hold(String name, long rows) {
        InvalidInput.unless(rows == size(), name, "it has " + rows + " rows, but the pool has " + size() + " scenes");
    }
}
