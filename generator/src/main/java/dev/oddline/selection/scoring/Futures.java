package dev.oddline.selection.scoring;

import dev.oddline.selection.spread.DisplacementErrors;
import dev.oddline.selection.spread.Trajectories;
import dev.oddline.statistics.InvalidInput;

/**
 * What a model predicted about the way of one agent.
 *
 * @param taken {@code [step][x, y]}, the way it took; without steps if that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record Futures(Trajectories trajectories, double[][] taken) {

    /** Returns the errors of the prediction. */
    DisplacementErrors errors() {
        InvalidInput.unless(taken.length > 0, "ground_truth_m", "the way that was taken is not given");
        return DisplacementErrors.of(trajectories, taken);
    }
}
