package dev.oddline.git;

import dev.oddline.source.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Compares a blob with bytes on disk. They count as equal also if git may have changed line ends between them, or if the
 * blob is the Git LFS pointer of the bytes. Other filters are not run, so what they changed counts as changed.
 */
final class BlobComparison {
    /** Line ends are compared in memory. */
    private static final int MAX_TEXT_BYTES = 16 << 20;

    private final ObjectStore store;

    BlobComparison(ObjectStore store) {
        this.store = store;
    }

    /** Opens bytes again for each look at them. */
    interface Source {
        InputStream open() throws IOException;
    }

    Standing standing(ObjectId blob, byte[] bytes) throws IOException {
        return standing(blob, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** Returns how {@code length} bytes stand to a blob. */
    Standing standing(ObjectId blob, long length, Source source) throws IOException {
        long blobLength;
        try {
            blobLength = store.blobSize(blob);
        } catch (IOException e) { // missing from this clone, or damaged
            return Standing.UNKNOWN;
        }
        if (blobLength == length && blob.name().equals(digest(length, source))) {
            return Standing.UNCHANGED;
        }
        return blobLength > MAX_TEXT_BYTES ? Standing.CHANGED : compare(blob, (int) blobLength, length, source);
    }

    private Standing compare(ObjectId blob, int blobLength, long length, Source source) throws IOException {
        byte[] committed;
        try {
            committed = store.blobBytes(blob, blobLength);
        } catch (IOException e) { // damaged
            return Standing.UNKNOWN;
        }
        Optional<LfsPointer> pointer = LfsPointer.parse(committed);
        boolean same = pointer.isPresent()
                && pointer.get().sizeBytes() == length
                && pointer.get().sha256().equals(sha256(source));
        return same || sameLines(committed, length, source) ? Standing.UNCHANGED : Standing.CHANGED;
    }

    private static boolean sameLines(byte[] committed, long length, Source source) throws IOException {
        if (length > MAX_TEXT_BYTES || length == committed.length) {
            return false;
        }
        try (InputStream in = source.open()) {
            return Arrays.equals(LineEnds.folded(committed), LineEnds.folded(in.readAllBytes()));
        }
    }

    private static String sha256(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return Digest.sha256(in);
        }
    }

    private static String digest(long length, Source source) throws IOException {
        try (InputStream in = source.open()) {
            return Digest.ofBlob(length, in);
        }
    }
}
