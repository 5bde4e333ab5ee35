package dev.oddline.check.content;

import dev.oddline.git.LfsPointer;
import dev.oddline.source.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Hashes a file while somebody else reads it. */
public final class HashingStream extends FilterInputStream {
    private final MessageDigest all = Digest.algorithm("SHA-256");
    private final byte[] start = new byte[LfsPointer.MAX_BYTES + 1];
    private int startLength;

    /** From the first CR LF on, the hash of the same bytes with LF. */
    private Optional<MessageDigest> folded = Optional.empty();

    /** Whether the last byte was a CR, which is in neither hash yet. */
    private boolean returned;

    public HashingStream(InputStream in) {
        super(in);
    }

    /** Reads what nobody has read yet, and returns the hash of the whole. */
    public StoredHash hash() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (read(buffer) >= 0) {
            // every read adds to the hash
        }
        if (returned) {
            returned = false;
            addReturn();
        }
        byte[] sha256 = all.digest();
        byte[] withLf = folded.map(MessageDigest::digest).orElse(sha256);
        return StoredHash.of(Arrays.copyOf(start, startLength), sha256, withLf);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            add(bytes, offset, read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(byte[] bytes, int offset, int length) {
        int kept = Math.min(length, start.length - startLength);
        System.arraycopy(bytes, offset, start, startLength, kept);
        startLength += kept;
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (returned) {
                returned = false;
                if (bytes[i] == '\n') {
                    skipReturn();
                } else {
                    addReturn();
                }
            }
            if (bytes[i] == '\r') {
                addBytes(bytes, from, i);
                from = i + 1;
                returned = true;
            }
        }
        addBytes(bytes, from, offset + length);
    }

    private void addBytes(byte[] bytes, int from, int to) {
        all.update(bytes, from, to - from);
        folded.ifPresent(digest -> digest.update(bytes, from, to - from));
    }

    private void addReturn() {
        all.update((byte) '\r');
        folded.ifPresent(digest -> digest.update((byte) '\r'));
    }

    private void skipReturn() {
        if (folded.isEmpty()) {
            folded = Optional.of(copy(all));
        }
        all.update((byte) '\r');
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of every Java can be copied", e);
        }
    }
}
