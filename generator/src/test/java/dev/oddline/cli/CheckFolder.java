package dev.oddline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of records that is checked: what was asked, what was printed and what came of it. */
final class CheckFolder {
    private final Path folder;
    private Optional<RanCommand> last = Optional.empty();

    CheckFolder(Path folder) {
        this.folder = folder;
    }

    Path path(String relative) {
        return folder.resolve(relative);
    }

    /** Writes a file below the folder. */
    Path write(String relative, String text) throws IOException {
        Path file = path(relative);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    String text(String relative) throws IOException {
        return Files.readString(path(relative));
    }

    /** Runs {@code oddline check} on 14 March 2026 and returns its exit code. */
    int check(String... more) {
        return check(Map.of(), more);
    }

    /** Runs the same in an environment. */
    int check(Map<String, String> environment, String... more) {
        RanCommand check = RanCommand.in(
                environment, List.of("check", "--metadata", path("metadata").toString()), more);
        last = Optional.of(check);
        return check.exit();
    }

    /** Returns what went to standard output. */
    String printed() {
        return last.orElseThrow().out();
    }

    /** Returns what went to standard error. */
    String complained() {
        return last.orElseThrow().err();
    }
}
