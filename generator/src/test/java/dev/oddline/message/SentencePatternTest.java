package dev.oddline.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencePatternTest {

    private static List<Object> parts(String pattern) {
        List<Object> parts = new ArrayList<>();
        new SentencePattern(pattern).forEach(parts::add, parts::add);
        return parts;
    }

    @Test
    void findsPlacesInReadingOrder() {
        assertThat(parts("{1} in the week to {0}.")).containsExactly("", 1, " in the week to ", 0, ".");
    }

    @Test
    void leavesOtherBracesAlone() {
        assertThat(parts("write `{unknown: {0}}`, not {x} or {10} or {"))
                .containsExactly("write `{unknown: ", 0, "}`, not {x} or {10} or {");
    }

    @Test
    void knowsWhetherThereIsAnythingToFillIn() {
        assertThat(new SentencePattern("write `{unknown: why}`").isFixed()).isTrue();
        assertThat(new SentencePattern("{0}").isFixed()).isFalse();
    }
}
