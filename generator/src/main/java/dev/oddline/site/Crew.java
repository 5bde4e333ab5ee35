package dev.oddline.site;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some threads that share out a row of tasks. Nothing is queued, so that only what the threads have in hand is in memory.
 *
 * @param threads at least 1
 */
record Crew(int threads) {

    Crew {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads do nothing");
        }
    }

    /** One task of a row. */
    @FunctionalInterface
    interface Task {
        void run(int index) throws IOException;
    }

    /**
     * Runs the tasks 0 … count − 1. When one fails the rest is not started, and no thread is at work any more when this
     * returns.
     *
     * @throws InterruptedIOException if the caller's thread is interrupted, which it then still is
     */
    void each(int count, Task task) throws IOException {
        if (count == 0) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        int workers = Math.min(threads, count);
        ExecutorService pool = Executors.newFixedThreadPool(workers, Crew::worker);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> {
                    work(count, task, next, stopped);
                    return stopped;
                }));
            }
            waitFor(running);
        } finally {
            stopped.set(true);
            pool.shutdown();
            waitFor(pool);
        }
    }

    /**
     * Waits until work has come to its end.
     *
     * @throws IOException if it failed with one
     * @throws InterruptedIOException if the caller's thread is interrupted, which it then still is
     */
    static void waitFor(Collection<Future<?>> work) throws IOException {
        try {
            for (Future<?> one : work) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static void work(int count, Task task, AtomicInteger next, AtomicBoolean stopped) throws IOException {
        boolean finished = false;
        try {
            for (int i = next.getAndIncrement(); i < count && !stopped.get(); i = next.getAndIncrement()) {
                task.run(i);
            }
            finished = true;
        } finally {
            if (!finished) {
                stopped.set(true);
            }
        }
    }

    /** Returns a thread that keeps no program from ending. */
    static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "oddline-site");
        thread.setDaemon(true);
        return thread;
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

    /** Waits until a pool that takes no more work has ended. */
    static void waitFor(ExecutorService pool) {
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
