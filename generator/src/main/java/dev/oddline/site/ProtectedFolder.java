package dev.oddline.site;

import java.nio.file.Path;

/**
 * A folder that no site may be written over.
 *
 * @param name for the message, such as {@code the home folder}
 */
public record ProtectedFolder(String name, Path path, Extent extent) {

    /** What is protected. */
    public enum Extent {
        /** The folder itself; a site may lie in it. */
        ITSELF,
        /** The folder and everything in it. */
        WITH_CONTENT
    }
}
