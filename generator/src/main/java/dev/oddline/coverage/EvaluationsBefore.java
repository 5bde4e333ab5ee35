package dev.oddline.coverage;

import dev.oddline.record.RecordId;
import java.util.List;

/** Tells which evaluations another one can be compared with. */
@FunctionalInterface
public interface EvaluationsBefore {

    /** Returns the evaluations of the models before, on the same data, the one to compare with first; none if there is none. */
    List<RecordId> of(RecordId evaluation);
}
