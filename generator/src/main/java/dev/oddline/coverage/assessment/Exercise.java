package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One evaluation as it bears on a target: what it measured, and on what its models were trained. Later evaluations look
 * back at it, so what was once worked out is remembered.
 */
final class Exercise {
    private final Evaluation evaluation;
    private final Measurement measurement;
    private final Trained trained;
    private final Remembered<List<String>, Map<OddSegment, Measured>> measuredBy = new Remembered<>();
    private final Remembered<OddSegment, Measured> measuredIn = new Remembered<>();
    private final Remembered<List<String>, Map<OddSegment, Amount>> trainedBy = new Remembered<>();
    private final Remembered<OddSegment, Optional<Amount>> trainedIn = new Remembered<>();

    Exercise(Evaluation evaluation, Measurement measurement, Trained trained) {
        this.evaluation = evaluation;
        this.measurement = measurement;
        this.trained = trained;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Measurement measurement() {
        return measurement;
    }

    Trained trained() {
        return trained;
    }

    /**
     * Returns what is said of each cell; a cell that is missing has nothing.
     *
     * @param cells of the attributes
     */
    Map<OddSegment, Measured> measuredBy(List<String> attributes, Cells cells) {
        return measuredBy.of(attributes, axes -> measurement.by(cells, axes));
    }

    /** Returns what is said of one segment. */
    Measured measuredIn(OddSegment segment) {
        return measuredIn.of(segment, measurement::of);
    }

    /**
     * Returns how much there is to train on in each cell; nothing where a cell is missing or the training data are unknown.
     *
     * @param cells of the attributes
     */
    Map<OddSegment, Amount> trainedBy(List<String> attributes, Cells cells) {
        return trainedBy.of(
                attributes,
                axes -> trained.scenes().map(scenes -> scenes.by(cells)).orElse(Map.of()));
    }

    /** Returns how much there is to train on in a segment; empty where the training data are unknown. */
    Optional<Amount> trainedIn(OddSegment segment) {
        return trainedIn.of(segment, one -> trained.scenes().map(scenes -> scenes.in(one)));
    }
}
