package dev.oddline.cli;

import dev.oddline.thread.Workers;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A thread that does one piece of work after another while its owner does other work. */
final class Meanwhile implements AutoCloseable {
    private final ExecutorService thread = Workers.pool("oddline-meanwhile", 1);

    /**
     * What comes of a piece of work.
     *
     * @param <T> its type
     */
    interface Begun<T> {
        /**
         * Waits for it. What was thrown there without being declared is thrown here as it is.
         *
         * @throws IOException if the work ended with one
         * @throws java.io.InterruptedIOException if the caller's thread is interrupted, which it then still is
         */
        T get() throws IOException;
    }

    /** Adds a piece of work, which begins when those before it have ended. */
    <T> Begun<T> begin(Callable<T> work) {
        Future<T> begun = thread.submit(work);
        return () -> Workers.result(begun);
    }

    /**
     * Gives up what has not begun, interrupts what has, and waits until it has ended, so that nothing it uses is closed before;
     * an interruption of the caller is kept until then.
     */
    @Override
    public void close() {
        thread.shutdownNow();
        Workers.awaitEnd(thread);
    }
}
