package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How many drives have scenes of which conditions. A drive counts once for a segment, however many scenes of it belong
 * there, so numbers of drives do not add up over segments.
 *
 * @param groups sorted by conditions and split
 */
public record DriveCounts(Taxonomy taxonomy, List<DriveGroup> groups) {

    public DriveCounts {
        groups = List.copyOf(groups);
    }

    /**
     * The drives of scenes that agree in all that is counted by.
     *
     * @param conditions one for each attribute of the taxonomy, in its order
     * @param drives their ids
     */
    public record DriveGroup(List<Condition> conditions, String split, Set<String> drives) {
        public DriveGroup {
            conditions = List.copyOf(conditions);
            drives = Set.copyOf(drives);
        }
    }

    /** Returns the number of drives in all. */
    public long total() {
        return drives(group -> true);
    }

    /** Returns the number of drives with a scene that certainly belongs to a segment. */
    public long in(OddSegment segment) {
        return drives(group -> taxonomy.membership(segment, taxonomy.byAttribute(group.conditions())) == Membership.IN);
    }

    private long drives(Predicate<DriveGroup> counts) {
        Set<String> drives = new HashSet<>();
        groups.stream().filter(counts).forEach(group -> drives.addAll(group.drives()));
        return drives.size();
    }
}
