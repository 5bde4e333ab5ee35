package dev.oddline.imports;

import dev.oddline.source.SourceFile;

/**
 * What writing a file comes to.
 *
 * @param file with the content it is to have
 */
public record FileChange(SourceFile file, Effect effect) {

    /** What there is now, compared with what there will be. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
