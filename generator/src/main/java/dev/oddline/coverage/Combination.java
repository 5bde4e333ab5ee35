package dev.oddline.coverage;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some attributes taken together. Its configurations, one value for each, are numbered; the last attribute changes first.
 */
final class Combination {

    private static final long MOST_CONFIGURATIONS = 10_000_000;

    private final CombinationSpace space;
    private final int[] columns;
    private final int configurations;

    private Combination(CombinationSpace space, int[] columns, int configurations) {
        this.space = space;
        this.columns = columns;
        this.configurations = configurations;
    }

    static Combination of(CombinationSpace space, int[] columns) {
        long product = 1;
        for (int column : columns) {
            product *= space.attributes().get(column).values().size();
            InvalidInput.unless(
                    product <= MOST_CONFIGURATIONS,
                    space.attributes().get(column).name(),
                    "combinations with more than " + MOST_CONFIGURATIONS + " configurations");
        }
        return new Combination(space, columns, (int) product);
    }

    /** Returns the names of the attributes. */
    List<String> attributes() {
        return Arrays.stream(columns)
                .mapToObj(column -> space.attributes().get(column).name())
                .toList();
    }

    /** Returns how many scenes have each configuration, by its number; a scene with an unknown value counts nowhere. */
    int[] countScenes(int[][] scenes) {
        int[] counts = new int[configurations];
        for (int[] scene : scenes) {
            int configuration = 0;
            for (int column : columns) {
                if (scene[column] < 0) {
                    configuration = -1;
                    break;
                }
                configuration =
                        configuration * space.attributes().get(column).values().size() + scene[column];
            }
            if (configuration >= 0) {
                counts[configuration]++;
            }
        }
        return counts;
    }

    /** Returns the numbers of the configurations that some possible scene has, ascending. */
    int[] possible() {
        return IntStream.range(0, configurations)
                .filter(configuration -> {
                    int[] assignment = new int[space.attributes().size()];
                    Arrays.fill(assignment, -1);
                    int[] values = numbers(configuration);
                    for (int i = 0; i < columns.length; i++) {
                        assignment[columns[i]] = values[i];
                    }
                    return space.isPossible(assignment);
                })
                .toArray();
    }

    /** Returns the values of a configuration, in the order of {@link #attributes()}. */
    List<String> values(int configuration) {
        int[] values = numbers(configuration);
        return IntStream.range(0, columns.length)
                .mapToObj(i -> space.attributes().get(columns[i]).values().get(values[i]))
                .toList();
    }

    private int[] numbers(int configuration) {
        int[] values = new int[columns.length];
        int rest = configuration;
        for (int i = columns.length - 1; i >= 0; i--) {
            int size = space.attributes().get(columns[i]).values().size();
            values[i] = rest % size;
            rest /= size;
        }
        return values;
    }
}
