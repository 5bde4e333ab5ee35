package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.GapEvidence;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SceneVolume;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.Standing;
import dev.oddline.odd.Taxonomy;
import dev.oddline.statistics.Interval;
import java.util.Optional;

/** Says where a segment stands. */
final class Judgement {
    private final Taxonomy taxonomy;
    private final Definition metric;
    private final double leastUsefulGain;

    Judgement(Taxonomy taxonomy, Definition metric, double leastUsefulGain) {
        this.taxonomy = taxonomy;
        this.metric = metric;
        this.leastUsefulGain = leastUsefulGain;
    }

    Standing of(Observed observed, Optional<SegmentSlope> slope) {
        if (Cells.isUnknown(observed.segment())) {
            return new Standing.UnknownValues();
        }
        Optional<Taxonomy.Exclusion> exclusion = taxonomy.exclusionOf(observed.segment());
        if (exclusion.isPresent()) {
            return new Standing.NotInOdd(exclusion.get().reason());
        }
        if (observed.measured() instanceof Measured.Missing missing) {
            return new Standing.NotMeasurable(missing.reason());
        }
        boolean measured = observed.measured().figure().isPresent();
        long evaluationScenes = observed.evaluation().map(Amount::scenes).orElse(0L);
        if (!measured && evaluationScenes > 0) {
            return new Standing.NotMeasurable(Standing.Reason.NOTHING_TO_MEASURE);
        }
        if (!measured) {
            boolean trained =
                    observed.training().map(amount -> amount.scenes() > 0).orElse(true);
            return new Standing.Judged(trained ? GapVerdict.NOT_EVALUATED : GapVerdict.NO_DATA);
        }
        if (metric.better().isEmpty()) {
            return new Standing.NotMeasurable(Standing.Reason.NO_DIRECTION);
        }
        Optional<Requirement> requirement = observed.wanted().requirement();
        return requirement.isEmpty()
                ? new Standing.NotMeasurable(Standing.Reason.NO_REQUIREMENT)
                : new Standing.Judged(verdict(observed, requirement.get(), slope));
    }

    /** What is not known is taken so that nothing better is said than can be shown: the volume as too small for a good figure, the cause as open for a bad one. */
    private GapVerdict verdict(Observed observed, Requirement requirement, Optional<SegmentSlope> slope) {
        if (observed.training().isPresent()) {
            return verdict(
                    observed, requirement, slope, observed.training().get().scenes());
        }
        long wanted = observed.wanted().trainingScenes().orElse(0L);
        GapVerdict enough = verdict(observed, requirement, Optional.empty(), wanted);
        return enough == GapVerdict.COVERED ? GapVerdict.THIN_BUT_PASSING : enough;
    }

    private GapVerdict verdict(
            Observed observed, Requirement requirement, Optional<SegmentSlope> slope, long trainingScenes) {
        Optional<Interval> interval =
                observed.measured().figure().flatMap(figure -> figure.interval().interval());
        long evaluationWanted = observed.wanted().evaluationScenes().orElse(0L);
        long evaluated = observed.evaluatedScenes().orElse(StrictMath.max(1, evaluationWanted));
        return new GapEvidence(
                        new SceneVolume(
                                trainingScenes,
                                observed.wanted().trainingScenes().orElse(0L)),
                        new SceneVolume(StrictMath.max(1, evaluated), evaluationWanted),
                        interval,
                        requirement,
                        slope.flatMap(SegmentSlope::interval),
                        leastUsefulGain)
                .verdict();
    }
}
