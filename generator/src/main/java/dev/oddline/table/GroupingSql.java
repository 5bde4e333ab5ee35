package dev.oddline.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a grouping in SQL. */
final class GroupingSql {
    private static final String LISTED = "(SELECT unnest(string_split(?, chr(31))))";

    private final Grouping grouping;
    private final TableFile file;
    private final Layout table;
    private final Map<TableFile, Layout> others;

    /** @param others layouts of the tables that ids are compared with */
    GroupingSql(Grouping grouping, TableFile file, Layout table, Map<TableFile, Layout> others) {
        this.grouping = grouping;
        this.file = file;
        this.table = table;
        this.others = Map.copyOf(others);
    }

    /**
     * Returns a query for the keys, the number of rows, and for each sum the total, the number of cells that state one,
     * and the number of unreadable ones; last, if any are asked for, the members of each group.
     */
    String text() {
        boolean merged = grouping.repeats() == Grouping.Repeats.MERGED;
        return "WITH shown AS (" + shown() + ")" + (merged ? ", merged AS (" + merged() + ")" : "") + " SELECT "
                + String.join(", ", results()) + " FROM " + (merged ? "merged" : "shown") + ending();
    }

    /** Returns the parameters of the query in its order: paths of tables, and ids joined by U+001F. */
    List<String> parameters() {
        List<String> parameters = new ArrayList<>(List.of(Session.literal(file.file())));
        listed(grouping.without()).ifPresent(parameters::add);
        for (Grouping.IdColumns other : grouping.others()) {
            if (layout(other).isPresent()) {
                parameters.add(Session.literal(other.table().file()));
                listed(other.without()).ifPresent(parameters::add);
            }
        }
        return parameters;
    }

    private static Optional<String> listed(Set<String> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(String.join("\u001f", new TreeSet<>(ids)));
    }

    /** Returns the layout of another table; empty if it has no columns. */
    private Optional<Layout> layout(Grouping.IdColumns other) {
        return Optional.ofNullable(others.get(other.table()))
                .filter(layout -> !layout.names().isEmpty());
    }

    private String shown() {
        List<String> columns = new ArrayList<>();
        List<String> texts = grouping.keysAndMembers();
        for (int i = 0; i < texts.size(); i++) {
            columns.add(table.text(texts.get(i)) + " AS k" + i);
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
            conditions.add("id NOT IN " + LISTED);
        }
        grouping.notIn()
                .forEach(other -> ids(other).ifPresent(ids -> conditions.add("(id = '' OR id NOT IN (" + ids + "))")));
        if (!grouping.in().isEmpty()) {
            List<String> ids =
                    grouping.in().stream().flatMap(other -> ids(other).stream()).toList();
            conditions.add(ids.isEmpty() ? "false" : "id IN (" + String.join(" UNION ALL ", ids) + ")");
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Returns a query for the ids of another table; empty if it has none. */
    private Optional<String> ids(Grouping.IdColumns other) {
        return layout(other).map(layout -> {
            String all = "SELECT " + layout.id(other.id()) + " AS other FROM " + layout.source();
            return other.without().isEmpty() ? all : "SELECT other FROM (" + all + ") WHERE other NOT IN " + LISTED;
        });
    }

    private String merged() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < grouping.keysAndMembers().size(); i++) {
            columns.add("coalesce(string_agg(DISTINCT k" + i + ", '" + Grouping.VALUE_SEPARATOR + "' ORDER BY k" + i
                    + ") FILTER (k" + i + " <> ''), '') AS k" + i);
        }
        for (int i = 0; i < grouping.sums().size(); i++) {
            columns.add("max(s" + i + ") AS s" + i);
            columns.add("bool_or(f" + i + ") AS f" + i);
        }
        columns.add("1 AS one");
        return "SELECT " + String.join(", ", columns) + " FROM shown WHERE id <> '' GROUP BY id UNION ALL SELECT "
                + String.join(", ", unnamed()) + " FROM shown WHERE id = ''";
    }

    private List<String> unnamed() {
        List<String> columns =
                new ArrayList<>(numbered(0, grouping.keysAndMembers().size()));
        IntStream.range(0, grouping.sums().size()).forEach(i -> columns.addAll(List.of("s" + i, "f" + i)));
        columns.add("one");
        return columns;
    }

    private List<String> results() {
        List<String> results = new ArrayList<>(keys());
        results.add("count(*)");
        for (int i = 0; i < grouping.sums().size(); i++) {
            results.add("coalesce(sum(s" + i + "), 0)");
            results.add("count(s" + i + ")");
            results.add("count(*) FILTER (f" + i + " AND s" + i + " IS NULL)");
        }
        if (!grouping.members().isEmpty()) {
            results.add("string_agg(DISTINCT " + members() + ", '')");
        }
        return results;
    }

    /** Returns the SQL of what a row says in the columns of members; {@link PackedTexts} reads it. */
    private String members() {
        return numbered(grouping.by().size(), grouping.keysAndMembers().size()).stream()
                .map(PackedTexts::sql)
                .collect(Collectors.joining(" || "));
    }

    private String ending() {
        String keys = String.join(", ", keys());
        return keys.isEmpty() ? " HAVING count(*) > 0" : " GROUP BY " + keys + " ORDER BY " + keys;
    }

    private List<String> keys() {
        return numbered(0, grouping.by().size());
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "k" + i).toList();
    }
}
