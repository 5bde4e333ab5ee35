package dev.oddline.selection.scoring;

import dev.oddline.table.npy.NpyArray;
import dev.oddline.table.npy.RowBlock;
import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The outputs in an array. Whoever looks at a block reads its part of the file.
 *
 * @param rowAxis the dimension that counts the rows
 * @param members number of members that each row has the numbers of, one member after the other
 */
public record ArrayOutputs(NpyArray array, RowIds ids, int rowAxis, int members) implements OutputSource<Numbers> {

    @Override
    public void scan(BlockReader<Numbers> reader) throws IOException {
        RowBlock first = array.block(rowAxis);
        Queue<RowBlock> idle = new ConcurrentLinkedQueue<>();
        idle.add(first);
        long rows = array.shape().get(rowAxis);
        for (long from = 0; from < rows; from += first.most()) {
            reader.block(new Part(this, idle, from, (int) StrictMath.min(first.most(), rows - from)));
        }
    }

    /**
     * Rows of the array.
     *
     * @param idle what no thread reads with
     * @param from the first row
     */
    private record Part(ArrayOutputs outputs, Queue<RowBlock> idle, long from, int size)
            implements OutputBlock<Numbers> {

        @Override
        public Item item(int row) {
            long at = from + row;
            return new Item(new Place("row", at), outputs.ids.scene(at), outputs.ids.frame(at), outputs.ids.object(at));
        }

        @Override
        public void show(SaidReader<Numbers> reader) throws IOException {
            Optional<RowBlock> free = Optional.ofNullable(idle.poll());
            RowBlock block = free.isPresent() ? free.get() : outputs.array.block(outputs.rowAxis);
            block.read(from, size);
            for (int row = 0; row < size && outputs.ids.areGiven(); row++) {
                if (Item.isHidden(outputs.ids.scene(from + row))) {
                    reader.unreadable(row, Item.HIDDEN);
                }
            }
            reader.given(0, size, new Numbers(block.values(), block.width(), outputs.members));
            idle.add(block);
        }
    }
}
