package dev.oddline.check.verification;

import dev.oddline.check.content.StoredFile;
import dev.oddline.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** Hashes of files of any length, as lower-case hexadecimal digits. */
final class FileDigest {
    /** DVC 2 looked at so many bytes to tell text from other bytes. */
    private static final int SAMPLE = 512;

    /** DVC 2 folded line ends in pieces of this length. */
    private static final int PIECE = 1 << 20;

    private static final int MOST_FOREIGN_PERCENT = 30;

    private FileDigest() {}

    static String sha256(StoredFile file) throws IOException {
        try (InputStream in = file.open()) {
            return Digest.sha256(in);
        }
    }

    static String md5(StoredFile file) throws IOException {
        try (InputStream in = file.open()) {
            return Digest.md5(in);
        }
    }

    /** Returns the MD5 of DVC 2: of a text, CR LF counts as LF. */
    static String md5WithLf(StoredFile file) throws IOException {
        MessageDigest digest = Digest.algorithm("MD5");
        try (InputStream in = file.open()) {
            byte[] piece = in.readNBytes(PIECE);
            boolean text = isText(piece);
            for (; piece.length > 0; piece = in.readNBytes(PIECE)) {
                digest.update(text ? folded(piece) : piece);
            }
        }
        return Digest.hex(digest.digest());
    }

    private static boolean isText(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int foreign = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            if (b == 0) {
                return false;
            }
            boolean usual = (b >= 0x20 && b <= 0x7e) || (b >= 0x08 && b <= 0x0d && b != 0x0b);
            foreign += usual ? 0 : 1;
        }
        return foreign * 100 <= MOST_FOREIGN_PERCENT * length;
    }

    private static byte[] folded(byte[] bytes) {
        byte[] folded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                folded[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(folded, length);
    }
}
