package dev.oddline.cli;

import dev.oddline.exports.RoundJson;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.report.RecordedRoundText;
import dev.oddline.report.RoundTable;
import dev.oddline.selection.round.effect.RecordedRound;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code oddline round}: what a sampling round chose, and what became of it. */
@Command(
        name = "round",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Everything is computed from the round's tables and from the records that name it: the selected scenes against"
                    + " the pool, the quotas, the labels, the coverage gaps it closed, and the models trained with them"
                    + " against its random control arm. What cannot be computed says why.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:wrong usage, or the records could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline round round-2026.03-r4",
            "  oddline round round-2026.03-r4 --top 0",
            "  oddline round round-2026.03-r4 --format csv > figures.csv",
        })
final class RoundCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "SAMPLING_ID", description = "A sampling round.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Mixin
    private final FormatOptions form = new FormatOptions();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "Show at most N values and segments of each list as text or Markdown and count the others (default: ${DEFAULT-VALUE}).")
    private int top;

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    RoundCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Records records = Records.read(repository, surroundings);
                CoverageReading reading = CoverageReading.of(records)) {
            RecordedRound round = reading.recordedRounds().of(named(records));
            int most = Limits.atLeast(0, top, "--top", spec);
            MessageCatalogue messages = MessageCatalogue.of(MessageCatalogue.ENGLISH);
            surroundings
                    .out()
                    .print(
                            switch (form.format()) {
                                case text ->
                                    new RecordedRoundText(
                                                    messages, output.colour().paint(surroundings), most)
                                            .of(round);
                                case json ->
                                    new JsonMapper()
                                                    .writerWithDefaultPrettyPrinter()
                                                    .writeValueAsString(RoundJson.of(round))
                                            + "\n";
                                case csv -> RoundTable.csv(round);
                                case markdown -> RoundTable.markdown(messages, round, most);
                            });
            return Exit.FINE;
        }
    }

    private Sampling named(Records records) {
        List<Sampling> rounds = records.catalog().records(Sampling.class).toList();
        return rounds.stream()
                .filter(round -> round.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no sampling round '" + id + "'"
                                + DidYouMean.among(
                                        rounds.stream()
                                                .map(Sampling::id)
                                                .map(RecordId::value)
                                                .toList(),
                                        id)));
    }
}
