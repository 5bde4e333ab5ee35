package dev.oddline.selection.scoring;

import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The outputs in a table that an engine reads.
 *
 * @param scene name of the column with the ids of scenes
 * @param columns names or patterns of the columns with numbers
 */
public record TableOutputs(TableEngine engine, TableFile table, String scene, List<String> columns)
        implements OutputSource<Numbers> {

    @Override
    public void scan(BlockReader<Numbers> reader) throws IOException {
        OutputColumns found = OutputColumns.of(engine.columns(table), scene, columns);
        ItemBatch<Numbers> batch = new ItemBatch<>(reader, ItemBatch.ROWS);
        long[] row = {0};
        try {
            engine.scan(table, found.header(), cells -> {
                try {
                    batch.add(found.item(new Place("row", row[0]++), cells), found.said(cells));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        batch.end();
    }
}
