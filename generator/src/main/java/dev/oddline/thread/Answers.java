package dev.oddline.thread;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;

/**
 * Answers to questions, each worked out once: whichever thread asks the same meanwhile waits for it.
 *
 * @param <Q> questions, told apart by {@code equals}
 * @param <A> answers
 */
public final class Answers<Q, A> {
    private final Map<Q, FutureTask<A>> known = new ConcurrentHashMap<>();

    /**
     * Returns the answer. One that failed fails each time. To answer a question may need the answers of others, but not its own.
     *
     * @param work answers the question
     * @throws IOException if the work failed with one
     */
    public A of(Q question, Callable<A> work) throws IOException {
        FutureTask<A> mine = new FutureTask<>(work);
        FutureTask<A> task = known.putIfAbsent(question, mine);
        if (task == null) {
            task = mine;
            task.run();
        }
        return Workers.result(task);
    }
}
