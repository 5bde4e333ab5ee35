package dev.oddline.cli;

import dev.oddline.check.verification.Claim;
import dev.oddline.check.verification.RecordedVerification;
import dev.oddline.check.verification.RecordedVerifications;
import dev.oddline.check.verification.RoundVerifier;
import dev.oddline.check.verification.Verification;
import dev.oddline.check.verification.Verifier;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.report.VerificationSummary;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The part of a check that holds claims of records against what they name, where it is asked for. */
final class CheckVerification {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--verify",
            description =
                    "Hold commits, configurations, data, tables and images against what is on this machine: each is"
                            + " ok, a mismatch (a finding), or unverifiable, and why.")
    private boolean verify;

    @Option(
            names = "--recompute",
            description =
                    "Derive sampling rounds again from their pool, policy and seed: each is ok, a mismatch (a finding),"
                            + " or unverifiable, and why.")
    private boolean recompute;

    @Option(
            names = "--record",
            description = "With --verify: write the answers into the records folder, for the pages to show.")
    private boolean record;

    @Mixin
    private final VerifyOptions options = new VerifyOptions();

    /** Complains if claims are to be verified but not all records are to be read. */
    void refuse(List<Path> files) {
        if ((verify || recompute) && !files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    (verify ? "--verify" : "--recompute") + " looks at all records: leave out FILE");
        }
    }

    /** Verifies if asked to, adds what it found to the findings, prints the summary and returns the answers. */
    Optional<List<Verification>> verify(
            Records records, RepositoryOptions repository, Surroundings surroundings, boolean aside)
            throws IOException {
        if (!verify && (record || options.isGiven())) {
            throw new ParameterException(spec.commandLine(), "--record, --repo and --dvc-cache need --verify");
        }
        if (record && !repository.revision().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--record changes the work tree: leave out --rev");
        }
        if (!verify && !recompute) {
            return Optional.empty();
        }
        MessageCatalogue messages = MessageCatalogue.of("en");
        List<Verification> found = new ArrayList<>();
        if (verify) {
            try (LocalSources sources = options.sources(records, repository.trust())) {
                found.addAll(Verifier.verify(records.catalog(), sources));
            }
        }
        if (recompute) {
            try (CoverageReading reading = CoverageReading.of(records)) {
                found.addAll(reading.rounds().verify());
            }
        }
        records.add(found);
        PrintStream to = aside ? surroundings.err() : surroundings.out();
        to.print(VerificationSummary.of(found, messages));
        if (record) {
            write(
                    records,
                    found,
                    recompute ? List.of() : RoundVerifier.claims(records.catalog()),
                    messages,
                    LocalDate.ofInstant(surroundings.now(), ZoneOffset.UTC));
        }
        return Optional.of(found);
    }

    private static void write(
            Records records, List<Verification> found, List<Claim> notAsked, MessageCatalogue messages, LocalDate day)
            throws IOException {
        RepoPath path = RecordedVerifications.path(records.workspace().metadata());
        List<RecordedVerification> now = found.stream()
                .map(v -> new RecordedVerification(
                        v.claim().record(),
                        v.claim().field(),
                        v.claim().text(),
                        v.answer(),
                        messages.text(v.because()),
                        day,
                        "oddline " + Version.number()))
                .toList();
        String text = records.verifications().with(now, notAsked).text();
        Path file = records.workspace().root().toRealPath().resolve(path.value());
        Files.createDirectories(file.resolveSibling(""));
        if (!file.resolveSibling("").toRealPath().equals(file.resolveSibling("")) || Files.isSymbolicLink(file)) {
            throw new IOException("a link leads to `" + path + "`, so nothing is written there");
        }
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
