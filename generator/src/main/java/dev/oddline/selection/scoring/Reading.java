package dev.oddline.selection.scoring;

import dev.oddline.statistics.InvalidInput;

/**
 * Makes what measures are about of what a model said.
 *
 * @param <T> what models say about some rows
 * @param <M> what measures are about
 */
@FunctionalInterface
interface Reading<T, M> {

    /**
     * Returns what measures are about.
     *
     * @param row of those that something was said about, from 0
     * @throws InvalidInput if what was said is not what it was declared to be
     */
    M of(T said, int row);
}
