package dev.oddline.coverage.comparison;

import dev.oddline.record.RecordId;
import java.util.Optional;

/**
 * The evaluation that another one is compared with.
 *
 * @param evaluation of the model before, on the same data
 * @param because the record that says so: a decision, a deployment or a run; empty for {@link Reason#EARLIER}
 */
public record Predecessor(RecordId evaluation, Reason reason, Optional<RecordId> because) {

    /** Why an evaluation is the one to compare with, the best reason first. */
    public enum Reason {
        /** A decision on the model compares it with the model of that evaluation. */
        DECIDED_AGAINST,
        /** The model of that evaluation was on the road when this one was evaluated, and before it was on the road itself. */
        ON_THE_ROAD,
        /** The run behind the model has that one as its baseline, or starts from its weights. */
        BASELINE,
        /** Nothing names a model before; that one is the newest earlier evaluation of another experiment. */
        EARLIER
    }
}
