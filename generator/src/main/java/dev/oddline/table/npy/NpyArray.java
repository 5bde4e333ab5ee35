package dev.oddline.table.npy;

import dev.oddline.table.UnreadableTable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An array of numbers in an NPY file, read in blocks: neither its size nor what its header claims decides how much memory
 * is taken. Types f2, f4, f8, b1, i1 to i8 and u1 to u4 in both byte orders, both orders of indices.
 */
public final class NpyArray implements Closeable {
    private final String name;
    private final FileChannel channel;
    private final NpyHeader header;

    private NpyArray(String name, FileChannel channel, NpyHeader header) {
        this.name = name;
        this.channel = channel;
        this.header = header;
    }

    /**
     * Returns the array. The caller closes it.
     *
     * @param name what people call the file, for messages
     * @throws UnreadableTable if it is no NPY file, holds no plain numbers, or not exactly as many as its header says
     */
    public static NpyArray open(String name, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer prefix = ByteBuffer.allocate(NpyHeader.PREFIX);
            fill(channel, prefix, 0);
            int length = NpyHeader.length(name, prefix.flip());
            ByteBuffer rest = ByteBuffer.allocate(length);
            fill(channel, rest, 0);
            if (rest.hasRemaining()) {
                throw new UnreadableTable(name, "it ends within its header");
            }
            NpyArray array = new NpyArray(name, channel, NpyHeader.of(name, rest.array()));
            array.holdToSize();
            return array;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void holdToSize() throws IOException {
        long there = channel.size() - header.bytes();
        long count = header.count();
        if (count < 0 || count * header.type().bytes() != there) {
            String needed = count < 0
                    ? "more bytes than a file has"
                    : count * header.type().bytes() + " bytes";
            throw new UnreadableTable(
                    name, "its shape " + shapeText() + " needs " + needed + ", but " + there + " follow the header");
        }
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long position) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                return;
            }
            at += read;
        }
    }

    String name() {
        return name;
    }

    /** Returns the length of each dimension. */
    public List<Long> shape() {
        return header.shape();
    }

    /** Returns the shape as Python writes it: {@code (5, 10000, 10)}. */
    public String shapeText() {
        return shape().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", shape().size() == 1 ? ",)" : ")"));
    }

    /**
     * Shows the array row by row.
     *
     * @param axis the dimension that counts the rows, from 0; the numbers of a row are those of all other dimensions
     * @throws UnreadableTable if a row has more than 2^25 numbers, or the file got shorter
     */
    public void scan(int axis, NumberRows rows) throws IOException {
        RowBlock block = block(axis);
        double[] row = new double[block.width()];
        long count = shape().get(axis);
        for (long from = 0; from < count; from += block.most()) {
            int size = (int) Math.min(block.most(), count - from);
            block.read(from, size);
            for (int r = 0; r < size; r++) {
                System.arraycopy(block.values(), r * row.length, row, 0, row.length);
                rows.row(from + r, row);
            }
        }
    }

    /**
     * Returns a block that reads rows of the array; none is read yet.
     *
     * @param axis the dimension that counts the rows, from 0; the numbers of a row are those of all other dimensions
     * @throws UnreadableTable if a row has more than 2^25 numbers
     */
    public RowBlock block(int axis) throws UnreadableTable {
        return RowBlock.of(this, BlockLayout.of(shape(), axis, header.fortranOrder()));
    }

    /** Reads numbers in the order of the file; several threads may, each with bytes of its own. */
    void read(long first, ByteBuffer bytes, double[] into, int from, int count) throws IOException {
        int width = header.type().bytes();
        int done = 0;
        while (done < count) {
            int part = Math.min(count - done, bytes.capacity() / width);
            bytes.clear().limit(part * width);
            fill(channel, bytes, header.bytes() + (first + done) * width);
            if (bytes.hasRemaining()) {
                throw new UnreadableTable(name, "it got shorter while it was read");
            }
            header.type().read(bytes.flip(), into, from + done, part);
            done += part;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Returns a list in the opposite order. */
    static List<Long> reversed(List<Long> list) {
        List<Long> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
