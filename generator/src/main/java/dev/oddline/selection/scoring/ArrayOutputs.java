package dev.oddline.selection.scoring;

import dev.oddline.table.npy.NpyArray;
import java.io.IOException;

/**
 * The outputs in an array, one row after the other.
 *
 * @param rowAxis the dimension that counts the rows
 * @param members number of members that each row has the numbers of, one member after the other
 */
public record ArrayOutputs(NpyArray array, RowIds ids, int rowAxis, int members) implements OutputSource<Numbers> {

    @Override
    public void scan(ItemReader<Numbers> reader) throws IOException {
        array.scan(
                rowAxis,
                (row, values) -> reader.item(new Item<>(
                        new Place("row", row),
                        ids.scene(row),
                        ids.frame(row),
                        new Said.Given<>(new Numbers(values, members)))));
    }
}
