package dev.oddline.selection.round;

/**
 * What a round shares with one before.
 *
 * @param name of the round before
 * @param sharedPool scenes on offer in both, among those on offer in either: the Jaccard index of the pools
 * @param chosenBefore scenes on offer now that were chosen before
 * @param selected scenes chosen in both, against chance among the scenes on offer in both
 * @param rankAgreement Kendall's tau-b of the scores of the scenes on offer in both, -1..1
 */
public record RoundOverlap(
        String name, Part sharedPool, long chosenBefore, Answer<ChosenTwice> selected, Answer<Double> rankAgreement) {}
