package dev.oddline.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of a table, and the SQL that reads them as text. Nothing a user named is part of the SQL, except names of
 * JSON keys, which are quoted: the path is its only parameter, the columns are numbered.
 *
 * @param names of the columns in the order of the file
 * @param source SQL of a relation with one parameter, the path
 * @param cells SQL of the text of each column
 */
record Layout(List<String> names, String source, List<String> cells) {

    Layout {
        names = List.copyOf(names);
        cells = List.copyOf(cells);
    }

    /**
     * Returns the layout of comma-separated values.
     *
     * @param skipped number of lines before the one with the names
     */
    static Layout ofCsv(List<String> names, int skipped) {
        String columns = numbered(names).stream()
                .map(column -> "'" + column + "':'VARCHAR'")
                .collect(Collectors.joining(","));
        String source = "read_csv(?, auto_detect=false, header=true, skip=" + skipped
                + ", delim=',', quote='\"', escape='\"', strict_mode=false, null_padding=true"
                + ", allow_quoted_nulls=false, columns={" + columns + "})";
        // In a table of one column DuckDB takes an empty line for a row.
        return new Layout(
                names, names.size() == 1 ? "(FROM " + source + " WHERE c0 IS NOT NULL)" : source, numbered(names));
    }

    /**
     * Returns the layout of a Parquet file. A list counts as its items, parted by {@code |}.
     *
     * @param types SQL type of each column
     */
    static Layout ofParquet(List<String> names, List<String> types) {
        List<String> columns = numbered(names);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            cells.add(
                    types.get(i).endsWith("[]")
                            ? "array_to_string(CAST(" + columns.get(i) + " AS VARCHAR[]), '" + Grouping.VALUE_SEPARATOR
                                    + "')"
                            : "CAST(" + columns.get(i) + " AS VARCHAR)");
        }
        return new Layout(names, "(FROM read_parquet(?)) AS t(" + String.join(",", columns) + ")", cells);
    }

    /** Returns the layout of JSON lines. A list counts as its items, parted by {@code |}. */
    static Layout ofJsonLines(List<String> names) {
        String columns = names.stream()
                .map(name -> "'" + name.replace("'", "''") + "':'JSON'")
                .collect(Collectors.joining(","));
        String source = "(FROM read_json(?, format='newline_delimited', records=true, columns={" + columns + "})) AS t("
                + String.join(",", numbered(names)) + ")";
        List<String> cells = numbered(names).stream()
                .map(c -> "CASE WHEN json_type(" + c + ") = 'ARRAY' THEN array_to_string(json_extract_string(" + c
                        + ", '$[*]'), '" + Grouping.VALUE_SEPARATOR + "') ELSE json_extract_string(" + c
                        + ", '$') END")
                .toList();
        return new Layout(names, source, cells);
    }

    private static List<String> numbered(List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(i -> "c" + i).toList();
    }

    /** Returns the SQL of a column's text, never null; of a column that the table lacks, of empty text. */
    String text(String name) {
        int index = names.indexOf(name);
        return index < 0 ? "''" : "coalesce(" + cells.get(index) + ", '')";
    }

    /** Returns the SQL of an id. */
    String id(List<String> columns) {
        return columns.stream().map(this::text).collect(Collectors.joining(" || '" + Grouping.ID_SEPARATOR + "' || "));
    }
}
