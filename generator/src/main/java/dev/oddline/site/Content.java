package dev.oddline.site;

import java.io.IOException;

/** Makes the bytes of one file. It may be asked several times and from any thread, and always gives the same bytes. */
@FunctionalInterface
public interface Content {

    /**
     * Returns the whole file.
     *
     * @throws IOException if something outside the program is wrong, such as a template that somebody wrote
     */
    byte[] bytes() throws IOException;
}
