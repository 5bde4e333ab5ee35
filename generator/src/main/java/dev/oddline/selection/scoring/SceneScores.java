package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;
import java.io.IOException;

/**
 * Makes scenes of scored items.
 *
 * @see OneItemAScene
 * @see ManyItemsAScene
 */
public interface SceneScores {

    /**
     * Takes an item.
     *
     * @param scores {@code [measure]}, an array of its own; {@code NaN} where nothing was scored
     * @throws InvalidInput if the item does not belong there
     */
    void item(Item<?> item, double[] scores) throws IOException;

    /**
     * Shows the scenes that were not shown before; called once, after all items.
     *
     * @throws InvalidInput if the scores of a scene cannot be put together
     */
    void end() throws IOException;
}
