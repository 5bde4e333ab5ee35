package dev.oddline.cli;

import dev.oddline.source.Digest;
import dev.oddline.thread.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;

/** The hash of a file, computed beside other work. */
final class PendingHash {
    private final FutureTask<String> task;

    private PendingHash(FutureTask<String> task) {
        this.task = task;
    }

    /** Begins to read the file. */
    static PendingHash of(Path file) {
        FutureTask<String> task = new FutureTask<>(() -> sha256(file));
        Workers.thread("oddline-hash", task).start();
        return new PendingHash(task);
    }

    /** Returns the SHA-256 of a file in hexadecimal digits. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Digest.sha256(in);
        }
    }

    /** Waits for the hash and returns it in hexadecimal digits. */
    String sha256() throws IOException {
        return Workers.result(task);
    }
}
