package dev.oddline.site;

import dev.oddline.record.ContentHash;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Makes the files of a plan and keeps those that differ from the old site. */
final class Drafting {

    private final Disk disk;
    private final PublishOptions options;
    private final Path old;
    private final Listing listing;
    private final Path folder;
    private int done;

    /**
     * @param old folder of the old site
     * @param listing what it holds
     * @param folder where files that differ are put; not there yet
     */
    Drafting(Disk disk, PublishOptions options, Path old, Listing listing, Path folder) {
        this.disk = disk;
        this.options = options;
        this.old = old;
        this.listing = listing;
        this.folder = folder;
    }

    /** Returns what differs, after bringing it safely onto the disk. */
    Draft draft(SitePlan plan) throws IOException {
        disk.makeFolder(folder);
        for (String below : SitePath.folders(plan.paths())) {
            disk.makeFolder(folder.resolve(below));
        }
        SortedMap<SitePath, Made> all;
        try (Writing writing = new Writing(disk)) {
            all = made(plan, writing);
            writing.finish();
        }
        List<SitePath> changed = new ArrayList<>();
        List<SitePath> unchanged = new ArrayList<>();
        all.forEach((path, one) -> (one.differs() ? changed : unchanged).add(path));
        return new Draft(new Manifest(options.tool(), entries(all)), changed, unchanged);
    }

    private SortedMap<SitePath, Made> made(SitePlan plan, Writing writing) throws IOException {
        List<PlannedFile> files = plan.files();
        AtomicReferenceArray<Optional<Made>> made = new AtomicReferenceArray<>(files.size());
        new Crew(options.threads()).each(files.size(), index -> {
            made.set(index, Optional.of(make(files.get(index), writing)));
            report(files.size());
        });
        SortedMap<SitePath, Made> all = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            all.put(files.get(i).path(), made.get(i).orElseThrow());
        }
        if (plan.inventory().isPresent()) {
            byte[] list = plan.inventory().get().bytes(entries(all));
            all.put(Inventory.PATH, keep(Inventory.PATH, list, writing));
        }
        return all;
    }

    private static SortedMap<SitePath, Manifest.Entry> entries(SortedMap<SitePath, Made> made) {
        SortedMap<SitePath, Manifest.Entry> entries = new TreeMap<>();
        made.forEach((path, one) -> entries.put(path, one.entry()));
        return entries;
    }

    private record Made(Manifest.Entry entry, boolean differs) {}

    private Made make(PlannedFile file, Writing writing) throws IOException {
        return keep(file.path(), bytes(file), writing);
    }

    /** Writes a file if the old site has another one in its place. */
    private Made keep(SitePath at, byte[] bytes, Writing writing) throws IOException {
        String path = at.value();
        boolean differs = !Long.valueOf(bytes.length).equals(listing.files().get(path))
                || !Arrays.equals(bytes, disk.read(old.resolve(path)));
        if (differs) {
            writing.add(folder.resolve(path), bytes);
        }
        return new Made(new Manifest.Entry(hash(bytes), bytes.length), differs);
    }

    private static byte[] bytes(PlannedFile file) throws IOException {
        try {
            return file.content().bytes();
        } catch (IOException e) {
            throw new IOException("cannot make `" + file.path() + "`: " + e.getMessage(), e);
        }
    }

    private static ContentHash hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ContentHash(ContentHash.Algorithm.SHA256, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private synchronized void report(int total) {
        done++;
        options.progress().advanced(done, total);
    }
}
