package dev.oddline.coverage;

import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * What is held against what.
 *
 * @param models that were evaluated, in the order of the record; none where only a run is named
 * @param runs that made the models, or that was evaluated itself; in the order of the models
 * @param dataset it was evaluated on; empty where not stated
 * @param trainedOn the dataset versions behind the models, sorted
 */
public record AssessedEvaluation(
        RecordId target,
        RecordId evaluation,
        List<RecordId> models,
        List<RecordId> runs,
        Optional<RecordId> dataset,
        List<RecordId> trainedOn) {

    public AssessedEvaluation {
        models = List.copyOf(models);
        runs = List.copyOf(runs);
        trainedOn = List.copyOf(trainedOn);
    }
}
