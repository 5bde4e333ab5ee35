package dev.oddline.selection.review;

import java.util.List;

/**
 * Scenes of a pool that were not chosen.
 *
 * @param scenes the first of them, {@code [scene][column]} with the columns of the sheet
 * @param inAll how many were not chosen
 * @param order the first of what
 */
public record NotChosen(List<List<String>> scenes, long inAll, Order order) {
    /** None. */
    public static final NotChosen NONE = new NotChosen(List.of(), 0, Order.OF_POOL);

    /** Why these are the first. */
    public enum Order {
        /** The record says that they would have come next. */
        NEXT,
        /** The highest scores, equal ones by id. */
        BY_SCORE,
        /** The pool's own order, because it has no score that the choice has too. */
        OF_POOL
    }

    public NotChosen {
        scenes = scenes.stream().map(List::copyOf).toList();
    }
}
