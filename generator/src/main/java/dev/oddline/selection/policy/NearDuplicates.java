package dev.oddline.selection.policy;

import dev.oddline.statistics.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds rows whose embeddings point nearly the same way. Exact: two rows of cosine t or more lie, at unit length, no farther
 * apart than sqrt(2 - 2t), in any column and over some of them. So only rows in neighbouring cells of a grid over a few columns
 * are compared, and of most of these a few columns tell enough.
 */
final class NearDuplicates {
    private static final int COLUMNS = 3;
    private static final int AT_ONCE = 8;
    private static final double SLACK = 1e-6;

    private final FloatMatrix embeddings;
    private final double cosine;
    private final double width;
    private final int[] columns;
    private final double[] length;
    private final Map<Cell, List<Kept>> kept = new HashMap<>();

    /**
     * A row that is kept.
     *
     * @param direction at unit length
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, never compared
    private record Kept(int row, float[] direction) {}

    /** A cell of the grid. */
    private record Cell(int x, int y, int z) {}

    /**
     * Returns the search; nothing is kept yet.
     *
     * @param cosine rows with this cosine or more are duplicates, -1..1
     */
    NearDuplicates(FloatMatrix embeddings, double cosine) {
        this.embeddings = embeddings;
        this.cosine = cosine;
        this.width = StrictMath.max(StrictMath.sqrt(StrictMath.max(0, 2 - 2 * cosine)), 1e-6) + SLACK;
        this.length = new double[embeddings.rows()];
        for (int row = 0; row < length.length; row++) {
            length[row] = StrictMath.sqrt(embeddings.product(row, row));
        }
        this.columns = widest();
    }

    private int[] widest() {
        double[] spread = new double[embeddings.columns()];
        for (int column = 0; column < spread.length; column++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < length.length; row++) {
                double at = at(row, column);
                sum += at;
                squares += at * at;
            }
            spread[column] = squares - sum * sum / StrictMath.max(1, length.length);
        }
        return IntStream.range(0, spread.length)
                .boxed()
                .sorted(Comparator.comparingDouble(column -> -spread[column]))
                .limit(COLUMNS)
                .mapToInt(column -> column)
                .toArray();
    }

    private double at(int row, int column) {
        return length[row] == 0 ? 0 : embeddings.at(row, column) / length[row];
    }

    /** Keeps a row, whatever is kept already. */
    void keep(int row) {
        float[] direction = new float[embeddings.columns()];
        for (int column = 0; column < direction.length; column++) {
            direction[column] = (float) at(row, column);
        }
        kept.computeIfAbsent(cell(row), c -> new ArrayList<>()).add(new Kept(row, direction));
    }

    /** Returns whether a row is a duplicate of one that is kept. */
    boolean isDuplicate(int row) {
        Cell cell = cell(row);
        double[] direction = new double[embeddings.columns()];
        for (int column = 0; column < direction.length; column++) {
            direction[column] = at(row, column);
        }
        for (int x = cell.x() - 1; x <= cell.x() + 1; x++) {
            for (int y = cell.y() - 1; y <= cell.y() + 1; y++) {
                for (int z = cell.z() - 1; z <= cell.z() + 1; z++) {
                    for (Kept other : kept.getOrDefault(new Cell(x, y, z), List.of())) {
                        if (mayBeLike(direction, other.direction()) && isLike(row, other.row())) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Returns false as soon as some columns tell that two directions lie too far apart. */
    private boolean mayBeLike(double[] one, float[] other) {
        double most = width * width;
        double sum = 0;
        for (int from = 0; from < one.length; from += AT_ONCE) {
            int end = StrictMath.min(one.length, from + AT_ONCE);
            for (int column = from; column < end; column++) {
                double difference = one[column] - other[column];
                sum += difference * difference;
            }
            if (sum > most) {
                return false;
            }
        }
        return true;
    }

    private boolean isLike(int row, int other) {
        double lengths = length[row] * length[other];
        return lengths > 0 && embeddings.product(row, other) / lengths >= cosine;
    }

    private Cell cell(int row) {
        int[] at = new int[COLUMNS];
        for (int i = 0; i < columns.length; i++) {
            at[i] = (int) StrictMath.floor(at(row, columns[i]) / width);
        }
        return new Cell(at[0], at[1], at[2]);
    }

    /** Returns the rows that are no duplicates of one before them, or of one that is labelled. */
    static BitSet firstOfTheirKind(FloatMatrix embeddings, double cosine, int[] rows, BitSet labelled) {
        NearDuplicates search = new NearDuplicates(embeddings, cosine);
        labelled.stream().forEach(search::keep);
        BitSet first = new BitSet(embeddings.rows());
        Arrays.stream(rows).filter(row -> !search.isDuplicate(row)).forEach(row -> {
            search.keep(row);
            first.set(row);
        });
        return first;
    }
}
