package dev.oddline.check.rule.link;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that a regular expression can look at only so often. Patterns come with pull requests, and Java's matcher takes
 * exponential time for some of them.
 */
final class BoundedText implements CharSequence {
    private static final int MOST_LOOKS = 200_000;

    private final String text;
    private int looks;

    private BoundedText(String text) {
        this.text = text;
    }

    /** Says that a pattern looked too often. */
    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns whether the whole text matches; empty if the pattern takes too long to tell. */
    static Optional<Boolean> matches(Pattern pattern, String text) {
        try {
            return Optional.of(pattern.matcher(new BoundedText(text)).matches());
        } catch (TooManyLooks | StackOverflowError tooLong) {
            return Optional.empty();
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
