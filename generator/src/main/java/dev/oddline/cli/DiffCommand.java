package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.decode.Spelling;
import dev.oddline.exports.ComparisonJson;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.report.ComparisonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code oddline diff}: two evaluations or runs beside each other, segment by segment. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        header = "Show what differs between two evaluations or two runs, ODD segment by ODD segment.",
        description = {
            "",
            "Evaluations are compared by the metrics of the targets that both were held against, on the same dataset"
                    + " version; runs with all runs of the same variant, which differ in their seeds only.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:wrong usage, or the records could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline diff ev-2026-01-20 ev-2026-03-07 --axes time_of_day,weather",
            "  oddline diff bev_det_v2-20260216-001 bev_det_v2-20260302-007 --format csv",
        })
final class DiffCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "A", description = "An evaluation or run: what is compared with.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Another of the same kind: what is looked at.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String second;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CoverageCommand.Format format;

    @Option(
            names = "--axes",
            paramLabel = "ATTRIBUTE",
            split = ",",
            description = "Of evaluations: the attributes that part the segments (default: those of the table of B).")
    private List<String> axes = new ArrayList<>();

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Records records = Records.read(repository, surroundings)) {
            List<PerformanceComparison> comparisons = comparisons(records);
            surroundings
                    .out()
                    .print(
                            switch (format) {
                                case text -> new ComparisonText(output.colour().paint(surroundings)).of(comparisons);
                                case json -> json(comparisons);
                                case csv -> ComparisonText.csv(comparisons);
                                case markdown -> ComparisonText.markdown(comparisons);
                            });
            return Exit.FINE;
        }
    }

    private static String json(List<PerformanceComparison> comparisons) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        comparisons.forEach(one -> all.add(ComparisonJson.of(one)));
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private List<PerformanceComparison> comparisons(Records records) throws IOException {
        Catalog catalog = records.catalog();
        for (String id : List.of(first, second)) {
            boolean known = catalog.find(new RecordId(Kind.EVALUATION, id)).isPresent()
                    || catalog.find(new RecordId(Kind.RUN, id)).isPresent();
            if (!known) {
                throw usage("there is no evaluation or run '" + id + "'"
                        + Spelling.nearest(
                                        id,
                                        catalog.entries().stream()
                                                .map(entry -> entry.id())
                                                .filter(any -> any.kind() == Kind.EVALUATION || any.kind() == Kind.RUN)
                                                .map(RecordId::value)
                                                .toList())
                                .map(meant -> ": did you mean '" + meant + "'?")
                                .orElse(""));
            }
        }
        Optional<Run> one = catalog.find(new RecordId(Kind.RUN, first), Run.class);
        Optional<Run> other = catalog.find(new RecordId(Kind.RUN, second), Run.class);
        Optional<Evaluation> before = catalog.find(new RecordId(Kind.EVALUATION, first), Evaluation.class);
        Optional<Evaluation> after = catalog.find(new RecordId(Kind.EVALUATION, second), Evaluation.class);
        try (CoverageReading reading = CoverageReading.of(records)) {
            Comparisons comparisons = reading.comparisons();
            if (one.isPresent() && other.isPresent()) {
                return comparisons.ofRuns(one.get(), other.get());
            }
            if (before.isPresent() && after.isPresent()) {
                List<PerformanceComparison> found = comparisons.ofEvaluations(
                        reading.assessments(), before.get().id(), after.get().id(), axes);
                if (found.isEmpty()) {
                    throw usage("no target has anything to hold against both '" + first + "' and '" + second + "'");
                }
                return found;
            }
        }
        throw usage("'" + first + "' and '" + second + "' are not of the same kind");
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
