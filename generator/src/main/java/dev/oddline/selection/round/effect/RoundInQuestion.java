package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.SelectionPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * A round of which statistics are asked, whether it is recorded or about to be.
 *
 * @param id empty where it has none yet
 * @param unit of its budget
 * @param isRandomArm whether it is the random arm of another, which no quota binds
 * @param selectedAt rounds before that are earlier
 */
public record RoundInQuestion(
        Optional<RecordId> id,
        Optional<SelectionPolicy> policy,
        Optional<String> task,
        LabelBudget.Unit unit,
        boolean isRandomArm,
        Instant selectedAt) {

    /** Returns a round of a catalog. */
    static RoundInQuestion of(Catalog catalog, Sampling round) {
        Optional<SelectionPolicy> policy =
                round.choosing().policy().value().flatMap(id -> catalog.find(id, SelectionPolicy.class));
        return new RoundInQuestion(
                Optional.of(round.id()),
                policy,
                round.round().task().value(),
                policy.map(known -> LabelBudget.unitOf(round, known)).orElse(LabelBudget.Unit.SCENES),
                round.comparison().controlOf().isGiven(),
                RoundLinks.time(round));
    }
}
