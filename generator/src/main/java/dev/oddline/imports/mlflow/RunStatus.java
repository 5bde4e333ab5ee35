package dev.oddline.imports.mlflow;

import java.util.Arrays;
import java.util.Optional;

/** MLflow's states of a run. */
enum RunStatus {
    RUNNING(1, "running"),
    SCHEDULED(2, "running"),
    FINISHED(3, "finished"),
    FAILED(4, "failed"),
    KILLED(5, "killed");

    private final int number;
    private final String word;

    RunStatus(int number, String word) {
        this.number = number;
        this.word = word;
    }

    /** Returns the word for it in a run record; a scheduled run counts as running: it has not ended. */
    String word() {
        return word;
    }

    /** Returns the status written as a number (file store) or a name (database). */
    static Optional<RunStatus> parse(String text) {
        return Arrays.stream(values())
                .filter(s -> s.name().equals(text) || Integer.toString(s.number).equals(text))
                .findFirst();
    }
}
