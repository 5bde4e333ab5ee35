package dev.oddline.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of UTF-8 bytes. Malformed bytes are an error, and not before all characters that stand ahead of them were
 * read, so that whoever reads them knows where they are.
 */
final class StrictUtf8 {
    static final int END = -1;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).limit(0);
    private CoderResult last = CoderResult.UNDERFLOW;
    private boolean ended;

    StrictUtf8(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next characters.
     *
     * @param to where they are put, from its start
     * @return how many they are, 1 or more, or {@link #END}
     * @throws CharacterCodingException if malformed bytes come next
     */
    int read(char[] to) throws IOException {
        CharBuffer characters = CharBuffer.wrap(to);
        while (characters.position() == 0) {
            if (last.isError()) {
                last.throwException();
            }
            if (ended && !last.isOverflow()) {
                return END;
            }
            fill(characters);
        }
        return characters.position();
    }

    private void fill(CharBuffer characters) throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        last = decoder.decode(bytes, characters, ended);
    }
}
