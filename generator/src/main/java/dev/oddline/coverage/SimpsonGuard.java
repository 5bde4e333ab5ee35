package dev.oddline.coverage;

import dev.oddline.record.RecordId;
import dev.oddline.statistics.InvalidInput;

/**
 * Whether the difference to the evaluation of the model before, on the same data, points another way as a whole than in its
 * segments (Simpson 1951).
 *
 * @param against the evaluation of the model before
 * @param pooled this rate minus that of the model before, all segments together
 * @param standardised the difference with each segment counted by its own size
 * @param segments number of segments compared, 2 or more
 * @param isReversed whether all segments, or most of them by size, point the other way
 */
public record SimpsonGuard(RecordId against, double pooled, double standardised, int segments, boolean isReversed) {

    public SimpsonGuard {
        InvalidInput.finite("pooled", pooled);
        InvalidInput.finite("standardised", standardised);
        InvalidInput.unless(segments > 1, "segments", segments + " show no reversal");
    }
}
