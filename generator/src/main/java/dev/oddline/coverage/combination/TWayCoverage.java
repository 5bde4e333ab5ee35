package dev.oddline.coverage.combination;

import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/**
 * How many configurations of t attributes the scenes cover (Kuhn, Kacker and Lei, NIST IR 7878, 2012). A configuration
 * that every completion of it violates a constraint does not count.
 *
 * @param strength t
 * @param scenesNeeded how many scenes cover a configuration
 * @param combinations of t attributes, in the order of the attributes, each with one possible configuration or more
 */
public record TWayCoverage(int strength, long scenesNeeded, List<CombinationCoverage> combinations) {

    public TWayCoverage {
        combinations = List.copyOf(combinations);
        InvalidInput.unless(!combinations.isEmpty(), "combinations", "the constraints leave none");
    }

    /** Returns the coverage where one scene covers a configuration. */
    public static TWayCoverage of(CombinationSpace space, List<AlikeScenes> scenes, int strength) {
        return of(space, scenes, strength, 1);
    }

    /**
     * Returns the coverage of scenes.
     *
     * @param strength t, 1 to the number of attributes
     * @param scenesNeeded how many scenes cover a configuration, 1 or more
     * @throws InvalidInput for a value that its attribute does not have
     */
    public static TWayCoverage of(CombinationSpace space, List<AlikeScenes> scenes, int strength, long scenesNeeded) {
        InvalidInput.unless(scenesNeeded >= 1, "scenes needed", scenesNeeded + " is below 1");
        int[][][] states = space.encode(scenes);
        List<CombinationCoverage> combinations = new ArrayList<>();
        for (Combination combination : space.combinations(strength)) {
            if (combination.possible().length > 0) {
                combinations.add(
                        new CombinationCoverage(new CombinationTally(combination, states, scenes), scenesNeeded));
            }
        }
        return new TWayCoverage(strength, scenesNeeded, combinations);
    }

    /** Returns the coverage of the same scenes where another number of them covers a configuration, 1 or more. */
    public TWayCoverage atLeast(long scenes) {
        return new TWayCoverage(
                strength,
                scenes,
                combinations.stream().map(one -> one.atLeast(scenes)).toList());
    }

    /** Returns the number of combinations with every configuration covered. */
    public int fullyCovered() {
        return (int) combinations.stream()
                .filter(one -> one.covered() == one.total())
                .count();
    }

    /** Returns the share of combinations with every configuration covered, 0..1: simple t-way coverage. */
    public double simple() {
        return (double) fullyCovered() / combinations.size();
    }

    /** Returns the configurations without enough scenes, in the order of the combinations and of the attributes' values. */
    public List<CountedConfiguration> missing() {
        return combinations.stream().flatMap(one -> one.missing().stream()).toList();
    }

    public long coveredConfigurations() {
        return combinations.stream().mapToLong(CombinationCoverage::covered).sum();
    }

    public long totalConfigurations() {
        return combinations.stream().mapToLong(CombinationCoverage::total).sum();
    }

    /** Returns the share of all configurations covered, 0..1: total variable-value coverage. */
    public double totalVariableValue() {
        return (double) coveredConfigurations() / totalConfigurations();
    }

    /** Returns the share of configurations covered in the worst combination, 0..1. */
    public double leastVariableValue() {
        return combinations.stream()
                .mapToDouble(CombinationCoverage::share)
                .min()
                .orElseThrow();
    }

    /** Returns the share of combinations whose own share of covered configurations is {@code share} or more: (p, t)-completeness. */
    public double completeness(double share) {
        InvalidInput.probability("share", share);
        long reached = combinations.stream().filter(one -> one.share() >= share).count();
        return (double) reached / combinations.size();
    }
}
