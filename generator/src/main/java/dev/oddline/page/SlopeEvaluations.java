package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.record.RecordId;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The evaluations that slopes go through. Segments of a page mostly share them: where they are many, they stand once on the
 * page of their coverage, and each segment leads there. For several threads.
 */
final class SlopeEvaluations {
    /** So many are named at each segment. */
    static final int MOST_NAMED = 12;

    private final Map<SegmentSlope, List<RecordId>> ofSlopes = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<List<RecordId>, List<RecordId>> same = new ConcurrentHashMap<>();

    /** Returns the evaluations of a slope that has an interval, by the scenes trained on; none of any other. */
    List<RecordId> of(SegmentSlope slope) {
        List<RecordId> known = ofSlopes.get(slope);
        if (known == null) {
            List<RecordId> all = slope.amounts() < SegmentSlope.FEWEST_AMOUNTS
                    ? List.of()
                    : slope.points().stream()
                            .map(SegmentSlope.Point::evaluation)
                            .toList();
            known = same.computeIfAbsent(
                    all.size() > MOST_NAMED ? all.stream().sorted().toList() : all, one -> one);
            ofSlopes.put(slope, known);
        }
        return known;
    }

    /** Returns the anchor of each list of many evaluations, in the order of the segments. */
    Map<List<RecordId>, String> anchors(Collection<CoverageAssessment> choices) {
        Map<List<RecordId>, String> anchors = new LinkedHashMap<>();
        choices.stream()
                .flatMap(on -> Stream.concat(on.segments().stream(), on.named().stream()))
                .flatMap(segment -> segment.slope().stream())
                .map(this::of)
                .filter(evaluations -> evaluations.size() > MOST_NAMED)
                .forEach(evaluations -> anchors.putIfAbsent(evaluations, "slope-" + (anchors.size() + 1)));
        return anchors;
    }
}
