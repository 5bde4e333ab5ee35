package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;
import java.io.IOException;
import java.util.Map;

/**
 * Makes scenes of scored items.
 *
 * @see EachItem
 * @see ManyItemsAScene
 */
public interface SceneScores {

    /**
     * Returns why rows belong to no scene, by those rows; nothing of rows that have no scores. Each block is asked about once,
     * before its items are taken.
     */
    Map<Integer, String> objections(ScoredBlock block);

    /**
     * Takes items.
     *
     * @param from the first row of the block
     * @param to the row after the last one; to none of them there is an objection
     */
    void items(ScoredBlock block, int from, int to) throws IOException;

    /**
     * Shows the scenes that were not shown before; called once, after all items.
     *
     * @throws InvalidInput if the scores of a scene cannot be put together
     */
    void end() throws IOException;
}
