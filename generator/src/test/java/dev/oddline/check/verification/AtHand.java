package dev.oddline.check.verification;

import dev.oddline.check.content.FileContents;
import dev.oddline.check.content.StoredFile;
import dev.oddline.record.CommitId;
import dev.oddline.source.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is at hand in a test: files by path, clones by name. */
final class AtHand implements Sources {
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> workTree = new TreeMap<>();
    private final Map<String, String> dvcCache = new TreeMap<>();
    private final Map<String, String> lfsObjects = new TreeMap<>();
    private final Map<String, CodeRepository> clones = new TreeMap<>();
    private CodeRepository own = new InClone(CodeRepository.Held.NO, Map.of(), Map.of());

    /** Adds a file that git holds. */
    AtHand committed(String path, String text) {
        files.put(path, text);
        return this;
    }

    AtHand onDisk(String path, String text) {
        workTree.put(path, text);
        return this;
    }

    AtHand cached(String path, String text) {
        dvcCache.put(path, text);
        return this;
    }

    AtHand fetched(String path, String text) {
        lfsObjects.put(path, text);
        return this;
    }

    AtHand cloned(String name, CodeRepository clone) {
        clones.put(name, clone);
        return this;
    }

    AtHand own(CodeRepository repository) {
        own = repository;
        return this;
    }

    /**
     * A clone.
     *
     * @param files {@code REVISION:PATH} to content
     * @param ids {@code REVISION:PATH} to git's id
     */
    record InClone(Held held, Map<String, String> files, Map<String, String> ids) implements CodeRepository {
        @Override
        public Held holds(CommitId commit) {
            return held;
        }

        @Override
        public Optional<FileContents> at(String revision) {
            return files.keySet().stream().anyMatch(k -> k.startsWith(revision + ":"))
                    ? Optional.of(path -> Optional.ofNullable(files.get(revision + ":" + path))
                            .map(AtHand::stored))
                    : Optional.empty();
        }

        @Override
        public Optional<String> id(String revision, RepoPath path) {
            return Optional.ofNullable(ids.get(revision + ":" + path));
        }
    }

    @Override
    public FileContents files() {
        return path -> Optional.ofNullable(files.get(path.value())).map(AtHand::stored);
    }

    @Override
    public CodeRepository ownRepository() {
        return own;
    }

    @Override
    public Optional<CodeRepository> cloneOf(String repository) {
        return Optional.ofNullable(clones.get(repository));
    }

    @Override
    public StoredFiles workTree() {
        return stored(workTree);
    }

    @Override
    public StoredFiles dvcCache() {
        return stored(dvcCache);
    }

    @Override
    public StoredFiles lfsObjects() {
        return stored(lfsObjects);
    }

    private static StoredFiles stored(Map<String, String> files) {
        return new StoredFiles() {
            @Override
            public Optional<StoredFile> find(RepoPath path) {
                return Optional.ofNullable(files.get(path.value())).map(AtHand::stored);
            }

            @Override
            public Optional<List<RepoPath>> below(RepoPath folder) {
                return Optional.of(files.keySet().stream()
                        .filter(path -> path.startsWith(folder + "/"))
                        .map(RepoPath::new)
                        .toList());
            }
        };
    }

    private static StoredFile stored(String text) {
        return StoredFile.of(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
