package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MeanwhileTest {

    @Test
    void whatComesOfTheWorkIsWaitedFor() throws Exception {
        CountDownLatch other = new CountDownLatch(1);

        try (Meanwhile meanwhile = new Meanwhile()) {
            Meanwhile.Begun<String> begun = meanwhile.begin(() -> {
                other.await();
                return "counted";
            });
            other.countDown();

            assertThat(begun.get()).isEqualTo("counted");
        }
    }

    @Test
    void onePieceFollowsTheOther() throws Exception {
        List<String> done = new ArrayList<>(); // for no lock: no two threads touch it at once

        try (Meanwhile meanwhile = new Meanwhile()) {
            Meanwhile.Begun<Boolean> first = meanwhile.begin(() -> done.add("read"));
            Meanwhile.Begun<Boolean> second = meanwhile.begin(() -> done.add("counted"));

            assertThat(second.get()).isTrue();
            assertThat(first.get()).isTrue();
        }

        assertThat(done).containsExactly("read", "counted");
    }

    @Test
    void whatWasThrownThereIsThrownHere() throws Exception {
        try (Meanwhile meanwhile = new Meanwhile()) {
            Meanwhile.Begun<String> begun = meanwhile.begin(() -> {
                throw new FileNotFoundException("a.csv");
            });

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
        Meanwhile meanwhile = new Meanwhile();
        meanwhile.begin(() -> {
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

        meanwhile.close();

        assertThat(ended).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    /** The owner failed: nobody waits for what would have come. */
    @Test
    void whatHasNotBegunIsGivenUp() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean second = new AtomicBoolean();
        Meanwhile meanwhile = new Meanwhile();
        meanwhile.begin(() -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return "";
        });
        meanwhile.begin(() -> second.getAndSet(true));
        begun.await();

        meanwhile.close();

        assertThat(second).isFalse();
    }
}
