package dev.oddline.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void whatWasThrownThereIsThrownHere() {
        FutureTask<String> lost = new FutureTask<>(() -> {
            throw new FileNotFoundException("a.csv");
        });
        lost.run();
        FutureTask<String> fault = new FutureTask<>(() -> {
            throw new IllegalStateException("ours");
        });
        fault.run();

        assertThatThrownBy(() -> Workers.result(lost))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("a.csv");
        assertThatThrownBy(() -> Workers.result(fault))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ours");
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Workers.result(new CompletableFuture<>())).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptedThreadStillWaitsUntilAllHaveEnded() throws Exception {
        ExecutorService pool = Workers.pool("oddline-test", 1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        pool.execute(() -> {
            begun.countDown();
            long until = System.nanoTime() + 50_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            ended.set(true);
        });
        begun.await();
        pool.shutdown();
        Thread.currentThread().interrupt();

        Workers.awaitEnd(pool);

        assertThat(ended).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aThreadKeepsNoProgramFromEnding() {
        Thread thread = Workers.thread("oddline-test", () -> {});

        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("oddline-test");
    }
}
