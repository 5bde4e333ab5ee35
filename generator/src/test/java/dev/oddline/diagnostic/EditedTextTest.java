package dev.oddline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.message.Message;
import dev.oddline.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedTextTest {

    private static Edit edit(int line, int from, int to, String text) {
        return new Edit(Span.of(line, from, line, to), text);
    }

    @Test
    void makesAllEditsAtTheirPlacesInTheOldText() {
        assertThat(EditedText.of("one: 1\ntwo: 2\n", List.of(edit(2, 6, 7, "'2'"), edit(1, 6, 7, "'1'"))))
                .isEqualTo("one: '1'\ntwo: '2'\n");
    }

    @Test
    void countsColumnsInCodePoints() {
        assertThat(EditedText.of("a: 𐐀 # x", List.of(edit(1, 4, 5, "\"𐐀\"")))).isEqualTo("a: \"𐐀\" # x");
    }

    @Test
    void writesTheLineEndsOfTheFile() {
        assertThat(EditedText.of("a: 1\r\nb: 2\r\n", List.of(edit(2, 1, 1, "c: 3\n"))))
                .isEqualTo("a: 1\r\nc: 3\r\nb: 2\r\n");
    }

    @Test
    void aFixRefusesEditsThatTouch() {
        assertThatThrownBy(() -> new Fix(
                        Message.of("report.fixed"), Fix.Safety.SAFE, List.of(edit(1, 1, 3, "x"), edit(1, 3, 4, "y"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
