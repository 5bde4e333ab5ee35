package dev.oddline.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Texts that each end in a zero byte, as git's {@code -z} writes them. */
final class ZeroEnded {
    private static final int MAX_BYTES = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    ZeroEnded(InputStream in) {
        this.in = in;
    }

    /**
     * Returns the next text's bytes, or empty at the end.
     *
     * @throws EOFException if the last text does not end in a zero byte, or one is longer than 64 KiB
     */
    Optional<byte[]> next() throws IOException {
        for (int at = from; ; at++) {
            if (at == to) {
                int length = to - from;
                if (!fill()) {
                    if (length == 0) {
                        return Optional.empty();
                    }
                    throw new EOFException("a text is cut short");
                }
                at = from + length;
            }
            if (buffer[at] == 0) {
                byte[] text = Arrays.copyOfRange(buffer, from, at);
                from = at + 1;
                return Optional.of(text);
            }
        }
    }

    /** Reads more behind what was not taken yet; returns false at the end. */
    private boolean fill() throws IOException {
        if (to - from > MAX_BYTES) {
            throw new EOFException("a text is too long");
        }
        byte[] target = to - from > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, target, 0, to - from);
        to -= from;
        from = 0;
        buffer = target;
        int read = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, read);
        return read >= 0;
    }
}
