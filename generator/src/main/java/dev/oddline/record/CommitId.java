package dev.oddline.record;

import java.util.Optional;

/** A full git commit id: 40 lower-case hexadecimal digits, or 64 in a SHA-256 repository. */
public record CommitId(String hex) {

    public CommitId {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("not a full commit id: " + hex);
        }
    }

    /** Returns the id, or empty if the text is no full commit id. */
    public static Optional<CommitId> parse(String text) {
        return isValid(text) ? Optional.of(new CommitId(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text.matches("[0-9a-f]{40}|[0-9a-f]{64}");
    }

    @Override
    public String toString() {
        return hex;
    }
}
