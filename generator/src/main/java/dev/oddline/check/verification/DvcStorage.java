package dev.oddline.check.verification;

import dev.oddline.check.content.StoredFile;
import dev.oddline.message.Message;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Holds data against a hash of DVC: in DVC's cache, else in the work tree. */
final class DvcStorage {
    /** A listing of some million files; a longer one is no honest one. */
    private static final int MAX_LISTING_BYTES = 1 << 28;

    private static final int MAX_IGNORED_BYTES = 1 << 20;

    private static final RepoPath IGNORED = new RepoPath(".dvcignore");

    private final StoredFiles cache;
    private final StoredFiles workTree;

    DvcStorage(StoredFiles cache, StoredFiles workTree) {
        this.cache = cache;
        this.workTree = workTree;
    }

    /**
     * Returns what is known of a hash without a place in the work tree.
     *
     * @param hash 32 hexadecimal digits, and {@code .dir} of a folder
     */
    Verdict verify(String hash) throws IOException {
        return inCache(hash).orElse(Verdict.unverifiable("verify.dvc.not-here"));
    }

    /** Returns what is known of the data that a pointer of this hash stands for. */
    Verdict verify(String hash, DvcPointer pointer) throws IOException {
        Optional<Verdict> cached = inCache(hash);
        if (cached.isPresent() && cached.get().answer() != Answer.UNVERIFIABLE) {
            return cached.get();
        }
        Optional<Verdict> here = hash.endsWith(".dir") ? folder(hash, pointer.data()) : file(hash, pointer);
        return here.or(() -> cached).orElse(Verdict.unverifiable("verify.dvc.pointer-only", pointer.file()));
    }

    /** Returns the file that a hash means, from the cache, else from the work tree; empty where it is not at hand. */
    Optional<StoredFile> content(String hash, RepoPath path) throws IOException {
        Optional<StoredFile> cached = object(hash).map(CacheObject::file);
        return cached.isPresent() ? cached : workTree.find(path);
    }

    private Optional<Verdict> inCache(String hash) throws IOException {
        Optional<CacheObject> object = object(hash);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        if (!hash.endsWith(".dir")) {
            return Optional.of(object.get().isAsNamed() ? Verdict.ok("verify.dvc.cache") : damaged(hash));
        }
        StoredFile manifest = object.get().file();
        if (manifest.sizeBytes() > MAX_LISTING_BYTES) {
            return Optional.of(Verdict.unverifiable("verify.dvc.listing-too-large"));
        }
        byte[] listing;
        try (InputStream in = manifest.open()) {
            listing = in.readNBytes(MAX_LISTING_BYTES);
        }
        return Optional.of(DvcFolder.hash(listing).equals(hash) ? listed(DvcFolder.hashes(listing)) : damaged(hash));
    }

    private Verdict listed(List<String> hashes) throws IOException {
        int missing = 0;
        for (String hash : hashes) {
            Optional<CacheObject> file = object(hash);
            if (file.isPresent() && !file.get().isAsNamed()) {
                return damaged(hash);
            }
            missing += file.isPresent() ? 0 : 1;
        }
        return missing == 0
                ? Verdict.ok("verify.dvc.cache-folder", Message.counted(hashes.size(), "file"))
                : Verdict.unverifiable("verify.dvc.incomplete", missing, Message.counted(hashes.size(), "file"));
    }

    /**
     * A file of the cache, whose name is its hash.
     *
     * @param legacy whether it lies where DVC 2 put it: then its name may be the hash with folded line ends
     */
    private record CacheObject(String hash, StoredFile file, boolean legacy) {
        boolean isAsNamed() throws IOException {
            return FileDigest.md5(file).equals(hash)
                    || (legacy && FileDigest.md5WithLf(file).equals(hash));
        }
    }

    private static Verdict damaged(String hash) {
        return Verdict.mismatch("verify.dvc.damaged", hash);
    }

    private Optional<CacheObject> object(String hash) throws IOException {
        String place = hash.substring(0, 2) + "/" + hash.substring(2);
        Optional<StoredFile> found = cache.find(new RepoPath("files/md5/" + place));
        return found.isPresent()
                ? found.map(file -> new CacheObject(hash, file, false))
                : cache.find(new RepoPath(place)).map(file -> new CacheObject(hash, file, true));
    }

    private Optional<Verdict> file(String hash, DvcPointer pointer) throws IOException {
        Optional<StoredFile> file = workTree.find(pointer.data());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        boolean same = FileDigest.md5(file.get()).equals(hash)
                || (pointer.legacy() && FileDigest.md5WithLf(file.get()).equals(hash));
        return Optional.of(
                same
                        ? Verdict.ok("verify.file", pointer.data())
                        : Verdict.mismatch("verify.dvc.work-tree", pointer.data()));
    }

    private Optional<Verdict> folder(String hash, RepoPath folder) throws IOException {
        Optional<List<RepoPath>> files = workTree.below(folder);
        if (files.isEmpty() || files.get().isEmpty()) {
            return Optional.empty();
        }
        if (DvcFolder.hash(folder, files.get(), workTree).equals(hash)) {
            return Optional.of(Verdict.ok(
                    "verify.dvc.folder", folder, Message.counted(files.get().size(), "file")));
        }
        return Optional.of(
                leavesFilesOut()
                        ? Verdict.unverifiable("verify.dvc.ignored", folder)
                        : Verdict.mismatch("verify.dvc.work-tree", folder));
    }

    /** Returns whether {@code .dvcignore} holds more than comments. */
    private boolean leavesFilesOut() throws IOException {
        Optional<StoredFile> ignored = workTree.find(IGNORED);
        if (ignored.isEmpty()) {
            return false;
        }
        try (InputStream in = ignored.get().open()) {
            return new String(in.readNBytes(MAX_IGNORED_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
