package dev.oddline.check.content;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Stated;

/** The file of a record that another record names with its hash. */
public final class StatedFile {
    private StatedFile() {}

    /** Returns whether a record's file is what it was when its hash was stated; also where none is. */
    public static boolean isUnchanged(CatalogEntry entry, Stated<ContentHash> stated) {
        return stated.value().filter(hash -> !is(entry, hash)).isEmpty();
    }

    private static boolean is(CatalogEntry entry, ContentHash hash) {
        byte[] bytes = entry.file().bytes();
        return hash.algorithm() == ContentHash.Algorithm.JCS_SHA256
                ? DataHash.of(entry.path(), bytes).equals(new DataHash.Known(hash.hex()))
                : StoredHash.of(bytes).is(hash.hex());
    }
}
