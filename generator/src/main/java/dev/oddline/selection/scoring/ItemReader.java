package dev.oddline.selection.scoring;

import java.io.IOException;

/**
 * Looks at items one after the other.
 *
 * @param <T> what models say
 */
@FunctionalInterface
public interface ItemReader<T> {

    /** Looks at an item; what the model said may be overwritten by the next one. */
    void item(Item<T> item) throws IOException;
}
