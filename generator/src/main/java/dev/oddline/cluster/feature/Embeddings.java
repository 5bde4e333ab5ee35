package dev.oddline.cluster.feature;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.UnreadableTable;
import dev.oddline.table.npy.NpyMatrix;
import java.io.IOException;
import java.nio.file.Path;

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
        int[] sceneOf = new int[pool.size()];
        for (int scene = 0; scene < sceneOf.length; scene++) {
            sceneOf[pool.fileRows()[scene]] = scene;
        }
        try (NpyMatrix matrix = NpyMatrix.open(file.toString(), file)) {
            NpyMatrix.Order order = new NpyMatrix.Order(pool.name(), sceneOf);
            return new FeatureBlock(
                    NAME,
                    switch (length) {
                        case AS_WRITTEN -> matrix.read(order);
                        case UNIT -> matrix.read(order, Embeddings::toUnitLength);
                    });
        }
    }

    private static void toUnitLength(long row, double[] values) {
        double length = length(row, values);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
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
