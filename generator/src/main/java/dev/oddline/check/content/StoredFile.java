package dev.oddline.check.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that may be too large for memory. */
public interface StoredFile {

    /** Returns a file whose content is known. */
    static StoredFile of(byte[] content) {
        return new StoredFile() {
            @Override
            public long sizeBytes() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    /** Returns its length in bytes. */
    long sizeBytes() throws IOException;

    /** Opens it; the caller closes it. */
    InputStream open() throws IOException;
}
