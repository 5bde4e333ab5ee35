package dev.oddline.cli;

import dev.oddline.git.Trust;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which folder of records a command works on. */
final class MetadataOptions {
    @Option(
            names = "--metadata",
            paramLabel = "DIR",
            defaultValue = "metadata",
            description = "The folder of the records (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--trust-repo",
            description = "Use the repository although it belongs to another user of this machine.")
    private boolean trustRepo;

    Path folder() {
        return folder;
    }

    Trust trust() {
        return trustRepo ? Trust.ANY_OWNER : Trust.OWN;
    }
}
