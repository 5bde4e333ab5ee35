package dev.oddline.coverage.combination;

import dev.oddline.coverage.DriveCounts;
import dev.oddline.odd.OddAttribute;
import dev.oddline.statistics.richness.Abundance;
import dev.oddline.statistics.richness.Incidence;
import dev.oddline.statistics.richness.SampleCoverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many kinds of scenes the drives have shown, and how many they may not have shown yet. A kind is all that is known of
 * the counted attributes together; a scene with an unknown one has no kind. Scenes of one drive are alike, so drives are
 * counted.
 *
 * @param drives number of drives with a scene that has a kind, 1 or more
 * @param kinds number of kinds seen
 * @param uniques number of kinds seen in exactly one drive
 * @param duplicates number of kinds seen in exactly two drives
 * @param chaoTwo bias-corrected: at least so many kinds there are, seen or not (Chao 2005)
 * @param unseenMass 0..1, the share of what further drives show that is of kinds not seen so far (Good 1953, after Turing:
 *     uniques divided by the sum over kinds of their drives)
 */
public record DriveRichness(int drives, int kinds, long uniques, long duplicates, double chaoTwo, double unseenMass) {

    /** Returns whether no kind was seen in more than one drive: then the estimates say no more than that most is unseen. */
    public boolean isAllUnique() {
        return uniques == kinds;
    }

    /** Returns the richness by some attributes of the taxonomy; empty without any drive that tells all of them. */
    public static Optional<DriveRichness> of(DriveCounts counts, List<String> attributes) {
        List<String> all =
                counts.taxonomy().attributes().stream().map(OddAttribute::id).toList();
        int[] places = attributes.stream().mapToInt(all::indexOf).toArray();
        Map<List<Set<String>>, Set<String>> drivesOf = new HashMap<>();
        Set<String> drives = new HashSet<>();
        for (DriveCounts.DriveGroup group : counts.groups()) {
            List<Set<String>> kind = new ArrayList<>();
            for (int place : places) {
                kind.add(Set.copyOf(group.conditions().get(place).values()));
            }
            if (kind.stream().noneMatch(Set::isEmpty)) {
                drivesOf.computeIfAbsent(kind, any -> new HashSet<>()).addAll(group.drives());
                drives.addAll(group.drives());
            }
        }
        if (drivesOf.isEmpty()) {
            return Optional.empty();
        }
        long[] seenIn = drivesOf.values().stream().mapToLong(Set::size).toArray();
        Incidence incidence = Incidence.ofCounts(drives.size(), seenIn);
        return Optional.of(new DriveRichness(
                drives.size(),
                incidence.observed(),
                incidence.uniques(),
                incidence.duplicates(),
                incidence.chaoTwoBiasCorrected(),
                new SampleCoverage(Abundance.of(seenIn)).unseenMass()));
    }
}
