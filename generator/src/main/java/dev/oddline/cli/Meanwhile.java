package dev.oddline.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that a thread of its own does while its owner does other work.
 *
 * @param <T> what comes of it
 */
final class Meanwhile<T> implements AutoCloseable {
    private final FutureTask<T> work;
    private final Thread thread;

    private Meanwhile(FutureTask<T> work) {
        this.work = work;
        this.thread = new Thread(work, "oddline-meanwhile");
        thread.setDaemon(true);
    }

    /** Begins some work. The caller closes it. */
    static <T> Meanwhile<T> of(Callable<T> work) {
        Meanwhile<T> begun = new Meanwhile<>(new FutureTask<>(work));
        begun.thread.start();
        return begun;
    }

    /**
     * Waits for what comes of it.
     *
     * @throws IOException if the work ended with one
     * @throws InterruptedIOException if the caller's thread is interrupted, which it then still is
     */
    T get() throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof IOException trouble ? trouble : new IOException(cause);
        }
    }

    /** Waits until the work has ended, so that nothing it uses is closed before. */
    @Override
    public void close() throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
