package dev.oddline.selection.round;

import dev.oddline.statistics.distribution.Hypergeometric;
import dev.oddline.statistics.shift.SetOverlap;
import java.util.HashSet;
import java.util.Set;

/**
 * What the choices of two rounds share, against chance. Only scenes on offer in both rounds can be chosen twice: of these each
 * round took some, and chance is that of two such choices among them.
 *
 * @param choices what is chosen in both, whatever was on offer
 * @param offeredTwice scenes on offer in both
 * @param first how many of these the one round chose
 * @param second how many of these the other chose
 * @param both how many of these both chose
 */
public record ChosenTwice(SetOverlap choices, long offeredTwice, long first, long second, long both) {

    /** Returns what two choices share, none of them empty. */
    static ChosenTwice of(Set<String> pool, Set<String> selected, EarlierRound before) {
        Set<String> all = new HashSet<>(selected);
        all.addAll(before.selected());
        return new ChosenTwice(
                SetOverlap.of(selected, before.selected(), all.size()),
                pool.stream().filter(before.again()::contains).count(),
                selected.stream().filter(before.again()::contains).count(),
                before.selected().stream()
                        .filter(pool::contains)
                        .filter(before.again()::contains)
                        .count(),
                selected.stream()
                        .filter(before.again()::contains)
                        .filter(before.selected()::contains)
                        .count());
    }

    /** Returns how many scenes were chosen in both. */
    public long shared() {
        return choices.shared();
    }

    /** Returns these among all chosen in either, 0..1 (Jaccard 1901). */
    public double jaccard() {
        return choices.jaccard();
    }

    /** Returns these among the smaller choice, 0..1. */
    public double overlapCoefficient() {
        return choices.overlapCoefficient();
    }

    /** Returns how many scenes two random choices share on average; 0 where nothing was on offer twice. */
    public double expectedByChance() {
        return offeredTwice == 0 ? 0 : chance().mean();
    }

    /** Returns the probability, 0..1, that two random choices share as many or more. */
    public double chanceOfAsMany() {
        return both == 0 ? 1 : chance().atLeast(both);
    }

    private Hypergeometric chance() {
        return new Hypergeometric(offeredTwice, first, second);
    }
}
