package dev.oddline.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits are those of {@code printf … | sha256sum}. */
class HashingStreamTest {
    private static final String OF_A_LF_B_LF = "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2";
    private static final String OF_A_CR_LF_B_LF = "953bba9ac9726eaea07e844abcf144a0afe998039257c7a88b6665819597f39d";

    private static StoredHash hash(String text, int pieces) throws IOException {
        HashingStream in = new HashingStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        byte[] buffer = new byte[pieces];
        while (in.read(buffer) >= 0) {
            // as somebody who reads the table
        }
        return in.hash();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void knowsTheHashWithEitherLineEnd(int pieces) throws IOException {
        assertThat(hash("a\r\nb\n", pieces)).isEqualTo(new StoredHash(OF_A_CR_LF_B_LF, OF_A_LF_B_LF));
        assertThat(hash("a\nb\n", pieces)).isEqualTo(new StoredHash(OF_A_LF_B_LF, OF_A_LF_B_LF));
        assertThat(hash("a\r\r\nb\r\r", pieces).withLf())
                .isEqualTo("c6a43bc5801601b1a390472501ea26d37728e5d1cb060c8e96bbdd9d04b6654b");
        assertThat(hash("a\r\r\nb\r\r", pieces).sha256())
                .isEqualTo("7d2a8594ad3a1fd7a16246eb7862ff38b75adfb83e7e174a5aac3cec5b703796");
    }

    @Test
    void theHashOfAPointerIsThatOfItsFile() throws IOException {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "4d".repeat(32) + "\nsize 12345\n";
        assertThat(hash(pointer, 7).sha256()).isEqualTo("4d".repeat(32));
    }
}
