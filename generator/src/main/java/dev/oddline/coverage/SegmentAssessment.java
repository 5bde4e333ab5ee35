package dev.oddline.coverage;

import dev.oddline.odd.OddSegment;
import dev.oddline.statistics.InvalidInput;
import java.util.Optional;

/**
 * One ODD segment: how much data there is, how well the model does, what follows.
 *
 * @param figure empty where nothing was measured
 * @param slope empty where no evaluation tells how the metric changes with training data
 * @param collect what to collect next; nothing where there is no verdict
 * @param priority exposure times the shortfall to be expected, in the metric's unit, 0 or more: the order of the gaps
 */
public record SegmentAssessment(
        OddSegment segment,
        SegmentWanted wanted,
        SegmentVolume volume,
        Optional<SegmentFigure> figure,
        Optional<SegmentSlope> slope,
        Standing standing,
        Collect collect,
        double priority) {

    public SegmentAssessment {
        InvalidInput.unless(
                InvalidInput.finite("priority", priority) >= 0, "priority", () -> priority + " is negative");
    }

    /** Returns the verdict, if there is one. */
    public Optional<GapVerdict> verdict() {
        return standing.verdict();
    }

    /** Returns the number of training scenes that collecting reaches, if it is the wanted one. */
    public Optional<WantedScenes> reachedTraining() {
        long has = volume.training().map(Amount::scenes).orElse(0L);
        return wanted.training().filter(w -> w.scenes() == has + collect.trainingScenes());
    }

    /** Returns the number of evaluated scenes that collecting reaches, if it is the wanted one. */
    public Optional<WantedScenes> reachedEvaluation() {
        long has = volume.evaluatedScenes().orElse(0L);
        return wanted.evaluation().filter(w -> w.scenes() == has + collect.evaluationScenes());
    }

    /** Returns whether something is to be done about it. */
    public boolean isGap() {
        return verdict().filter(verdict -> verdict != GapVerdict.COVERED).isPresent();
    }
}
