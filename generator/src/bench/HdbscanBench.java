import dev.oddline.cluster.density.Hdbscan;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.npy.NpyMatrix;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Clusters the rows of an array and writes the number of each one's cluster, -1 for none. Prints the seconds and processor
 * seconds of the clustering in a process that has done nothing before, without reading the file. {@code cluster_scenes.py}
 * calls it.
 *
 * <p>{@code java -cp generator/target/oddline.jar generator/src/bench/HdbscanBench.java ARRAY.npy SIZE NEIGHBOURS LABELS.txt}
 */
public final class HdbscanBench {
    private HdbscanBench() {}

    public static void main(String[] arguments) throws IOException {
        try (NpyMatrix file = NpyMatrix.open(arguments[0], Path.of(arguments[0]))) {
            FloatMatrix points = file.read();
            long start = System.nanoTime();
            long processor = processorNanoseconds();
            Hdbscan found = Hdbscan.of(points, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            System.out.printf(
                    Locale.ROOT,
                    "%.2f %.2f%n",
                    (System.nanoTime() - start) / 1e9,
                    (processorNanoseconds() - processor) / 1e9);
            List<String> labels =
                    Arrays.stream(found.labels().toArray()).mapToObj(String::valueOf).toList();
            Files.write(Path.of(arguments[3]), labels);
        }
    }

    private static long processorNanoseconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
