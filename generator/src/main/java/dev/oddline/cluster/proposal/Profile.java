package dev.oddline.cluster.proposal;

import dev.oddline.odd.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which conditions make a cluster what it is. */
final class Profile {
    /** Below it a value is no more frequent than chance may make it in a small cluster. */
    private static final double LEAST_LIFT = 1.25;

    private static final double LEAST_SHARE = 0.3;

    private Profile() {}

    /**
     * Returns the values that at least three of ten scenes of a cluster have, and at least a quarter more often than all
     * scenes; the largest lift first, of equals the larger share, then attribute and value.
     */
    static List<ProfileLine> of(int[] members, Map<String, List<Condition>> conditions) {
        List<ProfileLine> lines = new ArrayList<>();
        conditions.forEach((attribute, scenes) -> {
            Map<String, Integer> all = new TreeMap<>();
            scenes.forEach(scene -> scene.values().forEach(value -> all.merge(value, 1, Integer::sum)));
            Map<String, Integer> inside = new TreeMap<>();
            for (int member : members) {
                scenes.get(member).values().forEach(value -> inside.merge(value, 1, Integer::sum));
            }
            inside.forEach((value, count) -> {
                double share = (double) count / members.length;
                double lift = share * scenes.size() / all.getOrDefault(value, count);
                if (share >= LEAST_SHARE && lift >= LEAST_LIFT) {
                    lines.add(new ProfileLine(attribute, value, share, lift));
                }
            });
        });
        lines.sort(Comparator.comparingDouble(ProfileLine::lift)
                .thenComparingDouble(ProfileLine::share)
                .reversed()
                .thenComparing(ProfileLine::attribute)
                .thenComparing(ProfileLine::value));
        return List.copyOf(lines);
    }
}
