package dev.oddline.check.verification;

import java.io.IOException;
import java.io.InputStream;

/** A file that may be too large for memory. */
public interface StoredFile {

    /** Returns its length in bytes. */
    long sizeBytes() throws IOException;

    /** Opens it; the caller closes it. */
    InputStream open() throws IOException;
}
