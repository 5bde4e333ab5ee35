package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.SegmentSlope;
import dev.oddline.coverage.SegmentWanted;
import dev.oddline.odd.OddSegment;
import java.util.Optional;

/**
 * What was found of one segment, before it is judged.
 *
 * @param training in the dataset versions behind the model; empty where one does not tell
 * @param perhaps how much more may be in it
 * @param evaluation in the evaluation dataset; empty where it does not tell
 * @param slope of the metric over the training data; empty without a point
 */
record Observed(
        OddSegment segment,
        SegmentWanted wanted,
        Optional<Amount> training,
        Amount perhaps,
        Optional<Amount> evaluation,
        Measured measured,
        Optional<SegmentSlope> slope) {

    /** Returns how many scenes were evaluated: those that the figure rests on, else those of the dataset; empty where nobody says. */
    Optional<Long> evaluatedScenes() {
        if (measured.figure().isEmpty()) {
            return Optional.of(0L);
        }
        return measured.figure()
                .get()
                .scenes()
                .or(() -> evaluation.map(Amount::scenes).filter(n -> n > 0));
    }
}
