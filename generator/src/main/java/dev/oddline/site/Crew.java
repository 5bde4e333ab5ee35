package dev.oddline.site;

import dev.oddline.thread.Workers;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some threads that share out a row of tasks. Nothing is queued, so that only what the threads have in hand is in memory.
 *
 * @param threads at least 1
 */
record Crew(int threads) {
    static final String THREAD = "oddline-site";

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
        ExecutorService pool = Workers.pool(THREAD, workers);
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
            Workers.awaitEnd(pool);
        }
    }

    /**
     * Waits until work has come to its end.
     *
     * @throws IOException if it failed with one
     * @throws InterruptedIOException if the caller's thread is interrupted, which it then still is
     */
    static void waitFor(Collection<Future<?>> work) throws IOException {
        for (Future<?> one : work) {
            Workers.result(one);
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
}
