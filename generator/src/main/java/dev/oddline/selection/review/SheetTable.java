package dev.oddline.selection.review;

import dev.oddline.source.RepoPath;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableRow;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Rows of a table of scenes.
 *
 * @param columns their names, one of which is {@code scene_id}
 * @param rows {@code [row][column]}
 */
record SheetTable(List<String> columns, List<List<String>> rows) {

    /** Returns the place of the ids. */
    int scene() {
        return columns.indexOf(SheetColumn.SCENE.name());
    }

    /** Returns the rows by their ids; of several rows of a scene the last one. */
    Map<String, List<String>> byScene() {
        Map<String, List<String>> byScene = new HashMap<>();
        rows.forEach(row -> byScene.put(row.get(scene()), row));
        return byScene;
    }

    /**
     * Returns rows of a table in the order of the file.
     *
     * @param wanted asked of the id of each
     * @throws UnreadableTable as in {@link #scan}
     */
    static SheetTable read(RepositoryTables tables, RepoPath path, Predicate<String> wanted) throws IOException {
        List<String> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        scan(tables, path, (names, scene, row) -> {
            if (columns.isEmpty()) {
                columns.addAll(names);
            }
            if (wanted.test(row.cell(scene))) {
                rows.add(padded(row.row(), names.size()));
            }
        });
        return new SheetTable(columns, rows);
    }

    /** Looks at a row of a table of scenes. */
    @FunctionalInterface
    interface Reader {
        /**
         * Looks at a row.
         *
         * @param scene the place of its id
         */
        void row(List<String> columns, int scene, TableRow row);
    }

    /**
     * Shows all rows of a table of scenes in the order of the file.
     *
     * @throws UnreadableTable if the table can't be read to its end or has no ids; without reason where there is none
     */
    static void scan(RepositoryTables tables, RepoPath path, Reader reader) throws IOException {
        TableFile table = tables.source().find(path).orElseThrow(() -> new UnreadableTable(path.value(), ""));
        List<String> columns = tables.engine().columns(table);
        int scene = columns.indexOf(SheetColumn.SCENE.name());
        if (scene < 0) {
            throw new UnreadableTable(path.value(), "it has no column `" + SheetColumn.SCENE.name() + "`");
        }
        tables.engine().scan(table, columns, row -> reader.row(columns, scene, row));
    }

    /** Returns cells with empty ones for those that a short row lacks. */
    static List<String> padded(List<String> cells, int width) {
        List<String> row = new ArrayList<>(cells.size() > width ? cells.subList(0, width) : cells);
        while (row.size() < width) {
            row.add("");
        }
        return row;
    }
}
