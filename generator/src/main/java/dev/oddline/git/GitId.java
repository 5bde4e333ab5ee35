package dev.oddline.git;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a commit or a blob: 40 lower-case hexadecimal digits. */
public record GitId(String hex) implements Comparable<GitId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

    public GitId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a full git id: " + hex);
        }
    }

    /** Returns the id, or empty if the text is no full id. */
    public static Optional<GitId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new GitId(text)) : Optional.empty();
    }

    /** Returns the id that git gives to a file of this content: SHA-1 of {@code blob LENGTH}, a zero byte and the bytes. */
    public static GitId ofBlob(byte[] content) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return new GitId(HexFormat.of().formatHex(sha1.digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    @Override
    public int compareTo(GitId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
