package dev.oddline.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of clusters. */
final class ClusterOutputOptions {
    @Option(
            names = "--id-prefix",
            paramLabel = "PREFIX",
            description = "What the ids begin with: cl-2026-03 makes cl-2026-03-c01 (default: cl-TODAY).")
    private @Nullable String prefix;

    @Option(
            names = "--predecessors",
            paramLabel = "PREFIX",
            description = "Of the clusters that may be found again, only those whose ids begin so (default: all that no"
                    + " other cluster follows).")
    private @Nullable String predecessors;

    @Option(names = "--dry-run", description = "Show the clusters, and write nothing.")
    private boolean dryRun;

    /** Returns what the ids begin with. */
    String prefix(Instant at) {
        return prefix == null ? "cl-" + at.toString().substring(0, 10) : prefix;
    }

    Optional<String> predecessors() {
        return Optional.ofNullable(predecessors);
    }

    boolean dryRun() {
        return dryRun;
    }
}
