package dev.oddline.coverage;

import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Which configurations of t attributes occur in one set of scenes but not in another, such as in the field but not in
 * training (Lanus, Freeman, Kuhn and Kacker 2021).
 *
 * @param baseline configurations in the set compared with, such as training
 * @param target configurations in the set looked at, such as deployment; one or more
 * @param onlyInTarget the configurations of {@code target} that the baseline lacks, in the order of attributes and values
 */
public record SetDifference(int baseline, int target, List<Configuration> onlyInTarget) {

    /** One value for each of some attributes, and the number of target scenes that have them. */
    public record Configuration(List<String> attributes, List<String> values, int scenes) {

        public Configuration {
            attributes = List.copyOf(attributes);
            values = List.copyOf(values);
        }
    }

    public SetDifference {
        onlyInTarget = List.copyOf(onlyInTarget);
        InvalidInput.unless(target > 0, "target", "no configurations to look for");
    }

    /**
     * Returns the difference of two sets of scenes, each scene one value for each attribute, empty where unknown.
     *
     * @param strength t, 1 to the number of attributes
     */
    public static SetDifference of(
            List<String> attributes, List<List<String>> baseline, List<List<String>> target, int strength) {
        CombinationSpace space = CombinationSpace.observedIn(attributes, List.of(baseline, target));
        int[][] known = space.encode(baseline);
        int[][] looked = space.encode(target);
        int inBaseline = 0;
        int inTarget = 0;
        List<Configuration> only = new ArrayList<>();
        for (Combination combination : space.combinations(strength)) {
            int[] before = combination.countScenes(known);
            int[] after = combination.countScenes(looked);
            for (int configuration = 0; configuration < after.length; configuration++) {
                inBaseline += before[configuration] > 0 ? 1 : 0;
                inTarget += after[configuration] > 0 ? 1 : 0;
                if (before[configuration] == 0 && after[configuration] > 0) {
                    only.add(new Configuration(
                            combination.attributes(), combination.values(configuration), after[configuration]));
                }
            }
        }
        return new SetDifference(inBaseline, inTarget, only);
    }

    /** Returns the share of the target's configurations that the baseline lacks, 0..1. */
    public double share() {
        return (double) onlyInTarget.size() / target;
    }
}
