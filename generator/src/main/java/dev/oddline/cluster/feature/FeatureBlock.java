package dev.oddline.cluster.feature;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Coordinates that belong together: an embedding, one number, or one word written as a coordinate for each of its values.
 *
 * @param name of the column; {@code embeddings} of an embedding
 * @param points the coordinates of each scene
 */
public record FeatureBlock(String name, Points points) {

    /** Between two values of one cell. */
    private static final String SEVERAL = "|";

    /** Returns the block of a number. */
    public static FeatureBlock ofNumbers(String name, double[] numbers) {
        double[][] rows = new double[numbers.length][];
        Arrays.setAll(rows, i -> new double[] {numbers[i]});
        return new FeatureBlock(name, Points.of(rows));
    }

    /**
     * Returns the block of a word: a coordinate for each value, 1 where the scene has it. A cell may hold several values,
     * joined by {@code |}; an empty one holds none.
     */
    public static FeatureBlock ofWords(String name, List<String> cells) {
        TreeSet<String> values = new TreeSet<>();
        cells.forEach(cell -> values.addAll(values(cell)));
        List<String> ordered = List.copyOf(values);
        double[][] rows = new double[cells.size()][StrictMath.max(1, ordered.size())];
        for (int i = 0; i < rows.length; i++) {
            for (String value : values(cells.get(i))) {
                rows[i][ordered.indexOf(value)] = 1;
            }
        }
        return new FeatureBlock(name, Points.of(rows));
    }

    private static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(Pattern.quote(SEVERAL), -1));
    }

    /**
     * Returns the coordinates moved and stretched: their mean is 0, their variances together are the square of the weight.
     *
     * @param weight above 0
     * @throws InvalidInput if all scenes are alike in it
     */
    double[][] scaled(double weight) {
        int rows = points.rows();
        int columns = points.columns();
        double[][] numbers = new double[rows][columns];
        double[] mean = new double[columns];
        for (int i = 0; i < rows; i++) {
            points.read(i, numbers[i]);
            for (int d = 0; d < columns; d++) {
                mean[d] += numbers[i][d] / rows;
            }
        }
        double variance = 0;
        for (double[] row : numbers) {
            for (int d = 0; d < columns; d++) {
                row[d] -= mean[d];
                variance += row[d] * row[d] / rows;
            }
        }
        InvalidInput.unless(variance > 0, name, "it is the same in all scenes");
        double factor = weight / StrictMath.sqrt(variance);
        for (double[] row : numbers) {
            for (int d = 0; d < columns; d++) {
                row[d] *= factor;
            }
        }
        return numbers;
    }
}
