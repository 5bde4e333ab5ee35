package dev.oddline.coverage;

import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One evaluation held against one target, segment by segment.
 *
 * @param taxonomy the target's: all values are in its words
 * @param attributes ids of the attributes that part the segments, in the order of the axes
 * @param segments one for each combination of the attributes' narrowest values, the last attribute changing first; then
 *     those with an unknown value that have scenes or a figure, sorted by their text
 * @param named the segments that the target states something of, in the order of its file; on attributes of their own
 * @param stale why it is not of the day; none where it is
 * @param caveats what would be needed and is not known; sorted by record
 */
public record CoverageAssessment(
        AssessedEvaluation subject,
        AssessedMetric metric,
        Taxonomy taxonomy,
        List<String> attributes,
        List<SegmentAssessment> segments,
        List<SegmentAssessment> named,
        CoverageSummary summary,
        List<Stale> stale,
        List<Caveat> caveats,
        Regrouping regrouping) {

    public CoverageAssessment {
        attributes = List.copyOf(attributes);
        segments = List.copyOf(segments);
        named = List.copyOf(named);
        stale = List.copyOf(stale);
        caveats = List.copyOf(caveats);
    }

    /**
     * Returns the same evaluation by other attributes, counted anew. A figure of a wider segment is exact or missing: the
     * counts of a proportion add up, per-scene values are averaged again, anything else is not measurable.
     */
    public CoverageAssessment on(List<String> others) {
        return others.equals(attributes) ? this : regrouping.on(others);
    }

    /** Returns the assessment of a segment on these attributes. */
    public Optional<SegmentAssessment> of(OddSegment segment) {
        return segments.stream().filter(one -> one.segment().equals(segment)).findFirst();
    }

    /**
     * Returns the segments with something to do, the most pressing first; ties in the order of the segments. Those with a
     * figure stand before those without, whose shortfall is only supposed.
     */
    public List<SegmentAssessment> gaps() {
        return segments.stream()
                .filter(SegmentAssessment::isGap)
                .sorted(Comparator.comparing(
                                (SegmentAssessment gap) -> gap.figure().isEmpty())
                        .thenComparing(Comparator.comparingDouble(SegmentAssessment::priority)
                                .reversed()))
                .toList();
    }
}
