package dev.oddline.imports.mlflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A database that can be read without a byte changing beside the original. SQLite would create files beside a database
 * with a write-ahead log, and play back a journal that a crash has left; such a database is copied with its log first.
 *
 * @param temporary the folder of the copy
 */
record DatabaseCopy(Path file, Optional<Path> temporary) implements AutoCloseable {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int WRITE_VERSION_BYTE = 18;
    private static final int WRITE_AHEAD = 2;
    private static final int TRIES = 5;

    /**
     * Returns the database itself, or a copy with its log.
     *
     * @throws IOException if the file is no SQLite database, or is written to faster than it can be copied
     */
    static DatabaseCopy of(Path original) throws IOException {
        if (!needsCopy(original)) {
            return new DatabaseCopy(original, Optional.empty());
        }
        Path folder = Files.createTempDirectory("oddline-mlflow");
        for (int i = 0; i < TRIES; i++) {
            List<FileTime> before = times(original);
            copy(original, folder);
            if (times(original).equals(before)) {
                return new DatabaseCopy(folder.resolve("mlflow.db"), Optional.of(folder));
            }
        }
        deleteAll(folder);
        throw new IOException(original + " is being written to; import again when it rests");
    }

    /** Returns the address for the driver; nothing is ever written through it to an original. */
    String url() {
        String uri = file.toAbsolutePath().toUri().toASCIIString();
        return "jdbc:sqlite:" + uri + (temporary.isEmpty() ? "?mode=ro" : "?mode=rw");
    }

    @Override
    public void close() throws IOException {
        if (temporary.isPresent()) {
            deleteAll(temporary.get());
        }
    }

    private static boolean needsCopy(Path original) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(original)) {
            head = in.readNBytes(MAGIC.length + 4);
        }
        if (head.length < MAGIC.length + 4 || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException(original + " is not an SQLite database");
        }
        return head[WRITE_VERSION_BYTE] == WRITE_AHEAD
                || Files.exists(companion(original, "-wal"))
                || Files.exists(companion(original, "-journal"));
    }

    private static void copy(Path original, Path folder) throws IOException {
        for (String suffix : List.of("", "-wal", "-journal")) {
            Path source = companion(original, suffix);
            Path target = folder.resolve("mlflow.db" + suffix);
            Files.deleteIfExists(target);
            if (Files.exists(source)) {
                try (InputStream in = Files.newInputStream(source)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    private static List<FileTime> times(Path original) throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (String suffix : List.of("", "-wal", "-journal")) {
            Path file = companion(original, suffix);
            times.add(Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0));
        }
        return times;
    }

    private static Path companion(Path original, String suffix) {
        return original.resolveSibling(original.getFileName() + suffix);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
