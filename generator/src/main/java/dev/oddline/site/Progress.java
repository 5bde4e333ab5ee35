package dev.oddline.site;

/** Hears how far publishing is. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress SILENT = (done, total) -> {};

    /**
     * Takes note that one more file is made. Called by one thread at a time, with rising numbers.
     *
     * @param done files made, 1 … total
     * @param total files of the site
     */
    void advanced(int done, int total);
}
