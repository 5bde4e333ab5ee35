package dev.oddline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of records that is checked: what was asked, what was printed and what came of it. */
final class CheckFolder {
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment,
                Clock.fixed(Instant.parse("2026-03-14T22:10:00Z"), ZoneOffset.UTC),
                false);
        return Main.run(
                Stream.concat(Stream.of("check", "--metadata", path("metadata").toString()), Stream.of(more))
                        .toArray(String[]::new),
                surroundings);
    }

    /** Returns what went to standard output. */
    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns what went to standard error. */
    String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
