package dev.oddline.coverage.assessment;

import dev.oddline.odd.OddSegment;
import java.util.Optional;

/**
 * What a target wants to train on in a segment that it names, beside what is there.
 *
 * @param wanted scenes; empty where nothing tells how many
 * @param there scenes of a dataset version that certainly belong to it
 * @param undecided scenes that may or may not
 */
public record TrainingWish(OddSegment segment, Optional<Long> wanted, long there, long undecided) {

    /** Returns how many scenes are lacking; 0 where nothing is wanted. */
    public long missing() {
        return StrictMath.max(0, wanted.orElse(0L) - there);
    }
}
