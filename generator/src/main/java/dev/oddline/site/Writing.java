package dev.oddline.site;

import dev.oddline.thread.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes files safely onto the disk while others are still being made. */
final class Writing implements AutoCloseable {

    /** They wait for the disk, which does several waits in one go; more than this gained nothing. */
    private static final int THREADS = 8;

    /** How many files may wait in memory; who made one more writes it itself. */
    private static final int MOST_WAITING = 64;

    private final Disk disk;
    private final ExecutorService pool = Workers.pool(Crew.THREAD, THREADS, MOST_WAITING);
    private final Queue<Future<?>> begun = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean failed = new AtomicBoolean();

    Writing(Disk disk) {
        this.disk = disk;
    }

    /**
     * Begins with a file that is not there yet.
     *
     * @throws IOException if one of the files before could not be written
     */
    void add(Path file, byte[] bytes) throws IOException {
        if (failed.get()) {
            finish();
        }
        begun.add(pool.submit(() -> {
            write(file, bytes);
            return file;
        }));
    }

    private void write(Path file, byte[] bytes) throws IOException {
        boolean written = false;
        try {
            disk.write(file, bytes);
            written = true;
        } finally {
            if (!written) {
                failed.set(true);
            }
        }
    }

    /**
     * Waits until all files are safe.
     *
     * @throws IOException if one of them could not be written
     */
    void finish() throws IOException {
        Crew.waitFor(begun);
    }

    /** Stops at once. */
    @Override
    public void close() {
        pool.shutdownNow();
        Workers.awaitEnd(pool);
    }
}
