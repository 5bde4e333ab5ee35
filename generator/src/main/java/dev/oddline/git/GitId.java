package dev.oddline.git;

import dev.oddline.source.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The id of a commit or a blob: 40 lower-case hexadecimal digits. */
public record GitId(String hex) implements Comparable<GitId> {
    private static final int DIGITS = 40;

    public GitId {
        if (!isFull(hex)) {
            throw new IllegalArgumentException("not a full git id: " + hex);
        }
    }

    /** Returns the id, or empty if the text is no full id. */
    public static Optional<GitId> parse(String text) {
        return isFull(text) ? Optional.of(new GitId(text)) : Optional.empty();
    }

    /** Returns the id that git gives to a file of this content: SHA-1 of {@code blob LENGTH}, a zero byte and the bytes. */
    public static GitId ofBlob(byte[] content) {
        try {
            return new GitId(Digest.ofBlob(content.length, new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new IllegalStateException("memory can always be read", e);
        }
    }

    private static boolean isFull(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(GitId other) {
        return hex.compareTo(other.hex);
    }

    // Written out, as ids are the keys of many maps: what Java makes for a record is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GitId that && hex.equals(that.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public String toString() {
        return hex;
    }
}
