package dev.oddline.check.rule.dataset;

import dev.oddline.record.SceneTable;
import dev.oddline.table.Grouping;
import dev.oddline.table.TableRow;
import java.util.List;

/**
 * Where the rows of a scene table say which scene they are about, from which drive it is and in which split.
 *
 * @param scene positions of the columns that together name the scene, from 0; empty if the table lacks one of them
 * @param drive the same for the drive
 * @param split the same for the split
 */
record SceneCells(List<Integer> scene, List<Integer> drive, List<Integer> split) {

    static final SceneCells NONE = new SceneCells(List.of(), List.of(), List.of());

    static SceneCells of(SceneTable table, List<String> header) {
        return new SceneCells(
                positions(table, SceneTable.SCENE_ID, header),
                positions(table, SceneTable.DRIVE_ID, header),
                positions(table, SceneTable.SPLIT, header));
    }

    static List<Integer> positions(SceneTable table, String what, List<String> header) {
        List<String> columns = table.source(what).columns();
        return header.containsAll(columns)
                ? columns.stream().map(header::indexOf).toList()
                : List.of();
    }

    /** Returns the id of a row's scene; empty if it has none. */
    String scene(TableRow row) {
        return text(row, scene, Grouping.ID_SEPARATOR);
    }

    /** Returns the id of a row's drive; empty if it has none. */
    String drive(TableRow row) {
        return text(row, drive, Grouping.ID_SEPARATOR);
    }

    /** Returns the split of a row; empty if it is in none. */
    String split(TableRow row) {
        return text(row, split, Grouping.VALUE_SEPARATOR).strip();
    }

    private static String text(TableRow row, List<Integer> columns, String separator) {
        if (columns.isEmpty()) {
            return "";
        }
        if (columns.size() == 1) {
            return row.cell(columns.get(0));
        }
        StringBuilder text = new StringBuilder();
        boolean stated = false;
        for (int column : columns) {
            text.append(text.isEmpty() ? "" : separator).append(row.cell(column));
            stated |= !row.cell(column).isEmpty();
        }
        return stated ? text.toString() : "";
    }
}
