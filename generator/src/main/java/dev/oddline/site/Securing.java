package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;

/** Makes a draft survive a power cut, then whole. */
final class Securing {

    private Securing() {}

    /**
     * Writes the marker into a folder that has everything else, so that whoever finds it there knows that the rest was
     * safe before.
     *
     * @param folder whose new files are safe on the disk
     */
    static void complete(Disk disk, Path folder, Manifest manifest) throws IOException {
        for (String below : SitePath.folders(manifest.entries().keySet())) {
            disk.force(folder.resolve(below));
        }
        Path marker = folder.resolve(Manifest.FILE_NAME);
        disk.write(marker, ManifestJson.write(manifest));
        disk.force(folder);
    }
}
