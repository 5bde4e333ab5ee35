package dev.oddline.check.verification;

import dev.oddline.check.content.StoredFile;
import dev.oddline.git.LfsPointer;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.Optional;

/** Holds a file against its Git LFS pointer: among the objects that Git LFS fetched, else in the work tree. */
final class LfsStorage {
    private final StoredFiles objects;
    private final StoredFiles workTree;

    LfsStorage(StoredFiles objects, StoredFiles workTree) {
        this.objects = objects;
        this.workTree = workTree;
    }

    /**
     * Returns whether the bytes that a pointer stands for have the hash that a record states.
     *
     * @param sha256 64 hexadecimal digits
     */
    Verdict verify(String sha256, RepoPath path, LfsPointer pointer) throws IOException {
        if (!pointer.sha256().equals(sha256)) {
            return Verdict.mismatch("verify.lfs.pointer", path, "sha256:" + pointer.sha256());
        }
        Optional<StoredFile> object =
                objects.find(new RepoPath(sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256));
        if (object.isPresent()) {
            return isPointedAt(pointer, object.get())
                    ? Verdict.ok("verify.lfs.object")
                    : Verdict.mismatch("verify.lfs.damaged", sha256);
        }
        Optional<StoredFile> file = workTree.find(path);
        if (file.isPresent() && file.get().sizeBytes() > LfsPointer.MAX_BYTES) {
            return isPointedAt(pointer, file.get())
                    ? Verdict.ok("verify.file", path)
                    : Verdict.mismatch("verify.lfs.work-tree", path);
        }
        return Verdict.unverifiable("verify.lfs.not-here", path);
    }

    private static boolean isPointedAt(LfsPointer pointer, StoredFile file) throws IOException {
        return file.sizeBytes() == pointer.sizeBytes()
                && FileDigest.sha256(file).equals(pointer.sha256());
    }
}
