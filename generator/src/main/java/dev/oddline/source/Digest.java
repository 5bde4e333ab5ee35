package dev.oddline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of bytes of any number, as lower-case hexadecimal digits. */
public final class Digest {

    private Digest() {}

    /** Returns what {@code sha256sum} prints for the bytes. */
    public static String sha256(byte[] content) {
        return hex(algorithm("SHA-256").digest(content));
    }

    /** Returns what {@code sha256sum} prints for the rest of a stream. */
    public static String sha256(InputStream content) throws IOException {
        return hex(algorithm("SHA-256"), content);
    }

    /** Returns what {@code md5sum} prints for the bytes. */
    public static String md5(byte[] content) {
        return hex(algorithm("MD5").digest(content));
    }

    /** Returns what {@code md5sum} prints for the rest of a stream. */
    public static String md5(InputStream content) throws IOException {
        return hex(algorithm("MD5"), content);
    }

    /**
     * Returns the id that git gives to a blob: SHA-1 of {@code blob LENGTH}, a zero byte and the content.
     *
     * @param length number of bytes in the stream
     */
    public static String ofBlob(long length, InputStream content) throws IOException {
        MessageDigest sha1 = algorithm("SHA-1");
        sha1.update(("blob " + length + "\0").getBytes(StandardCharsets.US_ASCII));
        return hex(sha1, content);
    }

    /** Returns one of the algorithms that every Java has: {@code MD5}, {@code SHA-1}, {@code SHA-256}. */
    public static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }

    /** Returns the digits of a hash. */
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static String hex(MessageDigest digest, InputStream content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return hex(digest.digest());
    }
}
