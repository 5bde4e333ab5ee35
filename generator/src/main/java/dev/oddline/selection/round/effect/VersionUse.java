package dev.oddline.selection.round.effect;

import dev.oddline.record.RecordId;
import dev.oddline.selection.round.Answer;
import java.util.List;
import java.util.Optional;

/**
 * A dataset version that names a round, and what was made with it.
 *
 * @param stated scenes of the round in it, as its record states
 * @param found delivered scenes of the round that its scene table holds
 * @param runs trained on it, by their ids
 * @param evaluations of these runs or of their models, by their ids
 * @param decisions that adopted such a model, by their ids
 */
public record VersionUse(
        RecordId dataset,
        Optional<Long> stated,
        Answer<Long> found,
        List<RecordId> runs,
        List<RecordId> evaluations,
        List<RecordId> decisions) {

    public VersionUse {
        runs = List.copyOf(runs);
        evaluations = List.copyOf(evaluations);
        decisions = List.copyOf(decisions);
    }

    /** Returns how many scenes of the round the version holds: those found, else those stated. */
    public Optional<Long> scenes() {
        return found.figure().or(() -> stated);
    }
}
