package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a draft survive a power cut, then whole. */
final class Securing {

    /** The threads wait for the disk, which does several waits in one go; more than this gained nothing. */
    private static final Crew WAITING = new Crew(8);

    private Securing() {}

    /**
     * Writes the marker into a folder that has everything else, so that whoever finds it there knows that the rest was
     * safe before.
     *
     * @param written the files that are new on the disk, below the folder
     */
    static void complete(Disk disk, Path folder, List<SitePath> written, Manifest manifest) throws IOException {
        List<Path> all = new ArrayList<>();
        written.forEach(path -> all.add(folder.resolve(path.value())));
        SitePath.folders(manifest.entries().keySet()).forEach(below -> all.add(folder.resolve(below)));
        WAITING.each(all.size(), index -> disk.force(all.get(index)));
        Path marker = folder.resolve(Manifest.FILE_NAME);
        disk.write(marker, ManifestJson.write(manifest));
        disk.force(marker);
        disk.force(folder);
    }
}
