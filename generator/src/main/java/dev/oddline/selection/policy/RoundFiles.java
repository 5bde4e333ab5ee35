package dev.oddline.selection.policy;

import dev.oddline.table.IdLines;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files that a round is chosen from.
 *
 * @param more a table that says more about the scenes of the pool
 * @param embeddings an array whose rows follow those of the pool
 * @param probabilities an array whose rows follow those of the pool
 * @param labelled the scenes that were labelled before
 */
public record RoundFiles(
        TableFile pool,
        Optional<TableFile> more,
        Optional<ArrayFile> embeddings,
        Optional<ArrayFile> probabilities,
        List<SceneIds> labelled) {

    public RoundFiles {
        labelled = List.copyOf(labelled);
    }

    /**
     * An array on disk.
     *
     * @param name what people call it, for messages
     */
    public record ArrayFile(String name, Path file) {}

    /** A file that names scenes. */
    public sealed interface SceneIds {

        /**
         * Shows the ids in their order; empty ones too.
         *
         * @throws UnreadableTable if it cannot be read, or does not name scenes
         */
        void forEach(TableEngine engine, Consumer<String> id) throws IOException;
    }

    /** The ids of scenes in a table. */
    public record IdColumn(TableFile table, String column) implements SceneIds {
        @Override
        public void forEach(TableEngine engine, Consumer<String> id) throws IOException {
            if (!engine.columns(table).contains(column)) {
                throw new UnreadableTable(table.name(), "it has no column `" + column + "`");
            }
            engine.scan(table, List.of(column), row -> id.accept(row.cell(0)));
        }
    }

    /**
     * A text with the id of one scene on each line.
     *
     * @param name what people call it, for messages
     */
    public record IdList(String name, Path file) implements SceneIds {
        @Override
        public void forEach(TableEngine engine, Consumer<String> id) throws IOException {
            IdLines.read(name, file).forEach(id);
        }
    }
}
