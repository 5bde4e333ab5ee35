package dev.oddline.git;

import java.util.Optional;

/**
 * A file by which a landing differs from the commit before it. Ordered by path.
 *
 * @param file what became of it
 * @param before its content until then; empty if there was none, or if this clone does not say
 */
public record LandedFile(TouchedFile file, Optional<GitId> before) implements Comparable<LandedFile> {

    @Override
    public int compareTo(LandedFile other) {
        return file.compareTo(other.file);
    }
}
