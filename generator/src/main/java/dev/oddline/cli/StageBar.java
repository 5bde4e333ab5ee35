package dev.oddline.cli;

import dev.oddline.cluster.projection.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal how far one stage of long work is; says nothing in a pipe. */
final class StageBar implements AutoCloseable, Progress {
    private static final int WHOLE = 100;

    private final Optional<ProgressBar> bar;

    /**
     * Returns a bar on the error stream of a terminal.
     *
     * @param stage what is done, in a word or two
     */
    StageBar(Surroundings surroundings, String stage) {
        this.bar = TerminalBar.on(surroundings, " % " + stage).map(shown -> shown.maxHint(WHOLE));
    }

    @Override
    public void done(double share) {
        bar.ifPresent(shown -> shown.stepTo((long) (share * WHOLE)));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
