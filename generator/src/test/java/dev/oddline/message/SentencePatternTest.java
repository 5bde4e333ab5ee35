package dev.oddline.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencePatternTest {

    private static List<Object> parts(String pattern, String... values) {
        List<Object> parts = new ArrayList<>();
        new SentencePattern(pattern).forEach(parts::add, parts::add, number -> values[number]);
        return parts;
    }

    @Test
    void findsPlacesInReadingOrder() {
        assertThat(parts("{1} in the week to {0}.")).containsExactly("", 1, " in the week to ", 0, ".");
    }

    @Test
    void aValueDecidesWordsByWhetherItIsOne() {
        String pattern = "{1} more {1|record is|records are} in {0}";
        assertThat(parts(pattern, "x", "1")).containsExactly("", 1, " more ", "record is", " in ", 0, "");
        assertThat(parts(pattern, "x", "1 of 9")).contains("record is");
        assertThat(parts(pattern, "1", "0")).contains("records are");
        assertThat(parts(pattern, "1", "1,204")).contains("records are");
        assertThat(parts("{0} segment{0||s}", "1")).containsExactly("", 0, " segment", "", "");
    }

    @Test
    void leavesOtherBracesAlone() {
        assertThat(parts("write `{unknown: {0}}`, not {x} or {10} or {0|one} or {0|{1}|two} or {"))
                .containsExactly("write `{unknown: ", 0, "}`, not {x} or {10} or {0|one} or {0|", 1, "|two} or {");
    }

    @Test
    void knowsWhetherThereIsAnythingToFillIn() {
        assertThat(new SentencePattern("write `{unknown: why}`").isFixed()).isTrue();
        assertThat(new SentencePattern("{0}").isFixed()).isFalse();
    }
}
