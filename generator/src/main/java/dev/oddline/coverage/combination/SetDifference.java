package dev.oddline.coverage.combination;

import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Which configurations of t attributes occur in one set of scenes but not in another, such as in the field but not in
 * training (Lanus, Freeman, Kuhn and Kacker 2021).
 *
 * @param strength t
 * @param baseline number of configurations in the set compared with, such as training
 * @param target number of configurations in the set looked at, such as deployment
 * @param onlyInTarget the configurations of {@code target} that the baseline lacks, in the order of attributes and values
 */
public record SetDifference(int strength, int baseline, int target, List<Lacking> onlyInTarget) {

    /**
     * A configuration that the baseline lacks.
     *
     * @param inTarget number of target scenes that have it, 1 or more
     * @param perhapsInBaseline number of scenes of the baseline of which nobody knows whether they have it
     * @param isPossible whether the taxonomy lets a scene of the ODD have it
     */
    public record Lacking(Configuration configuration, long inTarget, long perhapsInBaseline, boolean isPossible) {}

    public SetDifference {
        onlyInTarget = List.copyOf(onlyInTarget);
    }

    /**
     * Returns the difference of two sets of scenes.
     *
     * @param strength t, 1 to the number of attributes
     */
    public static SetDifference of(
            CombinationSpace space, List<AlikeScenes> baseline, List<AlikeScenes> target, int strength) {
        int[][][] before = space.encode(baseline);
        int[][][] after = space.encode(target);
        int inBaseline = 0;
        int inTarget = 0;
        List<Lacking> only = new ArrayList<>();
        for (Combination combination : space.combinations(strength)) {
            CombinationTally known = new CombinationTally(combination, before, baseline);
            CombinationTally looked = new CombinationTally(combination, after, target);
            for (int configuration = 0; configuration < combination.configurations(); configuration++) {
                boolean has = known.scenes(configuration) > 0;
                long scenes = looked.scenes(configuration);
                inBaseline += has ? 1 : 0;
                inTarget += scenes > 0 ? 1 : 0;
                if (!has && scenes > 0) {
                    only.add(new Lacking(
                            combination.configuration(configuration),
                            scenes,
                            known.perhaps(configuration),
                            combination.isPossible(configuration)));
                }
            }
        }
        return new SetDifference(strength, inBaseline, inTarget, only);
    }

    /**
     * Returns the share of the target's configurations that the baseline lacks, 0..1.
     *
     * @throws InvalidInput where the target has none
     */
    public double share() {
        InvalidInput.unless(target > 0, "target", "no configurations to look for");
        return (double) onlyInTarget.size() / target;
    }
}
