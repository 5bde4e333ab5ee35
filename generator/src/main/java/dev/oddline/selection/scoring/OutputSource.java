package dev.oddline.selection.scoring;

import java.io.IOException;

/**
 * Where outputs of a model lie.
 *
 * @param <T> what models say
 */
@FunctionalInterface
public interface OutputSource<T> {

    /**
     * Shows all rows in the order of the file.
     *
     * @throws dev.oddline.table.UnreadableTable if it can't be read to its end
     */
    void scan(BlockReader<T> reader) throws IOException;
}
