package dev.oddline.coverage.comparison;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two dataset versions beside each other. Amounts and shares are counts, no estimates; a test only says whether the scenes
 * that differ are spread over a segment otherwise than the rest.
 *
 * @param taxonomy the words in which both are counted
 * @param shared which scenes are in both; empty where the tables do not name them
 * @param splits sorted by name
 * @param test what was tested
 * @param segments in the order of the taxonomy, those that one of the two has scenes of
 * @param onlyFirst combinations of two attributes that the second lacks
 * @param onlySecond combinations of two attributes that the first lacks
 */
public record DatasetDifference(
        Taxonomy taxonomy,
        Side first,
        Side second,
        Optional<SharedScenes> shared,
        List<Split> splits,
        Test test,
        List<SegmentShift> segments,
        Optional<SetDifference> onlyFirst,
        Optional<SetDifference> onlySecond) {

    public DatasetDifference {
        splits = List.copyOf(splits);
        segments = List.copyOf(segments);
    }

    /**
     * One dataset version and all that it holds.
     *
     * @param units what its table tells the number of; of the others nothing is known, which is not 0
     */
    public record Side(RecordId dataset, Amount amount, Set<Dataset.CountingUnit> units) {
        public Side {
            units = Set.copyOf(units);
        }
    }

    /**
     * Scenes by where they are.
     *
     * @param both number of scenes, 0 or more
     * @param onlyFirst number of scenes, 0 or more
     * @param onlySecond number of scenes, 0 or more
     */
    public record SharedScenes(long both, long onlyFirst, long onlySecond) {}

    /** What both hold of a split; an empty name where the tables tell none. */
    public record Split(String name, Amount first, Amount second) {}

    /**
     * What both hold of one segment.
     *
     * @param firstShare of the scenes of the first, 0..1
     * @param secondShare of the scenes of the second, 0..1
     * @param p two-sided, 0..1; empty where nothing was tested
     * @param adjustedP by Benjamini and Hochberg for all segments shown, 0..1
     */
    public record SegmentShift(
            OddSegment segment,
            Amount first,
            Amount second,
            double firstShare,
            double secondShare,
            Optional<Double> p,
            Optional<Double> adjustedP) {
        public SegmentShift {
            InvalidInput.probability("first share", firstShare);
            InvalidInput.probability("second share", secondShare);
        }

        /** Returns the second share minus the first, −1..1. */
        public double difference() {
            return secondShare - firstShare;
        }
    }

    /** Which two disjoint sets of scenes are held against each other. */
    public enum Test {
        /** The scenes that only the second has, against those of the first. */
        ADDED_AGAINST_FIRST,
        /** The scenes that only the first has, against those of the second, which adds none. */
        REMOVED_AGAINST_SECOND,
        /** None: both hold the same scenes. */
        SAME_SCENES,
        /** None: a table does not name its scenes. */
        SCENES_NOT_NAMED,
        /** None: what is counted, frames or objects, depends on each other. */
        UNITS_NOT_INDEPENDENT
    }
}
