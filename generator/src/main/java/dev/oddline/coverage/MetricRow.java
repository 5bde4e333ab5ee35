package dev.oddline.coverage;

import dev.oddline.record.ColumnSource;
import dev.oddline.record.MetricTable;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a row of a table of metrics says of one metric, wherever the record says that it stands. */
public final class MetricRow {
    private final RepoPath path;
    private final MetricTable table;
    private final Places places;
    private final TableRow cells;
    private final Optional<Map.Entry<String, Map<String, String>>> wide;

    private MetricRow(
            RepoPath path,
            MetricTable table,
            Places places,
            TableRow cells,
            Optional<Map.Entry<String, Map<String, String>>> wide) {
        this.path = path;
        this.table = table;
        this.places = places;
        this.cells = cells;
        this.wide = wide;
    }

    /**
     * Shows the rows of a table in the order of the file, of a wide one each for every metric; returns whether there is one.
     *
     * @throws dev.oddline.table.UnreadableTable if it can't be read to its end
     */
    public static boolean scan(RepositoryTables tables, MetricTable table, Consumer<MetricRow> rows)
            throws IOException {
        Optional<RepoPath> path = table.table().table().value();
        Optional<TableFile> file =
                path.isEmpty() ? Optional.empty() : tables.source().find(path.get());
        if (file.isEmpty()) {
            return false;
        }
        List<String> columns = tables.engine().columns(file.get());
        Places places = new Places(table, columns);
        tables.engine().scan(file.get(), columns, cells -> {
            if (table.wide().isEmpty()) {
                rows.accept(new MetricRow(path.get(), table, places, cells, Optional.empty()));
            }
            table.wide()
                    .entrySet()
                    .forEach(one -> rows.accept(new MetricRow(path.get(), table, places, cells, Optional.of(one))));
        });
        return true;
    }

    /** Where the columns of a table stand, from 0, each looked up once for all rows; -1 for one that it lacks. */
    private static final class Places {
        private final MetricTable table;
        private final List<String> columns;
        private final Map<String, int[]> known = new HashMap<>();

        Places(MetricTable table, List<String> columns) {
            this.table = table;
            this.columns = columns;
        }

        int of(String column) {
            return columns.indexOf(column);
        }

        int[] ofAll(String what) {
            return known.computeIfAbsent(
                    what,
                    any -> table.source(what).columns().stream()
                            .mapToInt(columns::indexOf)
                            .toArray());
        }
    }

    /** Returns the id of the metric; empty where the row names none. */
    public String metric() {
        return wide.map(Map.Entry::getKey)
                .orElseGet(() -> cell(MetricTable.METRIC).strip());
    }

    /** Returns what is counted; empty where nobody says. */
    public String unitCounted() {
        String said = cell(MetricTable.UNIT_COUNTED).strip();
        return said.isEmpty() ? table.unitCounted().value().orElse("").strip() : said;
    }

    /**
     * Returns the text of what a row says of something, exactly as it stands, several columns joined by {@code /}; empty
     * where the table lacks the column or the row the cell.
     */
    public String cell(String what) {
        String ofMetric = wide.map(Map.Entry::getValue)
                .map(of -> of.getOrDefault(what, ""))
                .orElse("");
        return ofMetric.isEmpty() ? String.join("/", cells(what)) : cells.cell(places.of(ofMetric));
    }

    /** Returns the texts of the columns that say something, in the order of the record. */
    public List<String> cells(String what) {
        int[] all = places.ofAll(what);
        List<String> texts = new ArrayList<>(all.length);
        for (int place : all) {
            texts.add(cells.cell(place));
        }
        return texts;
    }

    /** Returns how the table says what is known of something. */
    public ColumnSource source(String what) {
        return table.source(what);
    }

    /** Returns the record's description of the table. */
    public MetricTable table() {
        return table;
    }

    /** Returns the place of the first column that says something, from 0; empty where the table has none of them. */
    public Optional<Integer> place(String what) {
        return Arrays.stream(places.ofAll(what))
                .filter(place -> place >= 0)
                .boxed()
                .min(Integer::compare);
    }

    /** Returns where the row stands. */
    public Location at() {
        return new Location(path, cells.span());
    }
}
