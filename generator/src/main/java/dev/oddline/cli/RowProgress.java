package dev.oddline.cli;

import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal how many rows are read; says nothing in a pipe. */
final class RowProgress implements AutoCloseable {
    private static final long STEP = 1000;

    private final Optional<ProgressBar> bar;
    private long rows;

    private RowProgress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /**
     * Returns a bar on the error stream of a terminal, or nothing.
     *
     * @param total number of rows, if that is known
     */
    static RowProgress on(Surroundings surroundings, OptionalLong total) {
        return new RowProgress(TerminalBar.on(surroundings, " rows").map(bar -> bar.maxHint(total.orElse(-1))));
    }

    /** Takes note of some more rows. */
    void rows(int count) {
        long before = rows / STEP;
        rows += count;
        if (rows / STEP > before) {
            bar.ifPresent(b -> b.stepTo(rows));
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
