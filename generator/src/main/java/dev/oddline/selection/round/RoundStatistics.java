package dev.oddline.selection.round;

import java.util.List;

/**
 * What a round chose, against what it was offered. Computed from rows alone, so also of a round that is not recorded.
 *
 * @param attributes in the order of the taxonomy, those without any value in the pool left out
 * @param scores in the order of the pool's columns
 * @param spread missing with a reason without embeddings
 * @param overlaps with the rounds before, in their order
 */
public record RoundStatistics(
        Part selected,
        SegmentLifts segments,
        List<AttributeShift> attributes,
        List<ScoreShift> scores,
        EffectiveNumbers effective,
        Answer<Spread> spread,
        PolicyMix mix,
        List<RoundOverlap> overlaps) {

    public RoundStatistics {
        attributes = List.copyOf(attributes);
        scores = List.copyOf(scores);
        overlaps = List.copyOf(overlaps);
    }

    /** Returns the statistics of a choice. */
    public static RoundStatistics of(RoundScenes scenes, RoundBackground background) {
        return new RoundStatistics(
                new Part(scenes.selected().size(), scenes.pool().size()),
                new Lifts(scenes).of(background.targets()),
                new AttributeShifts(scenes).all(),
                new ScoreShifts(scenes).all(),
                new EffectiveCounting(scenes).numbers(),
                new Spreading(scenes, background.duplicateCosine()).of(background.embeddings()),
                new QuotaChecking(scenes, background.budget()).of(background.quotas()),
                new Overlapping(scenes).with(background.earlier()));
    }
}
