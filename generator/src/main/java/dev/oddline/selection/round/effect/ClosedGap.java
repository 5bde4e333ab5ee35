package dev.oddline.selection.round.effect;

import dev.oddline.odd.OddSegment;
import dev.oddline.record.RecordId;
import java.util.Optional;

/**
 * What a round delivered for a segment that a target names.
 *
 * @param wanted training scenes; empty where nothing tells how many
 * @param before training scenes of what was labelled before the round
 * @param asked what a quota of the round's policy for the gaps of the target keeps for it, in the unit of the budget; empty where
 *     none does
 * @param selected scenes of the round in the segment
 * @param delivered of these, scenes with labels
 * @param undecided delivered scenes of which nobody can tell whether they belong to it
 */
public record ClosedGap(
        RecordId target,
        OddSegment segment,
        Optional<Long> wanted,
        long before,
        Optional<Long> asked,
        long selected,
        long delivered,
        long undecided) {

    /** Returns how many scenes were missing before; 0 where nothing is wanted. */
    public long missingBefore() {
        return StrictMath.max(0, wanted.orElse(0L) - before);
    }

    /** Returns how many scenes are missing after the round; 0 where nothing is wanted. */
    public long missingAfter() {
        return StrictMath.max(0, wanted.orElse(0L) - before - delivered);
    }

    /** Returns whether scenes were missing and none are any more. */
    public boolean isClosed() {
        return missingBefore() > 0 && missingAfter() == 0;
    }
}
