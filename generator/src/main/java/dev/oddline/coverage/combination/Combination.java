package dev.oddline.coverage.combination;

import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Some attributes taken together. Its configurations, one value for each, are numbered; the last attribute changes first.
 */
final class Combination {

    private static final long MOST_STATES = 10_000_000;

    private final CombinationSpace space;
    private final int[] places;
    private final int configurations;
    private final List<String> attributes;
    private Optional<int[]> possible = Optional.empty();

    private Combination(CombinationSpace space, int[] places, int configurations) {
        this.space = space;
        this.places = places;
        this.configurations = configurations;
        this.attributes = Arrays.stream(places)
                .mapToObj(place -> space.attributes().get(place).name())
                .toList();
    }

    static Combination of(CombinationSpace space, int[] places) {
        long states = 1;
        int configurations = 1;
        for (int place : places) {
            AttributeDomain attribute = space.attributes().get(place);
            states *= attribute.states();
            InvalidInput.unless(
                    states <= MOST_STATES,
                    attribute.name(),
                    "combinations with more than " + MOST_STATES + " configurations");
            configurations *= attribute.values().size();
        }
        return new Combination(space, places, configurations);
    }

    /** Returns the names of the attributes. */
    List<String> attributes() {
        return attributes;
    }

    int configurations() {
        return configurations;
    }

    /** Returns the attributes' places in the space. */
    int[] places() {
        return places.clone();
    }

    AttributeDomain domain(int i) {
        return space.attributes().get(places[i]);
    }

    /** Returns the numbers of the configurations that some scene of the ODD can have, ascending. */
    int[] possible() {
        if (possible.isEmpty()) {
            possible = Optional.of(
                    IntStream.range(0, configurations).filter(this::isPossible).toArray());
        }
        return possible.get();
    }

    /** Returns the configurations of a scene, by its states of all attributes of the space; none where a value is unknown. */
    List<Configuration> of(int[][] states) {
        List<Integer> numbers = List.of(0);
        for (int i = 0; i < places.length; i++) {
            List<Integer> longer = new ArrayList<>();
            int values = domain(i).values().size();
            for (int number : numbers) {
                for (int state : states[places[i]]) {
                    if (state < values) {
                        longer.add(number * values + state);
                    }
                }
            }
            numbers = longer;
        }
        return numbers.stream().map(this::configuration).toList();
    }

    boolean isPossible(int configuration) {
        int[] values = new int[space.attributes().size()];
        Arrays.fill(values, -1);
        int[] numbers = numbers(configuration);
        for (int i = 0; i < places.length; i++) {
            values[places[i]] = numbers[i];
        }
        return space.isPossible(values);
    }

    Configuration configuration(int number) {
        int[] numbers = numbers(number);
        return new Configuration(
                attributes,
                IntStream.range(0, places.length)
                        .mapToObj(i -> domain(i).values().get(numbers[i]))
                        .toList());
    }

    /** Returns the number of each attribute's value in a configuration. */
    int[] numbers(int configuration) {
        int[] numbers = new int[places.length];
        int rest = configuration;
        for (int i = places.length - 1; i >= 0; i--) {
            int size = domain(i).values().size();
            numbers[i] = rest % size;
            rest /= size;
        }
        return numbers;
    }
}
