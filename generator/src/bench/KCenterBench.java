import dev.oddline.selection.strategy.Pick;
import dev.oddline.selection.strategy.Strategies;
import dev.oddline.selection.strategy.Strategy;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Chooses rows of an array by k-center greedy, the first row being labelled, and writes their numbers one a line, in the order
 * of choice. Prints the seconds and processor seconds of the choice, without reading the file. With {@code plain} it looks at
 * every row for every centre instead, to see whether the choice is the same. {@code k_center.py} calls it.
 *
 * <p>{@code java -cp generator/target/oddline.jar generator/src/bench/KCenterBench.java ARRAY.npy K ROWS.txt [plain]}
 */
public final class KCenterBench {
    private KCenterBench() {}

    public static void main(String[] arguments) throws IOException {
        FloatMatrix embeddings = read(Path.of(arguments[0]));
        int most = Integer.parseInt(arguments[1]);
        long start = System.nanoTime();
        long processor = processorNanoseconds();
        List<Integer> chosen = arguments.length > 3 ? plain(embeddings, most) : choose(embeddings, most);
        System.out.printf(
                Locale.ROOT, "%.3f %.3f%n",
                (System.nanoTime() - start) / 1e9,
                (processorNanoseconds() - processor) / 1e9);
        Files.write(Path.of(arguments[2]), chosen.stream().map(String::valueOf).toList());
    }

    private static List<Integer> choose(FloatMatrix embeddings, int most) {
        BitSet labelled = new BitSet();
        labelled.set(0);
        BitSet all = new BitSet();
        all.set(0, embeddings.rows());
        Strategy strategy = Strategies.kCenter(embeddings, labelled);
        strategy.offer(all);
        return IntStream.range(0, most)
                .mapToObj(i -> {
                    Pick pick = strategy.next().orElseThrow();
                    strategy.take(pick.row());
                    return pick.row();
                })
                .toList();
    }

    private static List<Integer> plain(FloatMatrix embeddings, int most) {
        double[] nearest = new double[embeddings.rows()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        List<Integer> chosen = new ArrayList<>();
        for (int centre = 0; chosen.size() < most; chosen.add(centre)) {
            int farthest = 0;
            for (int row = 0; row < nearest.length; row++) {
                nearest[row] = Math.min(nearest[row], embeddings.squaredDistance(row, centre, nearest[row]));
                farthest = nearest[row] > nearest[farthest] ? row : farthest;
            }
            centre = farthest;
        }
        return chosen;
    }

    /** Returns a two-dimensional array of float32, rows first, as {@code numpy.save} writes it. */
    private static FloatMatrix read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(head);
            int headerLength = Short.toUnsignedInt(head.getShort(8));
            ByteBuffer header = ByteBuffer.allocate(headerLength);
            channel.read(header);
            String shape = new String(header.array(), StandardCharsets.US_ASCII).replaceAll(".*\\((.*)\\).*\\s*", "$1");
            int columns = Integer.parseInt(shape.split(",")[1].trim());
            float[] numbers = new float[Math.toIntExact((channel.size() - channel.position()) / 4)];
            ByteBuffer block = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at < numbers.length; ) {
                block.clear();
                channel.read(block);
                block.flip();
                int count = block.remaining() / 4;
                block.asFloatBuffer().get(numbers, at, count);
                channel.position(channel.position() - block.remaining() % 4);
                at += count;
            }
            return FloatMatrix.over(numbers, columns);
        }
    }

    private static long processorNanoseconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
