package dev.oddline.coverage.comparison;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Stale;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds two evaluations against each other that were both held against the same target. */
public final class EvaluationComparison {
    private final PairedSceneReading scenes;

    public EvaluationComparison(Catalog catalog, SceneCounting counting) {
        this.scenes = new PairedSceneReading(catalog, counting);
    }

    /**
     * Returns the comparison on the attributes of the second.
     *
     * @param first what is compared with, such as the evaluation before
     * @param second what is looked at
     * @throws dev.oddline.table.UnreadableTable if a table of scenes can't be read to its end
     */
    public PerformanceComparison of(CoverageAssessment first, CoverageAssessment second) throws IOException {
        List<Incomparable> obstacles = new ArrayList<>(obstacles(first, second));
        List<SegmentChange> changes = obstacles.isEmpty() ? changes(first, second) : List.of();
        if (obstacles.isEmpty() && changes.isEmpty()) {
            obstacles.add(Incomparable.NO_SHARED_SEGMENT);
        }
        return new PerformanceComparison(
                List.of(first.subject().evaluation()),
                List.of(second.subject().evaluation()),
                second.metric(),
                second.taxonomy(),
                second.attributes(),
                obstacles,
                changes);
    }

    private static List<Incomparable> obstacles(CoverageAssessment first, CoverageAssessment second) {
        List<Incomparable> obstacles = new ArrayList<>();
        Optional<RecordId> one = first.subject().dataset();
        Optional<RecordId> other = second.subject().dataset();
        if (one.isEmpty() || other.isEmpty()) {
            obstacles.add(Incomparable.DATASET_NOT_STATED);
        } else if (!one.equals(other)) {
            obstacles.add(Incomparable.OTHER_DATASET);
        }
        if (!editions(first).equals(editions(second))) {
            obstacles.add(Incomparable.OTHER_TAXONOMY);
        }
        if (!first.metric().id().equals(second.metric().id())) {
            obstacles.add(Incomparable.NO_SHARED_METRIC);
        }
        return obstacles;
    }

    /** Returns the older editions that an evaluation is written in. */
    private static Set<RecordId> editions(CoverageAssessment assessment) {
        return assessment.stale().stream()
                .filter(stale -> stale.reason() == Stale.Reason.EVALUATION_TAXONOMY)
                .map(Stale::older)
                .collect(Collectors.toSet());
    }

    private List<SegmentChange> changes(CoverageAssessment first, CoverageAssessment second) throws IOException {
        List<PairedScene> pairs = scenes.pairs(
                first.subject().evaluation(),
                second.subject().evaluation(),
                second.subject().dataset().orElseThrow(),
                second.metric().id(),
                new RecordId(Kind.ODD, second.taxonomy().id()));
        Map<OddSegment, SegmentAssessment> before = new HashMap<>();
        first.on(second.attributes()).segments().forEach(one -> before.put(one.segment(), one));
        List<SegmentChange> changes = new ArrayList<>();
        for (SegmentAssessment after : second.segments()) {
            Optional<SegmentAssessment> other = Optional.ofNullable(before.get(after.segment()));
            if (after.figure().isPresent()
                    && other.flatMap(SegmentAssessment::figure).isPresent()) {
                List<PairedScene> inside = pairs.stream()
                        .filter(pair ->
                                second.taxonomy().membership(after.segment(), pair.conditions()) == Membership.IN)
                        .toList();
                changes.add(new FigureChange(second.metric(), after.segment())
                        .of(other.get().figure().get(), after.figure().get(), inside));
            }
        }
        return PerformanceComparison.adjusted(changes);
    }
}
