package dev.oddline.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a grouping in SQL. */
final class GroupingSql {
    private final Grouping grouping;
    private final Layout table;
    private final List<Layout> others;

    /** @param others layouts of the tables in {@link Grouping#notIn}, in that order */
    GroupingSql(Grouping grouping, Layout table, List<Layout> others) {
        this.grouping = grouping;
        this.table = table;
        this.others = List.copyOf(others);
    }

    /**
     * Returns a query for the keys, the number of rows, and for each sum the total, the number of cells that state one,
     * and the number of unreadable ones. Its parameters: the path of the table; if ids are left out, these, each ended
     * by U+001F; the paths of the other tables.
     */
    String text() {
        boolean merged = grouping.repeats() == Grouping.Repeats.MERGED;
        return "WITH shown AS (" + shown() + ")" + (merged ? ", merged AS (" + merged() + ")" : "") + " SELECT "
                + String.join(", ", results()) + " FROM " + (merged ? "merged" : "shown") + ending();
    }

    private String shown() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < grouping.by().size(); i++) {
            columns.add(table.text(grouping.by().get(i)) + " AS k" + i);
        }
        for (int i = 0; i < grouping.sums().size(); i++) {
            String text = "trim(" + table.text(grouping.sums().get(i)) + ", ' \t')";
            columns.add("CASE WHEN regexp_full_match(" + text + ", '[0-9]{1,18}(\\.0*)?') THEN CAST(split_part(" + text
                    + ", '.', 1) AS HUGEINT) END AS s" + i);
            columns.add(text + " <> '' AND lower(" + text + ") <> 'nan' AS f" + i);
        }
        if (!grouping.id().isEmpty()) {
            columns.add(table.id(grouping.id()) + " AS id");
        }
        columns.add("1 AS one");
        return "SELECT " + String.join(", ", columns) + " FROM " + table.source() + left();
    }

    private String left() {
        List<String> conditions = new ArrayList<>();
        if (!grouping.without().isEmpty()) {
            conditions.add("id NOT IN (SELECT unnest(string_split(?, chr(31))))");
        }
        for (int i = 0; i < others.size(); i++) {
            Layout other = others.get(i);
            conditions.add(
                    "id NOT IN (SELECT " + other.id(grouping.notIn().get(i).id()) + " FROM " + other.source() + ")");
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private String merged() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < grouping.by().size(); i++) {
            columns.add("coalesce(string_agg(DISTINCT k" + i + ", '" + Grouping.VALUE_SEPARATOR + "' ORDER BY k" + i
                    + ") FILTER (k" + i + " <> ''), '') AS k" + i);
        }
        for (int i = 0; i < grouping.sums().size(); i++) {
            columns.add("max(s" + i + ") AS s" + i);
            columns.add("bool_or(f" + i + ") AS f" + i);
        }
        columns.add("1 AS one");
        return "SELECT " + String.join(", ", columns) + " FROM shown GROUP BY id";
    }

    private List<String> results() {
        List<String> results = new ArrayList<>(keys());
        results.add("count(*)");
        for (int i = 0; i < grouping.sums().size(); i++) {
            results.add("coalesce(sum(s" + i + "), 0)");
            results.add("count(s" + i + ")");
            results.add("count(*) FILTER (f" + i + " AND s" + i + " IS NULL)");
        }
        return results;
    }

    private String ending() {
        String keys = String.join(", ", keys());
        return keys.isEmpty() ? " HAVING count(*) > 0" : " GROUP BY " + keys + " ORDER BY " + keys;
    }

    private List<String> keys() {
        return IntStream.range(0, grouping.by().size()).mapToObj(i -> "k" + i).collect(Collectors.toList());
    }
}
