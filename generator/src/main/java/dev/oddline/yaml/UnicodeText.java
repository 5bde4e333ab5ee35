package dev.oddline.yaml;

import java.util.OptionalInt;

/** Whether a text is one that UTF-8 can hold. */
final class UnicodeText {
    private UnicodeText() {}

    /** Returns the first half of a surrogate pair that stands alone. */
    static OptionalInt firstLoneSurrogate(String text) {
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (isSurrogate(codePoint)) {
                return OptionalInt.of(codePoint);
            }
            index += Character.charCount(codePoint);
        }
        return OptionalInt.empty();
    }

    /** Returns whether a code point, taken from a text, is half of a pair whose other half is missing. */
    static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
