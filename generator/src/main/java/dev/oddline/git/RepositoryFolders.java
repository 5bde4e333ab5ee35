package dev.oddline.git;

import dev.oddline.message.Message;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a repository keeps what, found upward from the metadata folder as git finds it.
 *
 * @param root the folder that every path is relative to; of a bare repository, the repository itself
 * @param metadata the metadata folder below it
 * @param git empty if no repository is around the folder
 */
record RepositoryFolders(Path root, RepoPath metadata, Optional<GitFolders> git) {
    private static final int MAX_LINK_BYTES = 4096;

    /**
     * The folders of git itself.
     *
     * @param own holds {@code HEAD}; of a linked work tree, {@code .git/worktrees/NAME}
     * @param common holds objects, branches and settings
     * @param bare whether there is no work tree
     */
    record GitFolders(Path own, Path common, boolean bare) {}

    /**
     * Returns the folders around a metadata folder, which need not exist: a revision may hold it, or it is about to be
     * made. The spelling given is
     * searched first, so that a metadata folder replaced by a link cannot lead into another repository.
     */
    static RepositoryFolders around(Path metadata) throws IOException {
        Path spelled = metadata.toAbsolutePath().normalize();
        Optional<RepositoryFolders> found = search(spelled);
        if (found.isEmpty() && Files.exists(spelled)) {
            found = search(spelled.toRealPath());
        }
        return found.isPresent() ? found.get() : withoutGit(spelled);
    }

    private static RepositoryFolders withoutGit(Path metadata) throws IOException {
        if (Files.exists(metadata) && !Files.isDirectory(metadata)) {
            throw new RepositoryException(Message.of("git.no-folder", metadata));
        }
        Path real = Files.exists(metadata) ? metadata.toRealPath() : metadata;
        Path root = parent(real).orElseThrow(() -> atRoot(real));
        return new RepositoryFolders(root, below(root, real), Optional.empty());
    }

    private static Optional<RepositoryFolders> search(Path metadata) throws IOException {
        boolean maybeBare = !Files.exists(metadata, LinkOption.NOFOLLOW_LINKS);
        for (Optional<Path> at = Optional.of(metadata); at.isPresent(); at = parent(at.get())) {
            Path folder = at.get();
            Optional<GitFolders> git = gitFolders(folder);
            if (git.isEmpty() && maybeBare && isGitFolder(folder)) {
                git = Optional.of(new GitFolders(folder, folder, true));
            }
            if (git.isPresent()) {
                return Optional.of(new RepositoryFolders(folder, below(folder, metadata), git));
            }
        }
        return Optional.empty();
    }

    private static Optional<GitFolders> gitFolders(Path folder) throws IOException {
        Path dotGit = folder.resolve(".git");
        if (Files.isDirectory(dotGit)) {
            return isGitFolder(dotGit) ? Optional.of(new GitFolders(dotGit, common(dotGit), false)) : Optional.empty();
        }
        if (!Files.isRegularFile(dotGit)) {
            return Optional.empty();
        }
        String link = line(dotGit);
        Path own = folder.resolve(link.startsWith("gitdir: ") ? link.substring(8) : ".git/none")
                .normalize();
        if (!isGitFolder(own)) {
            throw new RepositoryException(Message.of("git.broken-link", dotGit));
        }
        return Optional.of(new GitFolders(own, common(own), false));
    }

    private static boolean isGitFolder(Path folder) throws IOException {
        Path head = folder.resolve("HEAD");
        if (!Files.isRegularFile(head) && !Files.isSymbolicLink(head)) {
            return false;
        }
        Path common = common(folder);
        return Files.isDirectory(common.resolve("objects")) && Files.isDirectory(common.resolve("refs"));
    }

    private static Path common(Path own) throws IOException {
        Path link = own.resolve("commondir");
        return Files.isRegularFile(link) ? own.resolve(line(link)).normalize() : own;
    }

    private static String line(Path file) throws IOException {
        if (Files.size(file) > MAX_LINK_BYTES) {
            throw new RepositoryException(Message.of("git.broken-link", file));
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new RepositoryException(Message.of("git.broken-link", file));
        }
        return text;
    }

    private static RepoPath below(Path root, Path metadata) throws RepositoryException {
        String relative = root.relativize(metadata)
                .toString()
                .replace(root.getFileSystem().getSeparator(), "/");
        if (relative.isEmpty()) {
            throw atRoot(metadata);
        }
        return RepoPath.parse(relative)
                .orElseThrow(() -> new RepositoryException(Message.of("git.bad-folder-name", Printable.of(relative))));
    }

    private static RepositoryException atRoot(Path metadata) {
        return new RepositoryException(
                Message.of("git.metadata-is-root", metadata), Message.of("git.metadata-is-root.help"));
    }

    private static Optional<Path> parent(Path path) {
        return Optional.ofNullable(path.getParent());
    }
}
