package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;

/**
 * Changed files in a folder inside the site, to be put into place one by one. The journal counts from the moment it
 * holds the marker of the new site; from then on applying it, as often as it takes, gives the new site.
 */
final class Journal {

    private final Disk disk;
    private final Path site;
    private final Path folder;

    Journal(Disk disk, OutputFolder output) {
        this.disk = disk;
        this.site = output.path();
        this.folder = output.journal();
    }

    /** Removes what is stale, puts everything into place, and removes the journal. */
    void apply(Manifest manifest) throws IOException {
        Listing old = Listing.of(disk, site);
        Listing changed = Listing.of(disk, folder);
        SortedSet<String> folders = SitePath.folders(manifest.entries().keySet());
        // First, because a stale file can stand where a folder belongs and the other way round.
        Stale stale = Stale.of(old, manifest.entries().keySet());
        for (String path : stale.files()) {
            disk.delete(site.resolve(path));
        }
        for (String path : stale.folders()) {
            disk.delete(site.resolve(path));
        }
        for (String path : folders) {
            if (!old.folders().contains(path)) {
                disk.makeFolder(site.resolve(path));
            }
        }
        for (String path : changed.files().keySet()) {
            disk.move(folder.resolve(path), site.resolve(path));
        }
        for (String path : folders) {
            disk.force(site.resolve(path));
        }
        disk.move(folder.resolve(Manifest.FILE_NAME), site.resolve(Manifest.FILE_NAME));
        disk.force(site);
        Trees.delete(disk, folder);
    }
}
