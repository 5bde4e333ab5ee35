package dev.oddline.git;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Git LFS commits in place of a large file.
 *
 * @param sha256 hash of the file's bytes, 64 hexadecimal digits
 * @param sizeBytes of the file
 */
public record LfsPointer(String sha256, long sizeBytes) {
    /** No pointer is longer, by the specification of Git LFS. */
    public static final int MAX_BYTES = 1024;

    private static final Pattern FORM = Pattern.compile(
            "\\Aversion https://git-lfs\\.github\\.com/spec/v1\\n(?:.*\\n)*?oid sha256:([0-9a-f]{64})\\nsize ([0-9]{1,18})\\n");

    /** Returns the pointer; empty if the bytes are those of an ordinary file. */
    public static Optional<LfsPointer> parse(byte[] blob) {
        if (blob.length > MAX_BYTES) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(new String(blob, StandardCharsets.UTF_8));
        return form.find()
                ? Optional.of(new LfsPointer(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }
}
