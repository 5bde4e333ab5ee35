package dev.oddline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    @Test
    void holdsEveryCharacterOfTheCategoriesThatDoNotShow() {
        assertThat(codePoints()
                        .filter(HiddenCharactersTest::isOfAHiddenCategory)
                        .filter(c -> !HiddenCharacters.isHidden(c))
                        .boxed())
                .isEmpty();
    }

    @Test
    void holdsOfAllOthersTheInvisibleOnes() {
        // The letters and marks with Default_Ignorable_Code_Point in Unicode's DerivedCoreProperties.txt that are no
        // variation selectors.
        assertThat(codePoints()
                        .filter(c -> Character.getType(c) != Character.UNASSIGNED && !isOfAHiddenCategory(c))
                        .filter(HiddenCharacters::isHidden)
                        .boxed())
                .isSubsetOf(List.of(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0))
                .contains(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                '\t', '\n', '\r', 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x200B, 0x200D, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C,
                0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x61C, 0x200E, 0x200F, 0xFEFF, 0xD800, 0xDFFF, 0xE000,
                0xFDD0, 0xFFFE, 0x1FFFF, 0xE0001, 0xE0041, 0x10FFFD
            })
    void writesItsNumber(int codePoint) {
        assertThat(HiddenCharacters.shown("a" + Character.toString(codePoint) + "b"))
                .isEqualTo("a<U+%04X>b".formatted(codePoint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yokohama é", "夜雨 歩行者\u3000", "葛\udb40\udd00城", "❤\ufe0f 👍", "नमस्ते", "<U+202E>"})
    void leavesWhatShows(String text) {
        assertThat(HiddenCharacters.shown(text)).isEqualTo(text);
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(HiddenCharacters.shown("👍\u2028👍", 3)).isEqualTo("👍<U+2028>👍");
        assertThat(HiddenCharacters.shown("👍\u2028👍", 2)).isEqualTo("👍<U+2028>…");
        assertThat(HiddenCharacters.shown("", 0)).isEmpty();
    }

    private static IntStream codePoints() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }

    private static boolean isOfAHiddenCategory(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
