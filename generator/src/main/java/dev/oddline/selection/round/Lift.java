package dev.oddline.selection.round;

import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;

/**
 * How many times as frequent a segment is among the selected as in the pool.
 *
 * @param times share among the selected over share in the pool, 0 or more
 * @param interval Wilson's of the share among the selected, over the share in the pool, which is taken as known; 95 %
 * @param p of a random choice of as many scenes that holds as few or as many of the segment: hypergeometric, both tails
 *     doubled and capped at 1
 * @param adjustedP the same adjusted by Benjamini and Hochberg for all segments of the round that are tested
 */
public record Lift(double times, Interval interval, double p, double adjustedP) {

    public Lift {
        InvalidInput.probability("p", p);
        InvalidInput.probability("adjusted p", adjustedP);
    }

    /** Returns whether the segment was chosen more or less often than at random, at an adjusted p below 0.05. */
    public boolean isShown() {
        return adjustedP < 0.05;
    }
}
