package dev.oddline.cli;

import picocli.CommandLine.Option;

/** How a command talks. */
final class OutputOptions {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour the output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Colour colour;

    @Option(names = "--quiet", description = "Say nothing unless something is wrong.")
    private boolean quiet;

    Colour colour() {
        return colour;
    }

    boolean quiet() {
        return quiet;
    }
}
