package dev.oddline.cli;

import dev.oddline.check.Findings;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.report.JsonReport;
import dev.oddline.report.Report;
import dev.oddline.report.ReportFormat;
import dev.oddline.report.TextReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code oddline check}: everything that is wrong with the records. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Check all records and report everything that is wrong with them.",
        description = {
            "",
            "Reads every record once and holds all rules against them. A finding names the place, the fact and what"
                    + " was probably meant; `oddline explain RULE` tells more.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing found at or above --fail-on",
            "1:findings",
            "2:wrong usage, or the records could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline check",
            "  oddline check --rev v1.2 --format json > findings.json",
            "  oddline check --fail-on warning --today 2026-03-14",
        })
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    /** The forms a report can take. */
    enum Format {
        text,
        json
    }

    /** The severities that fail a check. */
    enum FailOn {
        error,
        warning
    }

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "The least severity that gives exit code 1: ${COMPLETION-CANDIDATES} (default:"
                    + " ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FailOn failOn;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day on which waivers must not have expired, such as 2026-03-14 (default: today, UTC).")
    private @org.jspecify.annotations.Nullable LocalDate today;

    @Option(
            names = "--max-findings",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Show at most N findings and count the others (default: ${DEFAULT-VALUE}).")
    private int most;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate day = today == null ? LocalDate.now(surroundings.clock()) : today;
        try (Records records = Records.read(repository, surroundings)) {
            Findings findings = records.check(day);
            Report report = new Report(
                    findings,
                    records.catalog().entries().size(),
                    records.catalog().links().count(),
                    records.sources(findings),
                    Math.max(1, most));
            boolean failed = findings.count(Severity.ERROR) > 0
                    || (failOn == FailOn.warning && findings.count(Severity.WARNING) > 0);
            if (!output.quiet() || failed || format == Format.json) {
                surroundings.out().print(reportFormat().write(report));
            }
            return failed ? Exit.FINDINGS : Exit.FINE;
        }
    }

    private ReportFormat reportFormat() {
        MessageCatalogue messages = MessageCatalogue.of("en");
        return switch (format) {
            case text -> new TextReport(messages, output.colour().paint(surroundings), surroundings.width());
            case json -> new JsonReport(messages);
        };
    }
}
