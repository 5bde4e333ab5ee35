package dev.oddline.selection.policy;

import dev.oddline.table.TableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that a round is chosen from.
 *
 * @param more a table that says more about the scenes of the pool
 * @param embeddings an array whose rows follow those of the pool
 * @param probabilities an array whose rows follow those of the pool
 * @param labelled tables of the scenes that were labelled before
 */
public record RoundFiles(
        TableFile pool,
        Optional<TableFile> more,
        Optional<ArrayFile> embeddings,
        Optional<ArrayFile> probabilities,
        List<IdColumn> labelled) {

    public RoundFiles {
        labelled = List.copyOf(labelled);
    }

    /**
     * An array on disk.
     *
     * @param name what people call it, for messages
     */
    public record ArrayFile(String name, Path file) {}

    /** The ids of scenes in a table. */
    public record IdColumn(TableFile table, String column) {}
}
