package dev.oddline.exports;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.RecordId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of several documents has the points of a slope. All evaluations of a target on one dataset version share them, so that
 * they would be written as many times as there are evaluations, each as long as there are evaluations.
 */
final class SlopePoints {
    private final Map<Place, Written> first = new HashMap<>();

    private record Place(RecordId target, Optional<RecordId> dataset, OddSegment segment) {}

    private record Written(RecordId evaluation, SegmentSlope slope) {}

    /** Returns the points of some documents, in the order in which they are written. */
    static SlopePoints of(List<CoverageAssessment> documents) {
        SlopePoints all = new SlopePoints();
        for (CoverageAssessment document : documents) {
            Stream.concat(document.segments().stream(), document.named().stream())
                    .forEach(segment -> segment.slope()
                            .ifPresent(slope -> all.first.putIfAbsent(
                                    place(document, segment),
                                    new Written(document.subject().evaluation(), slope))));
        }
        return all;
    }

    /** Returns the evaluation whose document has the points of a segment's slope; empty where that is this document. */
    Optional<RecordId> elsewhere(CoverageAssessment document, SegmentAssessment segment) {
        return Optional.ofNullable(first.get(place(document, segment)))
                .filter(written -> segment.slope().equals(Optional.of(written.slope())))
                .map(Written::evaluation)
                .filter(evaluation -> !evaluation.equals(document.subject().evaluation()));
    }

    private static Place place(CoverageAssessment document, SegmentAssessment segment) {
        return new Place(document.subject().target(), document.subject().dataset(), segment.segment());
    }
}
