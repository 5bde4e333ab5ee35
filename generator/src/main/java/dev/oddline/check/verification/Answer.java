package dev.oddline.check.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of holding a claim against what it names. There is no fourth answer. */
public enum Answer {
    /** What the claim names is at hand and is as claimed. */
    OK,
    /** What the claim names is at hand and is different. */
    MISMATCH,
    /** What the claim names is not at hand. */
    UNVERIFIABLE;

    /** Returns the word for it in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the answer of a word. */
    public static Optional<Answer> ofWord(String word) {
        return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
    }
}
