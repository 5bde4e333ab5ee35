package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Completes a draft to a whole site beside the old one and exchanges the two. */
final class Swap {

    private final Disk disk;
    private final OutputFolder folder;
    private final Crew crew;

    Swap(Disk disk, OutputFolder folder, Crew crew) {
        this.disk = disk;
        this.folder = folder;
        this.crew = crew;
    }

    /** Adds what the old site already has, and the marker. */
    void complete(Draft draft, Listing old) throws IOException {
        Path staging = folder.staging();
        Path site = folder.path();
        List<SitePath> unchanged = draft.unchanged();
        crew.each(unchanged.size(), index -> {
            String path = unchanged.get(index).value();
            Trees.linkFile(disk, site.resolve(path), staging.resolve(path));
        });
        for (String name : old.dotEntries()) {
            if (OutputFolder.isForeign(name)) {
                Trees.link(disk, site.resolve(name), staging.resolve(name));
            }
        }
        if (disk.look(site).isPresent()) {
            disk.copyPermissions(site, staging);
        }
        Securing.complete(disk, staging, draft.manifest());
    }

    /** Puts the new site in the place of the old one. Returns false, with nothing changed, if that cannot be renamed. */
    boolean exchange() throws IOException {
        Path site = folder.path();
        Trees.delete(disk, folder.aside());
        if (disk.look(site).isEmpty()) {
            disk.move(folder.staging(), site);
            disk.force(folder.parent());
            return true;
        }
        try {
            disk.move(site, folder.aside());
        } catch (IOException refused) {
            return false;
        }
        try {
            disk.move(folder.staging(), site);
        } catch (IOException e) {
            disk.move(folder.aside(), site);
            throw e;
        }
        disk.force(folder.parent());
        removeOld();
        return true;
    }

    private void removeOld() throws IOException {
        try {
            Trees.delete(disk, folder.aside());
        } catch (IOException e) {
            throw new IOException("the new site is published, but the old one is not gone: " + e.getMessage(), e);
        }
    }
}
