package dev.oddline.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that are made from the forms. */
final class Generated {
    private static final boolean WRITE = Boolean.getBoolean("oddline.regenerate");

    private Generated() {}

    /** Compares a file with what it should hold, or writes it if {@code -Doddline.regenerate=true} asks for that. */
    static void check(Path file, byte[] expected) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.write(file, expected);
        }
        assertThat(file)
                .as("%s is not up to date: run `mvn test -Dtest='*FilesTest' -Doddline.regenerate=true`", file)
                .isRegularFile();
        assertThat(Files.readString(file))
                .as("%s is not up to date: run `mvn test -Dtest='*FilesTest' -Doddline.regenerate=true`", file)
                .isEqualTo(new String(expected, StandardCharsets.UTF_8));
    }
}
