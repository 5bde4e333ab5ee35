package dev.oddline.cluster.feature;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.UnreadableTable;
import dev.oddline.table.npy.NpyArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the embeddings of scenes. */
public final class Embeddings {
    /** The block's name, for its weight. */
    public static final String NAME = "embeddings";

    private Embeddings() {}

    /** How long embeddings are. */
    public enum Length {
        /** As they stand in the file. */
        AS_WRITTEN,
        /** All of length 1, so that only their direction counts. */
        UNIT
    }

    /**
     * Returns the embeddings of the scenes of a pool, in its order.
     *
     * @param file NPY, N x D; its rows follow those of the pool's table
     * @throws UnreadableTable if it can't be read, or has another number of rows
     */
    public static FeatureBlock read(Path file, ScenePool pool, Length length) throws IOException {
        String name = file.toString();
        try (NpyArray array = NpyArray.open(name, file)) {
            List<Long> shape = array.shape();
            if (shape.size() != 2 || shape.get(1) == 0) {
                throw new UnreadableTable(name, "its shape " + array.shapeText() + " is not N x D");
            }
            if (shape.get(0) != pool.size()) {
                throw new UnreadableTable(
                        name,
                        "it has " + shape.get(0) + " rows, but " + pool.name() + " has " + pool.size()
                                + " scenes; its rows must follow those of the table");
            }
            if (pool.size() * shape.get(1) > FloatMatrix.MOST_NUMBERS) {
                throw new UnreadableTable(
                        name, "its shape " + array.shapeText() + " has more numbers than fit in memory");
            }
            return new FeatureBlock(NAME, matrix(array, pool, (int) (long) shape.get(1), length));
        } catch (InvalidInput e) {
            throw new UnreadableTable(name, e.getMessage(), e);
        }
    }

    private static FloatMatrix matrix(NpyArray array, ScenePool pool, int columns, Length length) throws IOException {
        int[] sceneOf = new int[pool.size()];
        for (int scene = 0; scene < sceneOf.length; scene++) {
            sceneOf[pool.fileRows()[scene]] = scene;
        }
        float[] numbers = new float[pool.size() * columns];
        array.scan(0, (row, values) -> {
            double divisor = switch (length) {
                case AS_WRITTEN -> 1;
                case UNIT -> length(row, values);
            };
            int at = sceneOf[(int) row] * columns;
            for (int i = 0; i < columns; i++) {
                numbers[at + i] = (float) (values[i] / divisor);
            }
        });
        return FloatMatrix.over(numbers, columns);
    }

    private static double length(long row, double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        InvalidInput.unless(sum > 0, "row " + row, "it has no length, so no direction");
        return StrictMath.sqrt(sum);
    }
}
