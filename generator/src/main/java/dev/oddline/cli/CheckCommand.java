package dev.oddline.cli;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.Findings;
import dev.oddline.check.verification.Verification;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.RecordId;
import dev.oddline.report.FixText;
import dev.oddline.report.Report;
import dev.oddline.report.ReportFormat;
import dev.oddline.report.ReviewedChange;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline check}: everything that is wrong with the records. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
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
            "  oddline check metadata/runs/2026-03/bev_det_v2-20260302-007.yaml",
            "  oddline check --rev v1.2 --format json > findings.json",
            "  oddline check --fail-on warning --today 2026-03-14",
            "  oddline check --base origin/main --output markdown=comment.md",
            "  oddline check --output sarif=oddline.sarif --output junit=report.xml",
            "  oddline check --fix",
            "  oddline check --verify --repo perception=../perception",
            "  oddline check --format github --output gitlab=gl-code-quality.json",
        })
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    /** The severities that fail a check. */
    enum FailOn {
        error,
        warning
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Report on these files only. What they name and what defines their words is read, and nothing else, so"
                            + " that it is fast; what only a look at all records finds is left to a check without FILE.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Mixin
    private final CheckVerification verification = new CheckVerification();

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
            names = "--base",
            paramLabel = "REV",
            defaultValue = "",
            description =
                    "Judge a change: only findings that it wrote or caused count, and what it does is summed up. It"
                            + " starts where its line of commits parted from REV, such as origin/main.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String base;

    @Option(names = "--all", description = "With --base, show older findings too; they still do not count.")
    private boolean all;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Option(
            names = "--fix",
            description = "Apply the fixes that take no decision (a hash where none is given, quotes), print each, and"
                    + " report what remains.")
    private boolean fix;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CheckFormat onTerminal = reports.onTerminal();
        Map<Path, CheckFormat> outputs = reports.files(repository.metadata());
        verification.refuse(files);
        if (fix) {
            fix(onTerminal, MessageCatalogue.of("en"));
        }
        try (Records records = Records.read(repository, surroundings, files)) {
            Optional<List<Verification>> verified = verification.verify(
                    records, repository, surroundings, onTerminal.isForPrograms() || output.quiet());
            Report report = report(records, verified);
            boolean saysSomething = !output.quiet() || report.isFailed() || onTerminal.isForPrograms();
            if (!saysSomething && outputs.isEmpty()) {
                return Exit.FINE;
            }
            MessageCatalogue messages = MessageCatalogue.of("en");
            ReportOptions.write(outputs, report, messages);
            if (saysSomething) {
                ReportFormat format =
                        onTerminal.write(messages, output.colour().paint(surroundings), surroundings.width());
                surroundings.out().print(format.write(report));
            }
            return report.isFailed() ? Exit.FINDINGS : Exit.FINE;
        }
    }

    private void fix(CheckFormat onTerminal, MessageCatalogue messages) throws IOException {
        if (!repository.revision().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--fix changes the work tree: leave out --rev");
        }
        PrintStream to = onTerminal.isForPrograms() ? surroundings.err() : surroundings.out();
        Fixer fixer = new Fixer(new FixText(messages, output.colour().paint(surroundings)), to);
        fixer.fix(() -> Records.read(repository, surroundings, files), day());
    }

    private LocalDate day() {
        return today == null ? LocalDate.now(surroundings.clock()) : today;
    }

    /** Returns how many links were followed: those that the records asked for write. */
    private static long links(Records records) {
        return records.asked().stream()
                .map(CatalogEntry::decoded)
                .flatMap(Optional::stream)
                .mapToLong(d -> d.references().size())
                .sum();
    }

    private Report report(Records records, Optional<List<Verification>> verified) throws IOException {
        Optional<ReviewedChange> change =
                base.isEmpty() ? Optional.empty() : Optional.of(ChangeReading.of(records, base, day()));
        Findings findings = change.isPresent() ? change.get().findings().shown(all) : records.check(day());
        SortedMap<RepoPath, RecordId> ids = new TreeMap<>();
        records.asked().forEach(entry -> ids.put(entry.path(), entry.id()));
        return new Report(
                findings,
                ids,
                links(records),
                records.sources(findings),
                failOn == FailOn.error ? Severity.ERROR : Severity.WARNING,
                reports.most(),
                change,
                verified);
    }
}
