package dev.oddline.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A bare repository of our own, without objects, branches or hooks, in which {@code git} finds no setting but ours. */
final class EmptyRepository implements AutoCloseable {
    private static final String CONFIG = """
            [core]
            \trepositoryformatversion = 0
            \tbare = true
            \tcommitGraph = false
            \tmultiPackIndex = false
            """;

    private final Path folder;
    private final List<Path> content;

    private EmptyRepository(Path folder) {
        this.folder = folder;
        this.content = List.of(
                folder,
                folder.resolve("objects"),
                folder.resolve("refs"),
                folder.resolve("HEAD"),
                folder.resolve("config"),
                folder.resolve("input"));
        content.forEach(path -> path.toFile().deleteOnExit()); // the process may be asked to end
    }

    static EmptyRepository make() throws IOException {
        EmptyRepository made = new EmptyRepository(Files.createTempDirectory("oddline-git"));
        Files.createDirectory(made.folder.resolve("objects"));
        Files.createDirectory(made.folder.resolve("refs"));
        Files.writeString(made.folder.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(made.folder.resolve("config"), CONFIG);
        return made;
    }

    Path folder() {
        return folder;
    }

    /** Writes what a program shall read from its standard input. */
    Path input(String text) throws IOException {
        return Files.writeString(folder.resolve("input"), text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (int i = content.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(content.get(i));
        }
    }
}
