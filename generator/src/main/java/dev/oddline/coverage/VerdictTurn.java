package dev.oddline.coverage;

import dev.oddline.odd.OddSegment;
import dev.oddline.statistics.InvalidInput;

/**
 * An ODD segment whose verdict is another one than before, or that lost or gained one.
 *
 * @param segment in the words of the target's taxonomy
 * @param before how it stood
 * @param after how it stands
 */
public record VerdictTurn(OddSegment segment, SegmentAssessment before, SegmentAssessment after) {

    public VerdictTurn {
        InvalidInput.unless(!before.verdict().equals(after.verdict()), "verdict", "both are the same");
    }

    /** Which way a verdict turned. */
    public enum Way {
        /** It misses the requirement now, or nobody can say any more that it meets it. */
        WORSE,
        /** It meets the requirement now, or at least no longer misses it. */
        BETTER,
        /** It meets or misses the requirement as before, for another reason. */
        SIDEWAYS
    }

    /** Returns which way it turned. */
    public Way way() {
        int difference = rank(after) - rank(before);
        return difference < 0 ? Way.WORSE : difference > 0 ? Way.BETTER : Way.SIDEWAYS;
    }

    /** Returns 2 where a segment meets the requirement, 0 where it misses it, 1 where nobody can say. */
    private static int rank(SegmentAssessment segment) {
        return segment.verdict()
                .map(verdict -> switch (verdict) {
                    case COVERED, THIN_BUT_PASSING -> 2;
                    case NO_DATA, NOT_EVALUATED, INCONCLUSIVE, INCONCLUSIVE_NEED_DATA -> 1;
                    case DATA_SHORTAGE, MODELLING_PROBLEM, DATA_STILL_HELPS, PERFORMANCE_GAP_CAUSE_UNKNOWN -> 0;
                })
                .orElse(1);
    }
}
