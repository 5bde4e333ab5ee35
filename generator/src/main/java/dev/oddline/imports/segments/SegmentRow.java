package dev.oddline.imports.segments;

import java.util.ArrayList;
import java.util.List;

/**
 * One result.
 *
 * @param conditions the cells of the attributes, in their order; an empty one is unknown
 * @param metric the metric's id
 * @param result what was measured
 */
record SegmentRow(List<String> conditions, String metric, Result result) {
    SegmentRow {
        conditions = List.copyOf(conditions);
    }

    /** Returns the cells of its row: conditions, metric, then the result. */
    List<String> cells() {
        List<String> cells = new ArrayList<>(conditions);
        cells.addAll(List.of(metric, result.value(), result.n(), result.unitCounted(), result.low(), result.high()));
        return cells;
    }

    /**
     * Texts of numbers, as they stand in the table.
     *
     * @param value empty where nothing could be measured
     * @param n empty where it is not stated
     * @param unitCounted what {@code n} counts; empty where it is not stated
     * @param low lower end of the interval; empty with {@code high} where none is stated
     * @param high upper end of the interval
     */
    record Result(String value, String n, String unitCounted, String low, String high) {}
}
