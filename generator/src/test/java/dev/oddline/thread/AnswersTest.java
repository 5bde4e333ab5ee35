package dev.oddline.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Answers<String, Integer> answers = new Answers<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void eachQuestionIsAnsweredOnce() throws Exception {
        assertThat(answers.of("scenes", asked::incrementAndGet)).isEqualTo(1);
        assertThat(answers.of("scenes", asked::incrementAndGet)).isEqualTo(1);
        assertThat(answers.of("drives", asked::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whoAsksTheSameMeanwhileWaitsForTheAnswer() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Workers.pool("asking", 2);
        Future<Integer> first = threads.submit(() -> answers.of("scenes", () -> {
            working.countDown();
            goOn.await();
            return asked.incrementAndGet();
        }));
        working.await();
        Future<Integer> second = threads.submit(() -> answers.of("scenes", asked::incrementAndGet));
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        threads.shutdown();
    }

    @Test
    void whatFailedFailsEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> answers.of("scenes", () -> {
                        asked.incrementAndGet();
                        throw new FileNotFoundException("scenes.csv");
                    }))
                    .isInstanceOf(FileNotFoundException.class)
                    .hasMessage("scenes.csv");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerMayNeedThatToAnotherQuestion() throws Exception {
        assertThat(answers.of("share", () -> 100 * answers.of("part", () -> 1) / answers.of("whole", () -> 4)))
                .isEqualTo(25);
    }
}
