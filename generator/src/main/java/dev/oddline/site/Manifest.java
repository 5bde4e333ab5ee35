package dev.oddline.site;

import dev.oddline.record.ContentHash;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a whole site consists of. It lies at the top of every site as {@value #FILE_NAME}, is written last, and so tells
 * a site that is whole from one that is not, and a folder of ours from anybody else's.
 *
 * @param tool name and version of the program that made the site
 * @param entries all other files
 */
record Manifest(String tool, SortedMap<SitePath, Entry> entries) {

    static final String FILE_NAME = ".oddline-site.json";

    /** The form of the file; a program that does not know it takes the file as proof of ownership only. */
    static final int FORMAT = 1;

    Manifest {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /**
     * One file.
     *
     * @param hash of the raw bytes
     * @param sizeBytes at least 0
     */
    record Entry(ContentHash hash, long sizeBytes) {}
}
