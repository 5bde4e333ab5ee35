package dev.oddline.git;

import dev.oddline.message.Message;
import dev.oddline.source.RepoPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files that a command line names, as paths of the repository. */
public final class NamedFiles {
    private NamedFiles() {}

    /**
     * Returns the paths.
     *
     * @param given as the user wrote them, from the folder that the command runs in
     * @param listing all files below the records folder
     * @throws RepositoryException if one lies elsewhere or is no file
     */
    public static Set<RepoPath> of(List<Path> given, Workspace workspace, FileListing listing)
            throws RepositoryException {
        Set<RepoPath> known = listing.files().stream().map(FileEntry::path).collect(Collectors.toSet());
        Set<RepoPath> asked = new TreeSet<>();
        for (Path file : given) {
            Optional<RepoPath> path = in(workspace, file);
            if (path.isEmpty()) {
                throw new RepositoryException(
                        Message.of("git.file-elsewhere", file, workspace.metadata()),
                        Message.of("git.file-elsewhere.help"));
            }
            if (!known.contains(path.get())) {
                throw new RepositoryException(Message.of("git.no-file", path.get()));
            }
            asked.add(path.get());
        }
        return asked;
    }

    private static Optional<RepoPath> in(Workspace workspace, Path file) {
        Path root = workspace.root().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root)
                ? RepoPath.parse(root.relativize(absolute).toString().replace('\\', '/'))
                        .filter(path -> path.value().startsWith(workspace.metadata() + "/"))
                : Optional.empty();
    }
}
