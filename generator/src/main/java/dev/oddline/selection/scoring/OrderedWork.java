package dev.oddline.selection.scoring;

import dev.oddline.thread.Workers;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

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
        this.pool = Workers.pool("oddline-score", threads);
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
        result.take(Workers.result(underWay.remove()));
    }

    /** Ends the threads; what is still under way is given up. */
    @Override
    public void close() {
        pool.shutdownNow();
        Workers.awaitEnd(pool);
    }
}
