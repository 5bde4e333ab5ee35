package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.verification.ClaimAnswers;
import dev.oddline.check.verification.Reproduction;
import dev.oddline.check.verification.Verifier;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.report.ReproductionScript;
import dev.oddline.report.ReproductionText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline reproduce}: whether a run can be made again, and how. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Shows code, configuration, data and image of a run, whether each is pinned, whether this machine holds it as"
                    + " recorded, and a grade from A (all pinned and verified) to D (something is not pinned).",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline reproduce bev_det_v2-20260302-007 --repo perception=../perception",
            "  oddline reproduce bev_det_v2-20260302-007 --script > again.sh",
            "  sh again.sh python train.py --config configs/r50.yaml",
        })
final class ReproduceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "RUN_ID", description = "The id of a run.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = "--script",
            description = "Print a POSIX shell script that fetches everything and runs the command given to it.")
    private boolean script;

    @Mixin
    private final VerifyOptions options = new VerifyOptions();

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ReproduceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Records records = Records.read(repository, surroundings)) {
            CatalogEntry entry =
                    records.catalog().find(new RecordId(Kind.RUN, id)).orElseThrow(() -> noSuchRun(records));
            Optional<Run> run = entry.as(Run.class);
            if (run.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "`" + entry.path() + "` can't be read as a run");
            }
            if (script) {
                surroundings.out().print(ReproductionScript.of(records.catalog(), run.get()));
                return Exit.FINE;
            }
            try (LocalSources sources = options.sources(records, repository.trust())) {
                ClaimAnswers answers = ClaimAnswers.found(
                        Verifier.verify(records.catalog(), entriesOf(records.catalog(), entry, run.get()), sources));
                Reproduction reproduction = Reproduction.of(records.catalog(), run.get(), answers);
                surroundings.out().print(ReproductionText.of(reproduction, MessageCatalogue.of("en")));
            }
            return Exit.FINE;
        }
    }

    /** Returns the run and what it was made from: only their claims are verified. */
    private static List<CatalogEntry> entriesOf(Catalog catalog, CatalogEntry entry, Run run) {
        return Stream.concat(
                        Stream.of(entry),
                        Reproduction.idsOfInputs(run).stream().flatMap(id -> catalog.find(id).stream()))
                .toList();
    }

    private ParameterException noSuchRun(Records records) {
        List<String> known = records.catalog().entries(Kind.RUN).stream()
                .map(e -> e.id().value())
                .toList();
        return new ParameterException(spec.commandLine(), "there is no run '" + id + "'" + DidYouMean.among(known, id));
    }
}
