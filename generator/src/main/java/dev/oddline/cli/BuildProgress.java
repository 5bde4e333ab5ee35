package dev.oddline.cli;

import dev.oddline.site.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far a build is; says nothing in a pipe. */
final class BuildProgress implements Progress, AutoCloseable {
    private final Optional<ProgressBar> bar;

    private BuildProgress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Returns a bar on the error stream of a terminal, or nothing. */
    static BuildProgress on(Surroundings surroundings) {
        if (!surroundings.terminal()) {
            return new BuildProgress(Optional.empty());
        }
        return new BuildProgress(Optional.of(new ProgressBarBuilder()
                .setTaskName("oddline")
                .setUnit(" files", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(surroundings.err(), Math.min(100, surroundings.width())))
                .build()));
    }

    @Override
    public void advanced(int done, int total) {
        bar.ifPresent(b -> b.maxHint(total).stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
