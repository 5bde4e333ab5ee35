package dev.oddline.yaml;

import dev.oddline.source.Digest;
import java.nio.charset.StandardCharsets;

/** The two hashes of a config: of its bytes, and of its data. Both are 64 lower-case hexadecimal digits. */
public final class Hashes {
    private Hashes() {}

    /** Returns what {@code sha256sum} prints for the bytes. */
    public static String sha256(byte[] bytes) {
        return Digest.sha256(bytes);
    }

    /** Returns the SHA-256 of canonical JSON: the hex digits of {@code jcs-sha256:…}. */
    public static String jcsSha256(CanonicalJson.Text canonical) {
        return sha256(canonical.json().getBytes(StandardCharsets.UTF_8));
    }
}
