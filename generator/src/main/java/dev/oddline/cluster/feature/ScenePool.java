package dev.oddline.cluster.feature;

import dev.oddline.table.CodePointOrder;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scenes of a table, in the order of their ids by code points, so that the order of its rows does not matter.
 *
 * @param name of the table, for messages
 * @param ids one for each scene
 * @param fileRows where each scene stands in the table, from 0
 * @param columns names of all columns of the table, in its order
 * @param cells by column that was asked for, one for each scene
 */
@SuppressWarnings("ArrayRecordComponent") // many scenes, never compared
public record ScenePool(
        String name, List<String> ids, int[] fileRows, List<String> columns, Map<String, List<String>> cells) {
    private static final String ID = "scene_id";
    private static final int WORDS = 100_000;

    /**
     * Reads a table with a row for each scene.
     *
     * @param asked columns to read; those that the table lacks are left out
     * @throws UnreadableTable if it can't be read, has no {@code scene_id}, an empty one, or one twice
     */
    public static ScenePool read(TableEngine engine, TableFile table, List<String> asked) throws IOException {
        List<String> columns = engine.columns(table);
        if (!columns.contains(ID)) {
            throw new UnreadableTable(
                    table.name(), "it has no column `" + ID + "`, but `" + String.join("`, `", columns) + "`");
        }
        List<String> there = asked.stream().filter(columns::contains).distinct().toList();
        List<String> all = new ArrayList<>(List.of(ID));
        all.addAll(there);
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        engine.scan(
                table,
                all,
                row -> rows.add(row.row().stream()
                        .map(cell -> words.size() > WORDS ? cell : words.computeIfAbsent(cell, c -> c))
                        .toList()));
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> CodePointOrder.ORDER.compare(
                        rows.get(a).get(0), rows.get(b).get(0)));
        List<String> ids = Arrays.stream(order).map(row -> rows.get(row).get(0)).toList();
        holdIds(table, ids, order);
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (int c = 0; c < there.size(); c++) {
            int column = c + 1;
            cells.put(
                    there.get(c),
                    Arrays.stream(order).map(row -> rows.get(row).get(column)).toList());
        }
        return new ScenePool(
                table.name(), ids, Arrays.stream(order).mapToInt(row -> row).toArray(), List.copyOf(columns), cells);
    }

    private static void holdIds(TableFile table, List<String> ids, Integer[] order) throws UnreadableTable {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).isBlank()) {
                throw new UnreadableTable(table.name(), "its row " + (order[i] + 1) + " names no scene");
            }
            if (i > 0 && ids.get(i).equals(ids.get(i - 1))) {
                throw new UnreadableTable(
                        table.name(),
                        "scene `" + ids.get(i) + "` stands in it twice: there must be one row for each scene");
            }
        }
    }

    /** Returns how many scenes there are. */
    public int size() {
        return ids.size();
    }

    /** Returns whether the table has a column, and it was read. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /**
     * Returns a column.
     *
     * @throws UnreadableTable if the table has no such column
     */
    public List<String> column(String column) throws UnreadableTable {
        List<String> found = cells.get(column);
        if (found == null) {
            throw new UnreadableTable(
                    name, "it has no column `" + column + "`, but `" + String.join("`, `", columns) + "`");
        }
        return found;
    }

    /** Returns how messages name a scene: its id, and its row counted from 1. */
    String place(int scene) {
        return "row " + (fileRows[scene] + 1) + " (scene `" + ids.get(scene) + "`)";
    }
}
