package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.comparison.DatasetDifference;
import dev.oddline.coverage.comparison.DatasetDifferences;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.exports.ComparisonJson;
import dev.oddline.exports.DatasetDifferenceJson;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.report.ComparisonText;
import dev.oddline.report.DatasetDifferenceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** {@code oddline diff}: two evaluations, runs or dataset versions beside each other, segment by segment. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Evaluations are compared by the metrics of the targets that both were held against, on the same dataset"
                    + " version; runs with all runs of the same variant, which differ in their seeds only; dataset versions by"
                    + " how many scenes of a segment they hold.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:wrong usage, or the records could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline diff ev-2026-01-20 ev-2026-03-07 --axes time_of_day,weather",
            "  oddline diff bev_det_v2-20260216-001 bev_det_v2-20260302-007 --format csv",
            "  oddline diff bev_train-v2026.02 bev_train-v2026.03_incident_mix",
        })
final class DiffCommand implements Callable<Integer> {
    private static final Set<Kind> KINDS = EnumSet.of(Kind.EVALUATION, Kind.RUN, Kind.DATASET);

    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "An evaluation, run or dataset version: what is compared with.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Another of the same kind: what is looked at.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String second;

    @Mixin
    private final FormatOptions form = new FormatOptions();

    @Option(
            names = "--axes",
            paramLabel = "ATTRIBUTE",
            split = ",",
            description =
                    "The attributes that part the segments (default: of evaluations those of the table of B, of dataset"
                            + " versions each attribute by itself).")
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
            refuseUnknown(records.catalog());
            Optional<Dataset> one = records.catalog().find(new RecordId(Kind.DATASET, first), Dataset.class);
            Optional<Dataset> other = records.catalog().find(new RecordId(Kind.DATASET, second), Dataset.class);
            if (one.isPresent() && other.isPresent()) {
                DatasetDifference difference = difference(records, one.get(), other.get());
                surroundings.out().print(said(difference));
                return Exit.FINE;
            }
            List<PerformanceComparison> comparisons = comparisons(records);
            surroundings
                    .out()
                    .print(
                            switch (form.format()) {
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

    private void refuseUnknown(Catalog catalog) {
        List<String> known = catalog.entries().stream()
                .map(entry -> entry.id())
                .filter(any -> KINDS.contains(any.kind()))
                .map(RecordId::value)
                .toList();
        for (String id : List.of(first, second)) {
            if (!known.contains(id)) {
                throw usage(
                        "there is no evaluation, run or dataset version '" + id + "'" + DidYouMean.among(known, id));
            }
        }
    }

    private String said(DatasetDifference difference) {
        return switch (form.format()) {
            case text -> new DatasetDifferenceText(output.colour().paint(surroundings)).of(difference, axes);
            case json ->
                new JsonMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(DatasetDifferenceJson.of(difference))
                        + "\n";
            case csv -> DatasetDifferenceText.csv(difference);
            case markdown -> DatasetDifferenceText.markdown(difference, axes);
        };
    }

    private DatasetDifference difference(Records records, Dataset one, Dataset other) throws IOException {
        try (CoverageReading reading = CoverageReading.of(records)) {
            DatasetDifferences differences = reading.datasetDifferences();
            DatasetDifference difference = differences
                    .of(one, other, List.of())
                    .orElseThrow(() -> usage("'" + first + "' and '" + second + "' cannot be counted in the same words:"
                            + " that takes a scene table of each, and a mapping between their taxonomies"));
            if (axes.isEmpty()) {
                return difference;
            }
            DidYouMean.noAttribute(difference.taxonomy(), axes).ifPresent(fact -> {
                throw usage(fact);
            });
            return differences.of(one, other, axes).orElseThrow();
        }
    }

    private List<PerformanceComparison> comparisons(Records records) throws IOException {
        Catalog catalog = records.catalog();
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
