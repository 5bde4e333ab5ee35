package dev.oddline.check.content;

import dev.oddline.git.LfsPointer;
import dev.oddline.source.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The hash of a file as a record should state it, each of 64 lower-case hexadecimal digits.
 *
 * @param sha256 SHA-256 of the file's bytes; of a Git LFS pointer, that of the bytes it stands for
 * @param withLf SHA-256 that a file with CR LF line ends would have in a repository that stores LF
 */
public record StoredHash(String sha256, String withLf) {

    /** Returns the hash of some bytes. */
    public static StoredHash of(byte[] bytes) {
        try (HashingStream in = new HashingStream(new ByteArrayInputStream(bytes))) {
            return in.hash();
        } catch (IOException e) { // bytes in memory can be read
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the hash of a file of any size. */
    public static StoredHash of(StoredFile file) throws IOException {
        try (InputStream in = file.open();
                HashingStream hashing = new HashingStream(in)) {
            return hashing.hash();
        }
    }

    /** Returns whether a record that states these digits means the file. */
    public boolean is(String hex) {
        return hex.equals(sha256) || hex.equals(withLf);
    }

    /** Returns the hash as records state it: {@code sha256:…}. */
    @Override
    public String toString() {
        return "sha256:" + sha256;
    }

    /**
     * Returns the hash of a pointer's target.
     *
     * @param start the first bytes, one more than a pointer can have if there are so many
     */
    static StoredHash of(byte[] start, byte[] sha256, byte[] withLf) {
        Optional<LfsPointer> pointer = LfsPointer.parse(start);
        return new StoredHash(pointer.map(LfsPointer::sha256).orElseGet(() -> Digest.hex(sha256)), Digest.hex(withLf));
    }
}
