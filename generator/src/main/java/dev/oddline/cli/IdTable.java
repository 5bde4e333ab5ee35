package dev.oddline.cli;

import static dev.oddline.record.SceneTable.FRAME_ID;
import static dev.oddline.record.SceneTable.OBJECT_ID;

import dev.oddline.selection.scoring.RowIds;
import dev.oddline.table.IdLines;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads which scenes, and which of their frames and objects, the rows of an array are about. */
final class IdTable {
    private IdTable() {}

    /**
     * Returns the ids of a table, or of a text with one on each line.
     *
     * @param id column with the ids of scenes
     * @param array name of the array
     * @param rows number of its rows
     * @throws UnreadableTable if there are more or fewer ids than rows, or if one is blank
     */
    static RowIds read(Path file, String id, String array, long rows) throws IOException {
        List<String> scenes = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        List<String> objects = new ArrayList<>();
        if (TableFormat.of(file.getFileName().toString()).isPresent()) {
            TableFile table = SceneTable.table(file);
            try (TableEngine engine = SceneTable.engine()) {
                List<String> columns = engine.columns(table);
                if (!columns.contains(id)) {
                    throw new UnreadableTable(table.name(), "it has no column `" + id + "`, but " + columns);
                }
                boolean framed = columns.contains(FRAME_ID);
                boolean ofObjects = columns.contains(OBJECT_ID);
                engine.scan(table, List.of(id, FRAME_ID, OBJECT_ID), cells -> {
                    scenes.add(cells.cell(0));
                    if (framed) {
                        frames.add(cells.cell(1));
                    }
                    if (ofObjects) {
                        objects.add(cells.cell(2));
                    }
                });
            }
        } else {
            scenes.addAll(IdLines.read(file.toString(), file));
        }
        if (scenes.size() != rows) {
            throw new UnreadableTable(
                    file.toString(), "it has " + scenes.size() + " ids, but " + array + " has " + rows + " rows");
        }
        int blank = scenes.indexOf("");
        if (blank >= 0) {
            throw new UnreadableTable(file.toString(), "the id of row " + blank + " is empty");
        }
        return new RowIds.Listed(scenes, frames, objects);
    }
}
