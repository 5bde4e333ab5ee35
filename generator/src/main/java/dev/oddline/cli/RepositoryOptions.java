package dev.oddline.cli;

import dev.oddline.git.Trust;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which records a command reads. */
final class RepositoryOptions {
    @Option(
            names = "--metadata",
            paramLabel = "DIR",
            defaultValue = "metadata",
            description = "The folder of the records (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path metadata;

    @Option(
            names = "--rev",
            paramLabel = "REV",
            defaultValue = "",
            description = "Read this revision (a commit, branch or tag) instead of the work tree.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String revision;

    @Option(
            names = "--trust-repo",
            description = "Read the repository although it belongs to another user of this machine.")
    private boolean trustRepo;

    Path metadata() {
        return metadata;
    }

    /** Returns the revision, or an empty text for the work tree. */
    String revision() {
        return revision;
    }

    Trust trust() {
        return trustRepo ? Trust.ANY_OWNER : Trust.OWN;
    }
}
