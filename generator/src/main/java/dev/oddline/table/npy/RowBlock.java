package dev.oddline.table.npy;

import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Some rows of an array that stand next to each other, read wherever they lie in the file. An array may have several, each used
 * by a thread of its own.
 */
public final class RowBlock {
    private static final int BLOCK_VALUES = 1 << 14;
    private static final int MOST_VALUES_OF_A_ROW = 1 << 25;

    private final NpyArray array;
    private final BlockLayout layout;
    private final int width;
    private final int most;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 17);
    private final double[] values;
    private final double[] stored;

    private RowBlock(NpyArray array, BlockLayout layout, int width, int most) {
        this.array = array;
        this.layout = layout;
        this.width = width;
        this.most = most;
        this.values = new double[most * width];
        this.stored = layout.inOrder() ? values : new double[most * width];
    }

    static RowBlock of(NpyArray array, BlockLayout layout) throws UnreadableTable {
        if (layout.rowValues() > MOST_VALUES_OF_A_ROW) {
            throw new UnreadableTable(array.name(), "a row of " + layout.rowValues() + " numbers is too long");
        }
        int width = (int) layout.rowValues();
        int most = (int) Math.max(1, Math.min(layout.rows(), BLOCK_VALUES / Math.max(1, width)));
        return new RowBlock(array, layout, width, most);
    }

    /** Returns how many rows it holds at most, 1 or more. */
    public int most() {
        return most;
    }

    /** Returns how many numbers a row has. */
    public int width() {
        return width;
    }

    /** Returns the numbers of the rows read last, {@code [row][number]}, the last index running fastest; not a copy. */
    public double[] values() {
        return values;
    }

    /**
     * Reads rows, in place of those before.
     *
     * @param first from 0
     * @param count at most {@link #most}
     * @throws UnreadableTable if the file got shorter
     */
    public void read(long first, int count) throws IOException {
        int run = count * layout.inner();
        for (int o = 0; o < layout.outer(); o++) {
            array.read((o * layout.rows() + first) * layout.inner(), bytes, stored, o * run, run);
        }
        if (!layout.inOrder()) {
            for (int r = 0; r < count; r++) {
                layout.row(stored, count, r, values);
            }
        }
    }
}
