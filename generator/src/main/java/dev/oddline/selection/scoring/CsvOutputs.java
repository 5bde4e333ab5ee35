package dev.oddline.selection.scoring;

import dev.oddline.table.CsvReader;
import dev.oddline.table.UnreadableTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The outputs in comma-separated values. Read by the reader that knows lines and does not forgive rows of another length.
 *
 * @param name what people call the file
 * @param scene name of the column with the ids of scenes
 * @param columns names or patterns of the columns with numbers
 */
public record CsvOutputs(String name, Path file, String scene, List<String> columns) implements OutputSource<Numbers> {

    @Override
    public void scan(BlockReader<Numbers> reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CsvReader rows = new CsvReader(name, in);
            if (!rows.next()) {
                throw new UnreadableTable(name, "it is empty");
            }
            OutputColumns found = OutputColumns.of(rows.row(), scene, columns);
            ItemBatch<Numbers> batch = new ItemBatch<>(reader, ItemBatch.ROWS);
            while (rows.next()) {
                batch.add(found.item(new Place("line", rows.span(0).start().line()), rows), found.said(rows));
            }
            batch.end();
        }
    }
}
