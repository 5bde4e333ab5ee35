package dev.oddline.report;

/** Text of a record as one word of a POSIX shell: whatever it holds, nothing of it is code. */
final class ShellText {
    private ShellText() {}

    /** Returns the word, in single quotes. A shell word can't hold the character NUL, so it is left out. */
    static String quoted(String text) {
        return "'" + text.replace("\0", "").replace("'", "'\\''") + "'";
    }
}
