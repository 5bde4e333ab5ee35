package dev.oddline.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of streams, as hexadecimal digits. */
final class Digest {

    private Digest() {}

    /** Returns the id that git gives to a blob: SHA-1 of {@code blob LENGTH}, a zero byte and the content. */
    static String ofBlob(long length, InputStream content) throws IOException {
        MessageDigest sha1 = algorithm("SHA-1");
        sha1.update(("blob " + length + "\0").getBytes(StandardCharsets.US_ASCII));
        return hex(sha1, content);
    }

    static String sha256(InputStream content) throws IOException {
        return hex(algorithm("SHA-256"), content);
    }

    private static String hex(MessageDigest digest, InputStream content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}
