package dev.oddline.coverage;

import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much of a dataset version belongs to an ODD segment.
 *
 * @param amount what certainly belongs to it
 * @param perhaps what may belong to it, because something about it is unknown
 * @param of the whole dataset version
 */
public record SegmentAmount(OddSegment segment, Amount amount, Amount perhaps, Amount of) {

    /** Returns how much belongs to each of some segments, in their order. */
    public static List<SegmentAmount> of(SceneCounts counts, List<OddSegment> segments) {
        Amount all = counts.total();
        return segments.stream()
                .map(segment -> new SegmentAmount(segment, counts.in(segment), counts.perhapsIn(segment), all))
                .toList();
    }

    /**
     * Returns one segment for each value of each attribute, wider and narrower ones, and after them one for the scenes
     * where the attribute is unknown; all in the order of the taxonomy.
     */
    public static List<OddSegment> singleValues(Taxonomy taxonomy) {
        return taxonomy.attributes().stream()
                .flatMap(attribute -> singleValues(attribute).stream())
                .toList();
    }

    /** Returns those of one attribute. */
    static List<OddSegment> singleValues(OddAttribute attribute) {
        List<OddSegment> segments = new ArrayList<>();
        for (OddValue value : attribute.values()) {
            segments.add(new OddSegment(Map.of(attribute.id(), value.id())));
        }
        segments.add(new OddSegment(Map.of(attribute.id(), OddSegment.UNKNOWN)));
        return segments;
    }

    /**
     * Returns the share of the whole that certainly belongs to the segment, 0..1; 0 of nothing. Shares of one attribute's
     * values need not add up to 1: a scene may have several values or none.
     *
     * @param unit scenes, frames or objects; drives do not add up, see {@link DriveCounts}
     */
    public double share(Dataset.CountingUnit unit) {
        long whole = of.count(unit);
        return whole == 0 ? 0 : (double) amount.count(unit) / whole;
    }
}
