package dev.oddline.git;

import dev.oddline.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a repository that belongs to somebody else, as git does: whoever owns it decides what its files lead to. Where
 * the system has no numeric owners (Windows) nothing is checked.
 */
final class Ownership {
    private static final Path OWN_PROGRAM = Path.of("/proc/self");

    private Ownership() {}

    static void check(List<Path> folders) throws IOException {
        Optional<Integer> user = currentUser();
        if (user.isEmpty()) {
            return;
        }
        for (Path folder : folders) {
            Optional<Integer> owner = owner(folder);
            if (owner.isPresent() && !owner.equals(user)) {
                throw new RepositoryException(
                        Message.of("git.not-owned", folder, owner.get(), user.get()), Message.of("git.not-owned.help"));
            }
        }
    }

    private static Optional<Integer> currentUser() throws IOException {
        Path witness = Files.exists(OWN_PROGRAM) ? OWN_PROGRAM : Path.of(System.getProperty("user.home"));
        return Files.exists(witness) ? owner(witness.toRealPath()) : Optional.empty();
    }

    private static Optional<Integer> owner(Path path) throws IOException {
        boolean numeric = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return numeric
                ? Optional.of((Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))
                : Optional.empty();
    }
}
