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
        return (text.length() == 40 || text.length() == 64) && text.chars().allMatch(CommitId::isHexDigit);
    }

    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    @Override
    public String toString() {
        return hex;
    }
}
