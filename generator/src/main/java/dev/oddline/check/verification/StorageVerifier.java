package dev.oddline.check.verification;

import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredFile;
import dev.oddline.check.content.StoredHash;
import dev.oddline.git.LfsPointer;
import dev.oddline.record.ContentHash;
import dev.oddline.record.ContentHash.Algorithm;
import dev.oddline.record.Settings;
import dev.oddline.record.Storage;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Holds the data of dataset versions against their hashes, by the rule of the system that holds them. */
final class StorageVerifier {
    private static final String HEAD = "HEAD";

    private final Settings.Repositories repositories;
    private final Sources sources;
    private final DvcStorage dvc;
    private final LfsStorage lfs;
    private final FileVerifier files;

    StorageVerifier(Settings.Repositories repositories, Sources sources, FileVerifier files) {
        this.repositories = repositories;
        this.sources = sources;
        this.dvc = new DvcStorage(sources.dvcCache(), sources.workTree());
        this.lfs = new LfsStorage(sources.lfsObjects(), sources.workTree());
        this.files = files;
    }

    /** Returns what is known of a dataset version's data. */
    Verdict verify(Storage storage, ContentHash hash) throws IOException {
        Optional<Storage.StorageSystem> system = storage.system().value();
        return system.isEmpty()
                ? Verdict.unverifiable("verify.storage.no-system")
                : switch (system.get()) {
                    case DVC -> ofDvc(storage, hash);
                    case GIT_LFS -> ofLfs(storage, hash);
                    case GIT -> ofGit(storage, hash);
                    case LAKEFS -> ofLakefs(storage);
                    case S3, GS, OTHER ->
                        Verdict.unverifiable(
                                "verify.storage.remote", system.get().toString());
                };
    }

    private Verdict ofDvc(Storage storage, ContentHash hash) throws IOException {
        if (hash.algorithm() != Algorithm.MD5) {
            return Verdict.unverifiable(
                    "verify.storage.other-hash", "DVC", hash.algorithm().prefix());
        }
        Optional<RepoPath> path = storage.path().value();
        if (path.isEmpty()) {
            return dvc.verify(hash.hex());
        }
        if (repositoryOf(storage).isEmpty()) {
            return noClone(storage);
        }
        Optional<FileContents> at = filesOf(storage);
        if (at.isEmpty()) {
            return Verdict.unverifiable(
                    "verify.storage.no-revision", storage.revision().orElse(""));
        }
        List<DvcPointer> pointers = DvcPointer.of(path.get(), at.get());
        if (pointers.isEmpty()) {
            return Verdict.unverifiable("verify.dvc.no-pointer", path.get());
        }
        for (DvcPointer pointer : pointers) {
            if (pointer.md5().equals(Optional.of(hash.hex()))) {
                return dvc.verify(hash.hex(), pointer);
            }
        }
        DvcPointer first = pointers.get(0);
        return first.md5().isEmpty()
                ? Verdict.unverifiable("verify.dvc.cloud", first.file())
                : Verdict.mismatch(
                        "verify.dvc.pointer", first.file(), "md5:" + first.md5().get());
    }

    private Verdict ofLfs(Storage storage, ContentHash hash) throws IOException {
        if (hash.algorithm() != Algorithm.SHA256) {
            return Verdict.unverifiable(
                    "verify.storage.other-hash", "Git LFS", hash.algorithm().prefix());
        }
        if (repositoryOf(storage).isEmpty()) {
            return noClone(storage);
        }
        Optional<RepoPath> path = storage.path().value();
        Optional<FileContents> at = filesOf(storage);
        if (path.isEmpty() || at.isEmpty()) {
            return Verdict.unverifiable(
                    path.isEmpty() ? "verify.storage.no-path" : "verify.storage.no-revision",
                    storage.revision().orElse(""));
        }
        Optional<LfsPointer> pointer = at.get().read(path.get()).flatMap(LfsPointer::parse);
        if (pointer.isPresent()) {
            return lfs.verify(hash.hex(), path.get(), pointer.get());
        }
        return isOwn(storage)
                ? files.verify(hash.hex(), path.get())
                : file(hash, path.get(), storage.revision().orElse(HEAD), at.get());
    }

    /** A file of a commit; the files that are checked are looked at by {@link FileVerifier}. */
    private static Verdict file(ContentHash hash, RepoPath path, String revision, FileContents files)
            throws IOException {
        Optional<StoredFile> file = files.find(path);
        if (file.isEmpty()) {
            return Verdict.unverifiable("verify.git.not-here", path, revision);
        }
        StoredHash stored = StoredHash.of(file.get());
        return stored.is(hash.hex())
                ? Verdict.ok("verify.git", path, revision)
                : Verdict.mismatch("verify.file-differs", path, stored.toString());
    }

    private Verdict ofGit(Storage storage, ContentHash hash) throws IOException {
        Optional<RepoPath> path = storage.path().value();
        if (path.isEmpty()) {
            return Verdict.unverifiable("verify.storage.no-path");
        }
        Optional<CodeRepository> repository = repositoryOf(storage);
        if (repository.isEmpty()) {
            return noClone(storage);
        }
        String revision = storage.revision().orElse(HEAD);
        if (hash.algorithm() == Algorithm.SHA256 && !storage.revision().isGiven() && isOwn(storage)) {
            return files.verify(hash.hex(), path.get());
        }
        if (hash.algorithm() == Algorithm.SHA256) {
            Optional<FileContents> at = filesOf(storage);
            return at.isEmpty()
                    ? Verdict.unverifiable("verify.storage.no-revision", revision)
                    : file(hash, path.get(), revision, at.get());
        }
        if (hash.algorithm() != Algorithm.GIT) {
            return Verdict.unverifiable(
                    "verify.storage.other-hash", "git", hash.algorithm().prefix());
        }
        Optional<String> id = repository.get().id(revision, path.get());
        if (id.isEmpty()) {
            return Verdict.unverifiable("verify.git.not-here", path.get(), revision);
        }
        return id.get().equals(hash.hex())
                ? Verdict.ok("verify.git", path.get(), revision)
                : Verdict.mismatch("verify.git.differs", path.get(), revision, "git:" + id.get());
    }

    private static Verdict ofLakefs(Storage storage) {
        return Verdict.unverifiable(storage.isOneCommit() ? "verify.lakefs.pinned" : "verify.lakefs.moving");
    }

    /** Returns the files of the revision that a record names; those that are checked where it names none. */
    private Optional<FileContents> filesOf(Storage storage) throws IOException {
        Optional<String> revision = storage.revision().value();
        if (revision.isEmpty() && isOwn(storage)) {
            return Optional.of(sources.files());
        }
        Optional<CodeRepository> repository = repositoryOf(storage);
        return repository.isEmpty() ? Optional.empty() : repository.get().at(revision.orElse(HEAD));
    }

    /** Returns the repository that holds the path; empty where no clone of it was given. */
    private Optional<CodeRepository> repositoryOf(Storage storage) {
        return isOwn(storage)
                ? Optional.of(sources.ownRepository())
                : sources.cloneOf(storage.repository().orElse(""));
    }

    private boolean isOwn(Storage storage) {
        Optional<String> name = storage.repository().value();
        return name.isEmpty() || repositories.ofRecords().value().equals(name);
    }

    private static Verdict noClone(Storage storage) {
        return Verdict.unverifiable("verify.no-clone", storage.repository().orElse(""));
    }
}
