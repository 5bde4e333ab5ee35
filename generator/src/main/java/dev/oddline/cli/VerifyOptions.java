package dev.oddline.cli;

import dev.oddline.git.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is at hand to hold the claims of records against. */
final class VerifyOptions {
    @Option(
            names = "--repo",
            paramLabel = "NAME=DIR",
            description = "A clone of the repository that the settings call NAME: commits and configurations in it are"
                    + " verified. May be given several times. Nothing is contacted.")
    private Map<String, Path> clones = new TreeMap<>();

    @Option(
            names = "--dvc-cache",
            paramLabel = "DIR",
            description = "DVC's cache (default: .dvc/cache of the repository).")
    private @Nullable Path dvcCache;

    /** Returns whether anything was named. */
    boolean isGiven() {
        return dvcCache != null || !clones.isEmpty();
    }

    /** Returns what is at hand; the caller closes it. */
    LocalSources sources(Records records, Trust trust) throws IOException {
        return LocalSources.of(records, clones, Optional.ofNullable(dvcCache), trust);
    }
}
