package dev.oddline.git;

import dev.oddline.source.HiddenCharacters;

/** Makes a name from a hostile place fit for a message. */
final class Printable {
    private static final int SHOWN = 120;

    private Printable() {}

    /** Returns the text with nothing hidden in it and no backtick, which would end its quotes; cut after 120 characters. */
    static String of(String text) {
        return HiddenCharacters.shown(text, SHOWN).replace('`', '\'');
    }
}
