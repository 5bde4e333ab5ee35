package dev.oddline.coverage.combination;

import java.util.List;

/**
 * How many scenes have each configuration of one combination. A scene with several values of an attribute counts for each;
 * one with an unknown value counts for none.
 */
final class CombinationTally {
    private final Combination combination;
    private final long[] byStates;
    private long undecided;

    /**
     * Counts scenes.
     *
     * @param states {@code [group][attribute of the space][one or more states]}
     * @param scenes one for each group
     */
    CombinationTally(Combination combination, int[][][] states, List<AlikeScenes> scenes) {
        this.combination = combination;
        int[] places = combination.places();
        int size = 1;
        for (int i = 0; i < places.length; i++) {
            size *= combination.domain(i).states();
        }
        this.byStates = new long[size];
        for (int group = 0; group < states.length; group++) {
            long count = scenes.get(group).scenes();
            add(states[group], places, 0, 0, count);
            undecided += isUndecided(states[group], places) ? count : 0;
        }
    }

    private void add(int[][] states, int[] places, int i, int index, long count) {
        if (i == places.length) {
            byStates[index] += count;
            return;
        }
        int size = combination.domain(i).states();
        for (int state : states[places[i]]) {
            add(states, places, i + 1, index * size + state, count);
        }
    }

    /** Returns whether a scene has no configuration at all. */
    private boolean isUndecided(int[][] states, int[] places) {
        for (int i = 0; i < places.length; i++) {
            boolean known = false;
            for (int state : states[places[i]]) {
                known |= state < combination.domain(i).values().size();
            }
            if (!known) {
                return true;
            }
        }
        return false;
    }

    Combination combination() {
        return combination;
    }

    /** Returns the number of scenes that have no configuration, because a value is unknown or only a wider one is known. */
    long undecided() {
        return undecided;
    }

    /** Returns the number of scenes that have a configuration. */
    long scenes(int configuration) {
        int[] numbers = combination.numbers(configuration);
        int index = 0;
        for (int i = 0; i < numbers.length; i++) {
            index = index * combination.domain(i).states() + numbers[i];
        }
        return byStates[index];
    }

    /** Returns the number of scenes that may have a configuration or not. */
    long perhaps(int configuration) {
        return compatible(combination.numbers(configuration), 0, 0) - scenes(configuration);
    }

    private long compatible(int[] numbers, int i, int index) {
        if (i == numbers.length) {
            return byStates[index];
        }
        AttributeDomain domain = combination.domain(i);
        long sum = compatible(numbers, i + 1, index * domain.states() + numbers[i]);
        for (int state : domain.undecided(numbers[i])) {
            sum += compatible(numbers, i + 1, index * domain.states() + state);
        }
        return sum;
    }

    CountedConfiguration counted(int configuration) {
        return new CountedConfiguration(
                combination.configuration(configuration), scenes(configuration), perhaps(configuration));
    }
}
