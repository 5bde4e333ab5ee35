package dev.oddline.site;

import java.util.Set;

/**
 * A file that the site must have.
 *
 * @param content made while publishing, so that never all pages are in memory
 * @param links the files of the site that it links to or loads; fragments left out
 */
public record PlannedFile(SitePath path, Content content, Set<SitePath> links) {

    public PlannedFile {
        links = Set.copyOf(links);
    }

    /** Returns a file that links to nothing. */
    public static PlannedFile of(SitePath path, Content content) {
        return new PlannedFile(path, content, Set.of());
    }
}
