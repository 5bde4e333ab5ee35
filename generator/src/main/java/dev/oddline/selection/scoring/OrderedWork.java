package dev.oddline.selection.scoring;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that several threads do, and whose results are taken by the thread that hands it out, in the order in which it did. A few
 * pieces for each thread are under way at most.
 *
 * @param <R> the result of a piece
 */
public final class OrderedWork<R> implements Closeable {
    private static final int PIECES_A_THREAD = 4;

    private final Result<R> result;
    private final int most;
    private final ExecutorService pool;
    private final Deque<Future<R>> underWay = new ArrayDeque<>();

    /**
     * Returns threads that wait for work.
     *
     * @param threads 1 or more
     * @param result takes the results
     */
    public OrderedWork(int threads, Result<R> result) {
        this.result = result;
        this.most = threads * PIECES_A_THREAD;
        this.pool = Executors.newFixedThreadPool(threads, OrderedWork::worker);
    }

    /** One piece of work. */
    @FunctionalInterface
    public interface Piece<R> {

        /** Does it and returns the result. */
        R done() throws IOException;
    }

    /** Takes the result of a piece. */
    @FunctionalInterface
    public interface Result<R> {

        /** Takes the next result. */
        void take(R result) throws IOException;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "oddline-score");
        thread.setDaemon(true);
        return thread;
    }

    /** Hands out a piece; takes the oldest result where enough are under way. */
    public void add(Piece<R> piece) throws IOException {
        underWay.add(pool.submit(piece::done));
        if (underWay.size() > most) {
            takeOldest();
        }
    }

    /** Waits for all pieces and takes their results. */
    public void end() throws IOException {
        while (!underWay.isEmpty()) {
            takeOldest();
        }
    }

    private void takeOldest() throws IOException {
        try {
            result.take(underWay.remove().get());
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
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

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("it was asked to end");
        interrupted.initCause(e);
        return interrupted;
    }

    /** Ends the threads; what is still under way is given up. */
    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("a block of rows takes an hour");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
