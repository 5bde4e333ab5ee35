package dev.oddline.cluster.proposal;

import dev.oddline.cluster.Labels;
import dev.oddline.odd.Condition;
import dev.oddline.statistics.comparison.Multiplicity;
import dev.oddline.statistics.distribution.Hypergeometric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which conditions make clusters what they are: those that at least three of ten of their scenes have, at least a quarter more
 * often than all scenes, and more often than chance explains.
 */
final class Profile {
    /** A smaller difference tells nobody what a cluster is. */
    private static final double LEAST_LIFT = 1.25;

    private static final double LEAST_SHARE = 0.3;
    private static final double LARGEST_P = 0.05;

    private static final Comparator<ProfileLine> MOST_OUTSTANDING = Comparator.comparingDouble(ProfileLine::lift)
            .thenComparingDouble(ProfileLine::share)
            .reversed()
            .thenComparing(ProfileLine::attribute)
            .thenComparing(ProfileLine::value);

    private Profile() {}

    /** A value in a cluster, whose p is its own yet. */
    private record Counted(int cluster, ProfileLine line) {}

    /**
     * Returns the conditions of each cluster, {@code [cluster]}; the largest lift first, of equals the larger share, then
     * attribute and value. p is that of the upper tail of the hypergeometric distribution, adjusted after Benjamini and Hochberg.
     *
     * @param conditions by attribute, what is known of each scene
     */
    static List<List<ProfileLine>> of(Labels labels, Map<String, List<Condition>> conditions) {
        List<Counted> counted = new ArrayList<>();
        conditions.forEach((attribute, scenes) -> {
            Map<String, Integer> all = counts(IntStream.range(0, scenes.size()).toArray(), scenes);
            for (int c = 0; c < labels.clusters(); c++) {
                int cluster = c;
                int[] members = labels.members(c);
                counts(members, scenes)
                        .forEach((value, count) -> counted.add(new Counted(
                                cluster,
                                line(
                                        attribute,
                                        value,
                                        count,
                                        members.length,
                                        all.getOrDefault(value, 0),
                                        scenes.size()))));
            }
        });
        List<Optional<Double>> adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                counted.stream().map(one -> Optional.of(one.line().p())).toList());
        List<List<ProfileLine>> profiles = new ArrayList<>();
        for (int c = 0; c < labels.clusters(); c++) {
            int cluster = c;
            profiles.add(IntStream.range(0, counted.size())
                    .filter(i -> counted.get(i).cluster() == cluster)
                    .mapToObj(
                            i -> adjusted(counted.get(i).line(), adjusted.get(i).orElse(1.0)))
                    .filter(line -> line.share() >= LEAST_SHARE && line.lift() >= LEAST_LIFT && line.p() <= LARGEST_P)
                    .sorted(MOST_OUTSTANDING)
                    .toList());
        }
        return profiles;
    }

    /** Returns how many of some scenes have each value. */
    private static Map<String, Integer> counts(int[] some, List<Condition> scenes) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int scene : some) {
            scenes.get(scene).values().stream().distinct().forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts;
    }

    private static ProfileLine line(String attribute, String value, int count, int members, int all, int scenes) {
        double share = (double) count / members;
        double p = new Hypergeometric(scenes, all, members).atLeast(count);
        return new ProfileLine(attribute, value, count, share, share * scenes / all, p);
    }

    private static ProfileLine adjusted(ProfileLine line, double p) {
        return new ProfileLine(line.attribute(), line.value(), line.scenes(), line.share(), line.lift(), p);
    }
}
