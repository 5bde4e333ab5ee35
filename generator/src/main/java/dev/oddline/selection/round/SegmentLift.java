package dev.oddline.selection.round;

import dev.oddline.odd.OddSegment;

/**
 * A segment in the pool and among the selected.
 *
 * @param pool its scenes among all of the pool
 * @param selected its scenes among all selected
 * @param undecided scenes of the pool of which nobody can tell whether they belong to it; they count as others
 */
public record SegmentLift(OddSegment segment, Part pool, Part selected, long undecided, Answer<Lift> lift) {}
