package dev.oddline.coverage.evidence;

import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * What an evaluation shows against the one before it.
 *
 * @param taxonomy in whose words the parts are; empty where the evaluation has none
 * @param changes each shared metric as a whole, in the order of the evaluation, then in the parts that somebody named; p
 *     adjusted for all of them
 * @param cases that both have; none where they share none
 */
public record Effect(
        RecordId evaluation,
        Predecessor before,
        Optional<Taxonomy> taxonomy,
        List<PartChange> changes,
        CaseChanges cases) {

    public Effect {
        changes = List.copyOf(changes);
    }

    /** Returns the changes that are shown to be worse, in their order. */
    public List<PartChange> worse() {
        return changes.stream().filter(one -> one.isShown() && one.isWorse()).toList();
    }

    /** Returns the changes that are shown to be better, in their order. */
    public List<PartChange> better() {
        return changes.stream().filter(one -> one.isShown() && one.isBetter()).toList();
    }

    /** Returns the changes that are shown although nobody says which side of their metric is better, in their order. */
    public List<PartChange> undirected() {
        return changes.stream()
                .filter(one -> one.isShown() && one.metric().better().isEmpty())
                .toList();
    }

    /** Returns the cases of several effects, each once, with its worst end. */
    public static CaseChanges casesOf(List<Effect> effects) {
        return CaseChanges.together(effects.stream().map(Effect::cases).toList());
    }
}
