package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Ends what an earlier build began and could not finish. Afterwards the old or the new site stands whole in its place. */
final class Recovery {

    private final Disk disk;
    private final OutputFolder folder;

    Recovery(Disk disk, OutputFolder folder) {
        this.disk = disk;
        this.folder = folder;
    }

    void run() throws IOException {
        finishExchange();
        finishJournal();
    }

    /** The site that was moved aside stays there until another one is whole. */
    private void finishExchange() throws IOException {
        if (disk.look(folder.path()).isEmpty()) {
            if (manifest(folder.staging()).isPresent()) {
                disk.move(folder.staging(), folder.path());
            } else if (disk.look(folder.aside()).isPresent()) {
                disk.move(folder.aside(), folder.path());
            }
        }
        Trees.delete(disk, folder.staging());
    }

    private void finishJournal() throws IOException {
        Optional<Manifest> manifest = manifest(folder.journal());
        if (manifest.isPresent()) {
            new Journal(disk, folder).apply(manifest.get());
        } else {
            Trees.delete(disk, folder.journal());
        }
    }

    /** Returns the manifest in a folder, where it is there and whole. */
    private Optional<Manifest> manifest(Path holder) throws IOException {
        Path marker = holder.resolve(Manifest.FILE_NAME);
        return disk.look(marker).filter(BasicFileAttributes::isRegularFile).isPresent()
                ? ManifestJson.read(disk.read(marker))
                : Optional.empty();
    }
}
