package dev.oddline.imports;

import dev.oddline.record.ContentHash;
import dev.oddline.yaml.Hashes;

/** SHA-256 of raw bytes in the form that records write. */
public final class Sha256 {

    private Sha256() {}

    /** Returns {@code sha256:} and the hash of some bytes in hexadecimal digits. */
    public static String of(byte[] bytes) {
        return new ContentHash(ContentHash.Algorithm.SHA256, Hashes.sha256(bytes)).toString();
    }
}
