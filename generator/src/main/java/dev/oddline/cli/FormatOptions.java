package dev.oddline.cli;

import picocli.CommandLine.Option;

/** The form in which figures are printed. */
final class FormatOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FigureFormat format;

    /** Returns the form. */
    FigureFormat format() {
        return format;
    }
}
