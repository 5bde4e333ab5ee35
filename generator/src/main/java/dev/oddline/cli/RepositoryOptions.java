package dev.oddline.cli;

import dev.oddline.git.Trust;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which records a command reads. */
final class RepositoryOptions {
    @Mixin
    private final MetadataOptions metadata = new MetadataOptions();

    @Option(
            names = "--rev",
            paramLabel = "REV",
            defaultValue = "",
            description = "Read this revision (a commit, branch or tag) instead of the work tree.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String revision;

    Path metadata() {
        return metadata.folder();
    }

    /** Returns the revision, or an empty text for the work tree. */
    String revision() {
        return revision;
    }

    Trust trust() {
        return metadata.trust();
    }
}
