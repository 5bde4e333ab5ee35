package dev.oddline.source;

import java.util.Locale;

/**
 * Characters that do not show, or that show as something else than they are: controls, what turns the direction of
 * writing, line ends that only some programs see, halves of surrogate pairs, blanks without width, and what Unicode has
 * no meaning for. Whatever shows a user's text to a person writes them as {@code <U+202E>}.
 *
 * <p>The ranges are spelled out, because the categories of {@link Character} change with the Java version. Variation
 * selectors are not among them: they choose the form of the character before, as in Japanese names.
 */
public final class HiddenCharacters {

    /** First and last code point of each range, ordered. */
    private static final int[] RANGES = {
        0x00, 0x1F, // C0 controls, tab and line ends included
        0x7F, 0x9F, // delete and C1 controls
        0xAD, 0xAD, // soft hyphen
        0x34F, 0x34F, // combining grapheme joiner
        0x600, 0x605, // Arabic signs that span digits
        0x61C, 0x61C, // Arabic letter mark
        0x6DD, 0x6DD, // Arabic end of ayah
        0x70F, 0x70F, // Syriac abbreviation mark
        0x890, 0x891, // Arabic marks above pound and piastre
        0x8E2, 0x8E2, // Arabic disputed end of ayah
        0x115F, 0x1160, // Hangul fillers
        0x17B4, 0x17B5, // Khmer inherent vowels
        0x180E, 0x180E, // Mongolian vowel separator
        0x200B, 0x200F, // no width, joiners, direction marks
        0x2028, 0x202E, // line and paragraph separator, embeddings and overrides
        0x2060, 0x206F, // word joiner, invisible operators, isolates
        0x3164, 0x3164, // Hangul filler
        0xD800, 0xF8FF, // lone surrogates, private use
        0xFDD0, 0xFDEF, // noncharacters
        0xFEFF, 0xFEFF, // byte order mark
        0xFFA0, 0xFFA0, // half-width Hangul filler
        0xFFF0, 0xFFFB, // unassigned specials, interlinear annotation
        0xFFFE, 0xFFFF, // noncharacters
        0x110BD, 0x110BD, // Kaithi number sign
        0x110CD, 0x110CD, // Kaithi number sign above
        0x13430, 0x1343F, // Egyptian format controls
        0x1BCA0, 0x1BCA3, // shorthand format controls
        0x1D173, 0x1D17A, // musical format controls
        0x1FFFE, 0x1FFFF, // noncharacters, here and at the end of the next two planes
        0x2FFFE, 0x2FFFF,
        0x3FFFE, 0xE00FF, // planes without characters, then tags
        0xE01F0, 0x10FFFF // what follows the variation selectors, and the planes of private use
    };

    private HiddenCharacters() {}

    /** Returns whether a code point, taken from a text, is one of them; tab and line ends are. */
    public static boolean isHidden(int codePoint) {
        for (int i = 0; i < RANGES.length && RANGES[i] <= codePoint; i += 2) {
            if (codePoint <= RANGES[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Returns the character itself, or {@code <U+XXXX>} for a hidden one. */
    public static String shown(int codePoint) {
        return isHidden(codePoint) ? String.format(Locale.ROOT, "<U+%04X>", codePoint) : Character.toString(codePoint);
    }

    /** Returns a text with each hidden character as {@code <U+XXXX>}. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> shown.append(shown(codePoint)));
        return shown.toString();
    }

    /**
     * Returns the beginning of a text with each hidden character as {@code <U+XXXX>}.
     *
     * @param longest number of the text's characters that are shown, at least 0; {@code …} follows if there are more
     */
    public static String shown(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return shown(text);
        }
        return shown(text.substring(0, text.offsetByCodePoints(0, longest))) + "…";
    }
}
