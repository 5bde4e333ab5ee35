package dev.oddline.page.view;

/**
 * The outcome of comparing a field with what it names.
 *
 * @param word ok, mismatch or unverifiable; empty where nothing was verified
 * @param tone of the word
 * @param reason why it is not ok; empty for ok
 */
public record Verification(String word, Tone tone, String reason) {

    /** Nothing was verified. */
    public static final Verification NONE = new Verification("", Tone.PLAIN, "");
}
