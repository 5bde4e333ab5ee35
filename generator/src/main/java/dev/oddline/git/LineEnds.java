package dev.oddline.git;

import java.util.Arrays;

/** Line ends, which git may change between a blob and the work tree. */
final class LineEnds {

    private LineEnds() {}

    /** Returns the bytes with each CR LF as LF. */
    static byte[] folded(byte[] bytes) {
        byte[] folded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean beforeLineFeed = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (!beforeLineFeed) {
                folded[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(folded, length);
    }
}
