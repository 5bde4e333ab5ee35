package dev.oddline.check.verification;

import dev.oddline.check.content.StoredFile;
import dev.oddline.check.content.StoredHash;
import dev.oddline.git.LfsPointer;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds files of the records' repository against the SHA-256 that records state: tables, artifacts. */
final class FileVerifier {
    private final Sources sources;
    private final LfsStorage lfs;
    private final DvcStorage dvc;
    private final Map<RepoPath, Found> found = new HashMap<>();

    FileVerifier(Sources sources) {
        this.sources = sources;
        this.lfs = new LfsStorage(sources.lfsObjects(), sources.workTree());
        this.dvc = new DvcStorage(sources.dvcCache(), sources.workTree());
    }

    /** What stands at a path; the bytes are not kept. */
    private sealed interface Found {

        record Bytes(StoredHash hash) implements Found {}

        record Pointer(LfsPointer pointer) implements Found {}

        record Nothing() implements Found {}
    }

    /**
     * Returns whether a file has a hash.
     *
     * @param sha256 64 hexadecimal digits
     */
    Verdict verify(String sha256, RepoPath path) throws IOException {
        Found file = find(path);
        if (file instanceof Found.Pointer pointer) {
            return lfs.verify(sha256, path, pointer.pointer());
        }
        if (file instanceof Found.Bytes bytes) {
            return bytes.hash().is(sha256)
                    ? Verdict.ok("verify.file", path)
                    : Verdict.mismatch("verify.file-differs", path, bytes.hash().toString());
        }
        return keptByDvc(sha256, path);
    }

    private Found find(RepoPath path) throws IOException {
        if (!found.containsKey(path)) {
            Optional<StoredFile> file = sources.files().find(path);
            found.put(path, file.isPresent() ? of(file.get()) : new Found.Nothing());
        }
        return found.getOrDefault(path, new Found.Nothing());
    }

    private static Found of(StoredFile file) throws IOException {
        if (file.sizeBytes() <= LfsPointer.MAX_BYTES) {
            try (InputStream in = file.open()) {
                Optional<LfsPointer> pointer = LfsPointer.parse(in.readAllBytes());
                if (pointer.isPresent()) {
                    return new Found.Pointer(pointer.get());
                }
            }
        }
        return new Found.Bytes(StoredHash.of(file));
    }

    /** A table that DVC keeps: the record's SHA-256 is over the file's bytes, and DVC's MD5 says which bytes are meant. */
    private Verdict keptByDvc(String sha256, RepoPath path) throws IOException {
        for (DvcPointer pointer : DvcPointer.of(path, sources.files())) {
            Optional<StoredFile> file =
                    pointer.md5().isPresent() ? dvc.content(pointer.md5().get(), path) : Optional.empty();
            if (file.isEmpty()) {
                return Verdict.unverifiable("verify.dvc.pointer-only", pointer.file());
            }
            String actual = FileDigest.sha256(file.get());
            return actual.equals(sha256)
                    ? Verdict.ok("verify.dvc.table", pointer.file())
                    : Verdict.mismatch("verify.file-differs", path, "sha256:" + actual);
        }
        return Verdict.unverifiable("verify.no-file", path);
    }
}
