package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8PageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "é ß \u007F\u0080\u07FF\u0800\uFFFF",
                "8×H100 – 自転車 🚗",
                "\uD83D alone",
                "alone \uDE97",
                "\uD83D\uD83D\uDE97\uDE97",
                "last \uD83D"
            })
    void holdsTheSameBytesAsJavasEncoder(String text) throws IOException {
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        Utf8Page whole = new Utf8Page(1);
        Utf8Page inChars = new Utf8Page(1);
        Utf8Page inArrays = new Utf8Page(1);

        whole.write(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inChars.write(c);
            inArrays.write(new char[] {'-', c, '-'}, 1, 1);
        }

        assertThat(whole.toBytes()).isEqualTo(expected);
        assertThat(inChars.toBytes()).isEqualTo(expected);
        assertThat(inArrays.toBytes()).isEqualTo(expected);
    }
}
