package dev.oddline.check;

import dev.oddline.yaml.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hash of a file as a record should state it. */
public final class StoredHash {
    private static final Pattern LFS_POINTER = Pattern.compile(
            "version https://git-lfs\\.github\\.com/spec/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n(?:.*\n?)*");
    private static final int MAX_POINTER = 1024;

    private StoredHash() {}

    /** Returns the SHA-256 of a file's bytes; of a Git LFS pointer, that of the bytes it stands for. */
    public static String sha256(byte[] bytes) {
        if (bytes.length <= MAX_POINTER) {
            Matcher pointer = LFS_POINTER.matcher(new String(bytes, StandardCharsets.UTF_8));
            if (pointer.matches()) {
                return pointer.group(1);
            }
        }
        return Hashes.sha256(bytes);
    }

    /** Returns the SHA-256 that a file with CR LF line ends would have in a repository that stores LF. */
    public static String sha256WithLf(byte[] bytes) {
        byte[] folded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                folded[length++] = bytes[i];
            }
        }
        return Hashes.sha256(Arrays.copyOf(folded, length));
    }
}
