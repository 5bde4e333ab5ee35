package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.Regrouping;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.Stale;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known of one evaluation and target, to be assessed by any attributes.
 *
 * @param cells that some attributes part the ODD into
 * @param scenes of the evaluation dataset; empty where it does not tell
 * @param history of the evaluations on the same dataset version, this one among them
 */
record Inquiry(
        AssessedEvaluation subject,
        AssessedMetric metric,
        Taxonomy taxonomy,
        CellsByAttributes cells,
        WantedAmounts wanted,
        Exercise exercise,
        Optional<ScenesByCondition> scenes,
        History history,
        List<Stale> stale,
        List<Caveat> caveats) {
    /** More cells are not spread out: only those that something lies in. */
    private static final long MOST_CELLS = 20_000;

    /**
     * Returns the assessment on some attributes.
     *
     * @param named that of the segments which the target names
     * @param others assesses by other attributes
     */
    CoverageAssessment on(List<String> attributes, List<SegmentAssessment> named, Regrouping others) {
        List<SegmentAssessment> segments = assessor().assess(observedBy(attributes));
        CoverageSummary summary =
                new Summaries(exercise.measurement().metric()).of(segments, new Reversals(this).on(attributes));
        List<Caveat> all = new ArrayList<>(caveats);
        if (cells.of(attributes).size() > MOST_CELLS) {
            all.add(new Caveat(Caveat.Reason.ONLY_SEGMENTS_THAT_OCCUR, subject.evaluation()));
        }
        return new CoverageAssessment(
                subject, metric, taxonomy, attributes, segments, named, summary, stale, all, others);
    }

    /** Returns the assessment of the segments that the target names, in the order of its file. */
    List<SegmentAssessment> named() {
        return assessor().assess(wanted.named().stream().map(this::observed).toList());
    }

    private Assessor assessor() {
        return new Assessor(
                taxonomy,
                exercise.measurement().metric(),
                metric.leastUsefulGain(),
                subject.evaluation(),
                leastExposure());
    }

    /**
     * Returns the attributes of the evaluation's own table; of per-scene values those that the target speaks of, else the
     * first two of the taxonomy.
     */
    List<String> axes() {
        if (!exercise.measurement().attributes().isEmpty()) {
            return exercise.measurement().attributes();
        }
        List<String> all = taxonomy.attributes().stream().map(OddAttribute::id).toList();
        Set<String> spokenOf = new HashSet<>();
        wanted.named().forEach(segment -> spokenOf.addAll(segment.valueOf().keySet()));
        return all.stream()
                .filter(id -> spokenOf.isEmpty() || spokenOf.contains(id))
                .limit(2)
                .toList();
    }

    /** Half a scene among those taken at random. */
    private double leastExposure() {
        long random = exercise.trained()
                .scenes()
                .map(s -> s.atRandom().total().scenes())
                .orElse(0L);
        return random == 0 ? 1 : 0.5 / random;
    }

    private List<Observed> observedBy(List<String> attributes) {
        Cells parting = cells.of(attributes);
        Set<String> used = new TreeSet<>(attributes);
        used.addAll(cells.fixed().keySet());
        Optional<ScenesByCondition> trained = exercise.trained().scenes().map(s -> s.on(used));
        Optional<Map<OddSegment, Amount>> training = trained.map(s -> s.by(parting));
        Optional<Map<OddSegment, Amount>> evaluation = scenes.map(s -> s.by(parting));
        Map<OddSegment, Measured> measured = exercise.measuredBy(attributes, parting);
        Map<OddSegment, SegmentSlope> slopes = history.slopesBy(attributes, parting);
        Set<OddSegment> occurring = new HashSet<>(measured.keySet());
        training.ifPresent(t -> occurring.addAll(t.keySet()));
        evaluation.ifPresent(e -> occurring.addAll(e.keySet()));
        boolean spread = parting.size() <= MOST_CELLS;
        List<OddSegment> all = new ArrayList<>(spread ? parting.known() : List.of());
        occurring.stream()
                .filter(segment -> !spread && !Cells.isUnknown(segment))
                .sorted(Comparator.comparing(OddSegment::toString))
                .forEach(all::add);
        occurring.stream()
                .filter(Cells::isUnknown)
                .sorted(Comparator.comparing(OddSegment::toString))
                .forEach(all::add);
        Measured nothing = exercise.measurement().ofNone(attributes);
        return all.stream()
                .map(segment -> {
                    Measured here = measured.getOrDefault(segment, nothing);
                    return new Observed(
                            segment,
                            wanted.of(segment, here.figure()),
                            training.map(t -> t.getOrDefault(segment, Amount.NONE)),
                            trained.map(t -> t.perhapsIn(segment)).orElse(Amount.NONE),
                            evaluation.map(e -> e.getOrDefault(segment, Amount.NONE)),
                            here,
                            Optional.ofNullable(slopes.get(segment)));
                })
                .toList();
    }

    private Observed observed(OddSegment segment) {
        Measured here = exercise.measuredIn(segment);
        return new Observed(
                segment,
                wanted.of(segment, here.figure()),
                exercise.trainedIn(segment),
                exercise.trained().scenes().map(s -> s.perhapsIn(segment)).orElse(Amount.NONE),
                scenes.map(s -> s.in(segment)),
                here,
                history.slopeIn(segment));
    }
}
