package dev.oddline.cli;

import dev.oddline.source.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
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
        Thread thread = new Thread(task, "oddline-hash");
        thread.setDaemon(true);
        thread.start();
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
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("it was asked to end");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
