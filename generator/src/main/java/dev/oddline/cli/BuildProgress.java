package dev.oddline.cli;

import dev.oddline.site.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal how far a build is; says nothing in a pipe. */
final class BuildProgress implements Progress, AutoCloseable {
    private final Optional<ProgressBar> bar;

    private BuildProgress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Returns a bar on the error stream of a terminal, or nothing. */
    static BuildProgress on(Surroundings surroundings) {
        return new BuildProgress(TerminalBar.on(surroundings, " files"));
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
