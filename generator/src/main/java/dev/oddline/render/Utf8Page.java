package dev.oddline.render;

import java.io.Writer;
import java.util.Arrays;

/**
 * A page in memory that is UTF-8 from the start: a text buffer would hold two bytes a character as soon as one of them is
 * an arrow, and be encoded afterwards. Half a surrogate pair becomes {@code ?}, as Java's own encoder has it.
 */
final class Utf8Page extends Writer {
    private static final int LONGEST_COPY = 2_048;

    private byte[] bytes;
    private int size;
    /** Where the characters of short texts are copied to. */
    private final char[] copied = new char[LONGEST_COPY];
    /** The first half of a pair whose second half has not been written yet; 0 for none. */
    private char high;

    /**
     * @param typicalBytes room to begin with
     */
    Utf8Page(int typicalBytes) {
        this.bytes = new byte[typicalBytes];
    }

    /** Returns what was written. */
    byte[] toBytes() {
        endPair();
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void write(int c) {
        room(4);
        put((char) c);
    }

    @Override
    public void write(char[] text, int from, int length) {
        room(length * 3 + 1);
        int end = from + length;
        for (int i = writeAscii(text, from, end); i < end; i++) {
            put(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) {
        if (length > copied.length) {
            write(text.toCharArray(), from, length);
            return;
        }
        text.getChars(from, from + length, copied, 0);
        write(copied, 0, length);
    }

    /** Writes up to the first character that is more than one byte, which is most often none; returns where it stands. */
    private int writeAscii(char[] text, int from, int end) {
        if (high != 0) {
            return from;
        }
        byte[] to = bytes;
        int at = size;
        int i = from;
        while (i < end && text[i] < 0x80) {
            to[at++] = (byte) text[i++];
        }
        size = at;
        return i;
    }

    private void put(char c) {
        if (c < 0x80 && high == 0) {
            bytes[size++] = (byte) c;
        } else {
            putOther(c);
        }
    }

    private void putOther(char c) {
        if (high != 0 && Character.isLowSurrogate(c)) {
            int codePoint = Character.toCodePoint(high, c);
            high = 0;
            bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
            bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
            return;
        }
        endPair();
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else if (Character.isLowSurrogate(c)) {
            bytes[size++] = '?';
        } else {
            bytes[size++] = (byte) (0xE0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void endPair() {
        if (high != 0) {
            high = 0;
            room(1);
            bytes[size++] = '?';
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
