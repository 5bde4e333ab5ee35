package dev.oddline.cli;

import dev.oddline.thread.Workers;
import java.io.IOException;
import java.util.concurrent.Callable;
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
        this.thread = Workers.thread("oddline-meanwhile", work);
    }

    /** Begins some work. The caller closes it. */
    static <T> Meanwhile<T> of(Callable<T> work) {
        Meanwhile<T> begun = new Meanwhile<>(new FutureTask<>(work));
        begun.thread.start();
        return begun;
    }

    /**
     * Waits for what comes of it. What was thrown there without being declared is thrown here as it is.
     *
     * @throws IOException if the work ended with one
     * @throws java.io.InterruptedIOException if the caller's thread is interrupted, which it then still is
     */
    T get() throws IOException {
        return Workers.result(work);
    }

    /** Waits until the work has ended, so that nothing it uses is closed before; an interruption is kept until then. */
    @Override
    public void close() {
        Workers.awaitEnd(thread);
    }
}
