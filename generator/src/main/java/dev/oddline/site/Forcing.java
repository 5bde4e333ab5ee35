package dev.oddline.site;

import dev.oddline.thread.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Brings files safely onto the disk while others are still being made. */
final class Forcing implements AutoCloseable {

    /** They wait for the disk, which does several waits in one go; more than this gained nothing. */
    private static final int THREADS = 8;

    private final Disk disk;
    private final ExecutorService pool = Workers.pool(Crew.THREAD, THREADS);
    private final Queue<Future<?>> begun = new ConcurrentLinkedQueue<>();

    Forcing(Disk disk) {
        this.disk = disk;
    }

    /** Begins with a file that was written. */
    void add(Path file) {
        begun.add(pool.submit(() -> {
            disk.force(file);
            return file;
        }));
    }

    /**
     * Waits until all files are safe.
     *
     * @throws IOException if one of them could not be brought onto the disk
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
