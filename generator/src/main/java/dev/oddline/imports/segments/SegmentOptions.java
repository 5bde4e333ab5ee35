package dev.oddline.imports.segments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a table is read.
 *
 * @param where column to text: only rows in which all of them stand are read
 * @param columns attribute, or column of ours such as {@code value}, to the columns of the table that hold it, where
 *     they have other names
 * @param words attribute to what its words in the table mean in the taxonomy
 * @param total attribute to the word that stands for all its values together
 * @param metrics where the table has no column of metrics: the metric of all rows, or one column for each
 */
public record SegmentOptions(
        Map<String, String> where,
        Map<String, List<String>> columns,
        Map<String, Map<String, String>> words,
        Map<String, String> total,
        List<String> metrics) {

    public SegmentOptions {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        total = Collections.unmodifiableMap(new LinkedHashMap<>(total));
        metrics = List.copyOf(metrics);
    }

    /** Returns the columns of the table that hold something. */
    List<String> columnsOf(String what) {
        return columns.getOrDefault(what, List.of(what));
    }
}
