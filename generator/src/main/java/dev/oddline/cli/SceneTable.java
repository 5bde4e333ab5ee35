package dev.oddline.cli;

import dev.oddline.table.CellNumber;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table says about scenes, by their ids.
 *
 * @param columns all but the ids
 * @param rows id to the cells of those columns
 */
record SceneTable(String name, List<String> columns, Map<String, List<String>> rows) {
    static final String ID = "scene_id";
    private static final String OBJECTS = "objects";
    private static final int THREADS = 2;
    private static final long MEMORY_BYTES = 512L << 20;

    /** No table. */
    static final SceneTable NONE = new SceneTable("", List.of(), Map.of());

    /** Reads a table of any format, its ids in {@code scene_id}, none of them twice. */
    static SceneTable read(Path file) throws IOException {
        Map<String, List<String>> rows = new HashMap<>();
        List<String> columns = new ArrayList<>();
        try (TableEngine engine = engine()) {
            TableFile table = table(file);
            columns.addAll(engine.columns(table));
            if (!columns.remove(ID)) {
                throw new UnreadableTable(table.name(), "it has no column `" + ID + "`, but " + columns);
            }
            List<String> asked = new ArrayList<>(List.of(ID));
            asked.addAll(columns);
            List<String> twice = new ArrayList<>();
            Map<String, String> words = new HashMap<>();
            engine.scan(table, asked, cells -> {
                List<String> others = cells.row().stream()
                        .skip(1)
                        .map(cell -> cell.length() > 24 ? cell : words.computeIfAbsent(cell, c -> c))
                        .toList();
                if (rows.put(cells.cell(0), others) != null && twice.isEmpty()) {
                    twice.add(cells.cell(0));
                }
            });
            if (!twice.isEmpty()) {
                throw new UnreadableTable(table.name(), "scene `" + twice.get(0) + "` stands in it twice");
            }
        }
        return new SceneTable(file.toString(), List.copyOf(columns), rows);
    }

    static TableEngine engine() throws IOException {
        return DuckDbEngine.of(THREADS, MEMORY_BYTES);
    }

    static TableFile table(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        TableFormat format = TableFormat.of(file.getFileName().toString())
                .orElseThrow(() -> new UnreadableTable(
                        file.toString(), "its name ends in none of .csv, .parquet, .jsonl and .ndjson"));
        return new TableFile(file.toString(), file.toAbsolutePath(), format);
    }

    /** Returns the cells of a scene; empty if the table lacks it. */
    Optional<List<String>> cells(String scene) {
        return columns.isEmpty() && rows.isEmpty() ? Optional.of(List.of()) : Optional.ofNullable(rows.get(scene));
    }

    /** Returns whether the table has a column with the number of objects. */
    boolean hasObjects() {
        return columns.contains(OBJECTS);
    }

    /** Returns how many objects are in a scene; {@code NaN} if the table does not say. */
    double objects(String scene) {
        int column = columns.indexOf(OBJECTS);
        String cell =
                column < 0 ? "" : cells(scene).map(cells -> cells.get(column)).orElse("");
        return CellNumber.of(cell).map(Number::doubleValue).orElse(Double.NaN);
    }
}
