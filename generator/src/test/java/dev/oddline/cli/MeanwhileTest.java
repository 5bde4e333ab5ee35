package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MeanwhileTest {

    @Test
    void whatComesOfTheWorkIsWaitedFor() throws Exception {
        CountDownLatch other = new CountDownLatch(1);

        try (Meanwhile<String> begun = Meanwhile.of(() -> {
            other.await();
            return "counted";
        })) {
            other.countDown();

            assertThat(begun.get()).isEqualTo("counted");
        }
    }

    @Test
    void whatWasThrownThereIsThrownHere() {
        try (Meanwhile<String> begun = Meanwhile.of(() -> {
            throw new FileNotFoundException("a.csv");
        })) {
            assertThatThrownBy(begun::get)
                    .isInstanceOf(FileNotFoundException.class)
                    .hasMessage("a.csv");
        }
    }

    /** What the work uses may be closed right after it. */
    @Test
    void anInterruptedOwnerStillWaitsUntilItHasEnded() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Meanwhile<String> work = Meanwhile.of(() -> {
            begun.countDown();
            long until = System.nanoTime() + 50_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            ended.set(true);
            return "";
        });
        begun.await();
        Thread.currentThread().interrupt();

        work.close();

        assertThat(ended).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }
}
