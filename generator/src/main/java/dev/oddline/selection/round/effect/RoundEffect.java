package dev.oddline.selection.round.effect;

import dev.oddline.selection.round.Answer;
import java.util.List;

/**
 * What a round changed.
 *
 * @param gains overall, against what was before and against the control arm, by measure: those of targets first
 * @param bySegment the same by ODD segment, as far as runs state it
 * @param curves one for each measure of the round's dataset version, in the same order
 * @param before missing with the reason why nothing can be held against what was before
 * @param control missing with the reason why nothing can be held against a random arm
 */
public record RoundEffect(
        List<Gain> gains,
        List<SegmentGains> bySegment,
        List<EfficiencyCurve> curves,
        Answer<Gain.Against> before,
        Answer<Gain.Against> control) {

    public RoundEffect {
        gains = List.copyOf(gains);
        bySegment = List.copyOf(bySegment);
        curves = List.copyOf(curves);
    }
}
