package dev.oddline.table.npy;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.UnreadableTable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An NPY file of N × D finite numbers, such as the embeddings of a pool, on the way into memory in single precision. */
public final class NpyMatrix implements Closeable {
    private final String name;
    private final NpyArray array;

    private NpyMatrix(String name, NpyArray array) {
        this.name = name;
        this.array = array;
    }

    /**
     * Where the rows of a file belong, because they follow those of a table whose scenes have another order in memory.
     *
     * @param table what people call it
     * @param rowOf the row in memory of each row of the file, each once
     */
    @SuppressWarnings("ArrayRecordComponent") // as long as a pool, never compared
    public record Order(String table, int[] rowOf) {}

    /**
     * Opens a file. The caller closes it.
     *
     * @param name what people call it, for messages
     * @throws UnreadableTable if it is no NPY file, or its shape is not N × D with a D of 1 or more
     */
    public static NpyMatrix open(String name, Path file) throws IOException {
        NpyArray array = NpyArray.open(name, file);
        List<Long> shape = array.shape();
        if (shape.size() != 2 || shape.get(1) == 0) {
            String text = array.shapeText();
            array.close();
            throw new UnreadableTable(name, "its shape " + text + " is not N x D");
        }
        return new NpyMatrix(name, array);
    }

    /** Returns how many numbers it holds, N × D. */
    public long numbers() {
        return array.shape().get(0) * array.shape().get(1);
    }

    /** Returns how many rows it has, N. */
    public long rows() {
        return array.shape().get(0);
    }

    /**
     * Returns some rows, wherever they lie in the file.
     *
     * @param which from 0, below {@link #rows}
     * @throws UnreadableTable if a number is not finite, or there are more than fit in memory
     */
    public FloatMatrix rows(List<Long> which) throws IOException {
        int columns = (int) (long) array.shape().get(1);
        if ((long) which.size() * columns > FloatMatrix.MOST_NUMBERS) {
            throw new UnreadableTable(name, which.size() + " of its rows have more numbers than fit in memory");
        }
        float[] numbers = new float[which.size() * columns];
        RowBlock block = array.block(0);
        for (int row = 0; row < which.size(); row++) {
            block.read(which.get(row), 1);
            for (int i = 0; i < columns; i++) {
                numbers[row * columns + i] = (float) block.values()[i];
            }
        }
        return matrix(numbers, columns);
    }

    private FloatMatrix matrix(float[] numbers, int columns) throws UnreadableTable {
        try {
            return FloatMatrix.over(numbers, columns);
        } catch (InvalidInput e) {
            throw new UnreadableTable(name, e.getMessage(), e);
        }
    }

    /**
     * Returns the rows in the order of the file.
     *
     * @throws UnreadableTable if a number is not finite, or there are more than fit in memory
     */
    public FloatMatrix read() throws IOException {
        return read(Optional.empty(), (row, values) -> {});
    }

    /**
     * Returns the rows in another order.
     *
     * @throws UnreadableTable if the file has another number of rows, a number is not finite, or there are more than fit in
     *     memory
     */
    public FloatMatrix read(Order order) throws IOException {
        return read(Optional.of(order), (row, values) -> {});
    }

    /**
     * Returns the rows in another order, each changed first.
     *
     * @param change changes the numbers of a row in place, before they are brought to single precision
     * @throws UnreadableTable if the file has another number of rows, a number is not finite, a change is refused, or there
     *     are more numbers than fit in memory
     */
    public FloatMatrix read(Order order, NumberRows change) throws IOException {
        return read(Optional.of(order), change);
    }

    private FloatMatrix read(Optional<Order> order, NumberRows change) throws IOException {
        long rows = array.shape().get(0);
        if (order.isPresent() && order.get().rowOf().length != rows) {
            throw new UnreadableTable(
                    name,
                    "it has " + rows + " rows, but " + order.get().table() + " has "
                            + order.get().rowOf().length + " scenes; its rows must follow those of the table");
        }
        if (numbers() > FloatMatrix.MOST_NUMBERS) {
            throw new UnreadableTable(name, "its shape " + array.shapeText() + " has more numbers than fit in memory");
        }
        int columns = (int) (long) array.shape().get(1);
        float[] numbers = new float[(int) numbers()];
        int[] rowOf = order.map(Order::rowOf).orElse(new int[0]);
        try {
            array.scan(0, (row, values) -> {
                change.row(row, values);
                int at = (order.isPresent() ? rowOf[(int) row] : (int) row) * columns;
                for (int i = 0; i < columns; i++) {
                    numbers[at + i] = (float) values[i];
                }
            });
            return FloatMatrix.over(numbers, columns);
        } catch (InvalidInput e) {
            throw new UnreadableTable(name, e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        array.close();
    }
}
