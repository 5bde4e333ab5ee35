package dev.oddline.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The bar that shows how far long work is. */
final class TerminalBar {
    private TerminalBar() {}

    /** Returns a bar on the error stream of a terminal, or nothing; {@code unit} begins with a blank. */
    static Optional<ProgressBar> on(Surroundings surroundings, String unit) {
        if (!surroundings.terminal()) {
            return Optional.empty();
        }
        return Optional.of(new ProgressBarBuilder()
                .setTaskName("oddline")
                .setUnit(unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(surroundings.err(), Math.min(100, surroundings.width())))
                .build());
    }
}
