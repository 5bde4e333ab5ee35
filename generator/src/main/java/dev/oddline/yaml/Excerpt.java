package dev.oddline.yaml;

import dev.oddline.source.HiddenCharacters;

/** A piece of a file as it stands in a message: one line, nothing hidden, not too long. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** Returns the text with hidden characters and line ends made visible, cut with {@code …}. */
    static String of(String text) {
        return HiddenCharacters.shown(text, LONGEST);
    }
}
