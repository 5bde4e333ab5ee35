package dev.oddline.thread;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that keep no program from ending, and the results of what they did. */
public final class Workers {
    private Workers() {}

    /**
     * Returns threads that wait for work.
     *
     * @param name what they are called
     * @param threads 1 or more
     */
    public static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(threads, work -> thread(name, work));
    }

    /**
     * Returns threads that work off a queue of a bounded length; who adds to a full one does that piece of work itself.
     *
     * @param name what they are called
     * @param threads 1 or more
     * @param mostWaiting length of the queue, 1 or more
     */
    public static ExecutorService pool(String name, int threads, int mostWaiting) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(mostWaiting),
                work -> thread(name, work),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Returns a thread that is not started yet. */
    public static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits for a piece of work and returns its result. What was thrown there without being declared is thrown here as it is.
     *
     * @throws IOException if the work failed with one
     * @throws InterruptedIOException if the caller's thread is interrupted, which it then still is
     */
    public static <R> R result(Future<R> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("it was asked to end");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static IOException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException trouble ? trouble : new IOException(cause);
    }

    /** Waits until a pool that takes no more work has ended; an interruption of the caller's thread is kept until then. */
    public static void awaitEnd(ExecutorService pool) {
        waitFor(() -> pool.awaitTermination(1, TimeUnit.HOURS));
    }

    /** Waits until a thread that was started has ended; an interruption of the caller's thread is kept until then. */
    public static void awaitEnd(Thread thread) {
        waitFor(() -> {
            thread.join();
            return true;
        });
    }

    private static void waitFor(Waiting waiting) {
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        while (!ended) {
            try {
                ended = waiting.hasEnded();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Waiting {
        boolean hasEnded() throws InterruptedException;
    }
}
