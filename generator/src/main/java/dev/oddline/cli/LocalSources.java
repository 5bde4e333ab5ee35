package dev.oddline.cli;

import dev.oddline.check.content.FileContents;
import dev.oddline.check.verification.CodeRepository;
import dev.oddline.check.verification.Sources;
import dev.oddline.check.verification.StoredFiles;
import dev.oddline.git.Trust;
import dev.oddline.git.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What this machine holds: the records' own repository, clones of others, caches. */
final class LocalSources implements Sources, AutoCloseable {
    private final Records records;
    private final Map<String, CodeRepository> clones;
    private final List<Workspace> opened;
    private final CodeRepository own;
    private final Path dvcCache;

    private LocalSources(Records records, Map<String, CodeRepository> clones, List<Workspace> opened, Path dvcCache) {
        this.records = records;
        this.clones = clones;
        this.opened = opened;
        this.own = new LocalClone(records.workspace());
        this.dvcCache = dvcCache;
    }

    /**
     * Opens the clones.
     *
     * @param folders name of a repository in the settings to its clone
     * @throws dev.oddline.git.RepositoryException if one of the folders is no repository
     */
    static LocalSources of(Records records, Map<String, Path> folders, Optional<Path> dvcCache, Trust trust)
            throws IOException {
        Map<String, CodeRepository> clones = new TreeMap<>();
        List<Workspace> opened = new ArrayList<>();
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            Workspace workspace = Workspace.openClone(folder.getValue(), trust);
            opened.add(workspace);
            clones.put(folder.getKey(), new LocalClone(workspace));
        }
        Path cache = dvcCache.orElse(records.workspace().root().resolve(".dvc").resolve("cache"));
        return new LocalSources(records, clones, opened, cache);
    }

    @Override
    public FileContents files() {
        return records.contents();
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
        return new DiskFiles(records.workspace().root());
    }

    @Override
    public StoredFiles dvcCache() {
        return new DiskFiles(dvcCache);
    }

    @Override
    public StoredFiles lfsObjects() {
        return new DiskFiles(records.workspace()
                .lfsObjects()
                .orElse(records.workspace().root().resolve(".git").resolve("lfs")));
    }

    @Override
    public void close() {
        opened.forEach(Workspace::close);
    }
}
