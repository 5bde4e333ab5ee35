package dev.oddline.selection.scoring;

import java.io.IOException;

/**
 * Takes blocks of outputs one after the other.
 *
 * @param <T> what models say
 */
@FunctionalInterface
public interface BlockReader<T> {

    /** Takes a block, which may be looked at later and by another thread. */
    void block(OutputBlock<T> block) throws IOException;
}
