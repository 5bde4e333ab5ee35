package dev.oddline.selection.round.effect;

import java.util.List;

/**
 * What is wrong with the tables of a round.
 *
 * @param notInPool ids of selected scenes that the pool does not hold; they count in no figure; sorted
 * @param selectedTwice rows of the choice that name a scene again
 * @param offeredTwice rows of the pool that name a scene again
 * @param unnamed rows of the pool that name no scene
 */
public record RoundDefects(List<String> notInPool, long selectedTwice, long offeredTwice, long unnamed) {

    /** Nothing is wrong. */
    public static final RoundDefects NONE = new RoundDefects(List.of(), 0, 0, 0);

    public RoundDefects {
        notInPool = List.copyOf(notInPool);
    }

    /** Returns whether nothing is wrong. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
