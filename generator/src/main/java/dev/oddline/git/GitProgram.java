package dev.oddline.git;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The user's {@code git}, for what it does faster than we do.
 *
 * @param executable absolute
 */
public record GitProgram(Path executable) {

    /**
     * Returns the {@code git} that a search path leads to.
     *
     * @param searchPath the environment's {@code PATH}; folders that are not absolute are left out
     */
    public static Optional<GitProgram> on(String searchPath) {
        for (String folder : searchPath.split(Pattern.quote(File.pathSeparator), -1)) {
            Optional<Path> found = in(folder);
            if (found.isPresent()) {
                return found.map(GitProgram::new);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the program lies below a folder, so that whoever writes there decides what it does. */
    boolean isBelow(Path folder) {
        return executable.startsWith(folder.toAbsolutePath().normalize());
    }

    private static Optional<Path> in(String folder) {
        try {
            Path program = Path.of(folder).resolve("git").normalize();
            boolean usable = program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program);
            return usable && !Files.isDirectory(program, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(program)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
