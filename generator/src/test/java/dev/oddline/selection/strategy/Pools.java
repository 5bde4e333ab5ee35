package dev.oddline.selection.strategy;

import dev.oddline.statistics.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up embeddings, and how a strategy is asked. */
final class Pools {
    static final int COLUMNS = 70;

    private Pools() {}

    static FloatMatrix random(int rows, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[rows * COLUMNS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return FloatMatrix.over(numbers, COLUMNS);
    }

    /** Eight tight clusters far apart. */
    static FloatMatrix clustered(int rows, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[rows * COLUMNS];
        for (int row = 0; row < rows; row++) {
            int cluster = random.nextInt(8);
            for (int i = 0; i < COLUMNS; i++) {
                numbers[row * COLUMNS + i] = (float) ((i % 8 == cluster ? 50 : 0) + random.nextGaussian());
            }
        }
        return FloatMatrix.over(numbers, COLUMNS);
    }

    /** Scenes of 20 rows; a row is the one before it and a small step. */
    static FloatMatrix drifting(int rows, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[rows * COLUMNS];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < COLUMNS; i++) {
                float before = row % 20 == 0 ? (float) random.nextGaussian() * 4 : numbers[(row - 1) * COLUMNS + i];
                numbers[row * COLUMNS + i] = before + (float) random.nextGaussian() * 0.1f;
            }
        }
        return FloatMatrix.over(numbers, COLUMNS);
    }

    /** Whole numbers 0..2 in two columns: nine places, so that nearly all rows are duplicates and all distances tie. */
    static FloatMatrix duplicates(int rows, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[rows * 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(3);
        }
        return FloatMatrix.over(numbers, 2);
    }

    static double[] scores(int rows, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, rows)
                .mapToDouble(row -> random.nextInt(50) / 50.0)
                .toArray();
    }

    static List<String> ids(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> "scene-" + (1000 + row)).toList();
    }

    static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return set;
    }

    static BitSet all(int rows) {
        BitSet all = new BitSet();
        all.set(0, rows);
        return all;
    }

    /** Returns the rows that a strategy takes one after the other, as many as there are up to {@code most}. */
    static List<Integer> taken(Strategy strategy, BitSet offered, int most) {
        strategy.offer(offered);
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Optional<Pick> next = strategy.next();
            if (next.isEmpty()) {
                break;
            }
            strategy.take(next.get().row());
            taken.add(next.get().row());
        }
        return taken;
    }
}
