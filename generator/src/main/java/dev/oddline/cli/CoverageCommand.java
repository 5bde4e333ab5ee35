package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.Unassessed;
import dev.oddline.coverage.assessment.CoverageAssessments;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.exports.CombinationJson;
import dev.oddline.exports.CoverageJson;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Metric;
import dev.oddline.record.RecordId;
import dev.oddline.report.CombinationTable;
import dev.oddline.report.CombinationText;
import dev.oddline.report.CoverageTable;
import dev.oddline.report.CoverageText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code oddline coverage}: how much data and how good a model, segment by segment, and what to collect next. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Holds the newest evaluation of each target against it. A verdict follows from the interval of the metric,"
                    + " the training scenes behind the model and the slope over earlier evaluations on the same data.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:wrong usage, or the records could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline coverage",
            "  oddline coverage ev-2026-03-07 --axes time_of_day,weather",
            "  oddline coverage --task perception --format csv > segments.csv",
            "  oddline coverage bev_train-v2026.03_incident_mix --combinations 2",
            "  oddline coverage bev_det_v2.7 --combinations 2,3 --at-least 10 --format csv > missing.csv",
        })
final class CoverageCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only what concerns this evaluation, dataset version, model, run or target.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Mixin
    private final FormatOptions form = new FormatOptions();

    @Option(names = "--task", paramLabel = "TASK", defaultValue = "", description = "Only targets of this task.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String task;

    @Option(
            names = "--axes",
            paramLabel = "ATTRIBUTE",
            split = ",",
            description = "The attributes that part the segments, such as time_of_day,weather; the last one across"
                    + " (default: those of the evaluation's table).")
    private List<String> axes = new ArrayList<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "Show at most N gaps or combinations as text or Markdown and count the others (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--combinations",
            paramLabel = "T",
            split = ",",
            description =
                    "Of a dataset version, or of the training data behind a model or run: which combinations of the"
                            + " values of T attributes have no scene, weighted by incidents and exposure (such as 2 or 2,3).")
    private List<Integer> combinations = new ArrayList<>();

    @Option(
            names = "--at-least",
            paramLabel = "M",
            defaultValue = "1",
            description = "With --combinations: so many scenes cover a combination (default: ${DEFAULT-VALUE}).")
    private long atLeast;

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CoverageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        int most = Limits.atLeast(0, top, "--top", spec);
        if (!combinations.isEmpty() && id.isEmpty()) {
            throw usage(
                    "--combinations needs an ID: a dataset version, or a model or run whose training data are meant");
        }
        try (Records records = Records.read(repository, surroundings);
                CoverageReading reading = CoverageReading.of(records)) {
            if (!combinations.isEmpty()) {
                show(
                        new CombinationsAnswer(spec, id, combinations, atLeast, axes)
                                .of(records.catalog(), reading.combinationCounting()),
                        most);
                return Exit.FINE;
            }
            refuseUnknownTask(records.catalog());
            CoverageAssessments all = reading.assessments();
            List<CoverageAssessment> shown = chosen(all).stream()
                    .filter(a -> task.isEmpty() || a.metric().task().equals(Optional.of(task)))
                    .map(this::onAxes)
                    .toList();
            MessageCatalogue messages = MessageCatalogue.of(MessageCatalogue.ENGLISH);
            List<Unassessed> unassessed = id.isEmpty() && task.isEmpty() ? all.unassessed() : List.of();
            surroundings
                    .out()
                    .print(
                            switch (form.format()) {
                                case text ->
                                    new CoverageText(
                                                    messages,
                                                    output.colour().paint(surroundings),
                                                    surroundings.width(),
                                                    most)
                                            .of(shown, unassessed);
                                case json ->
                                    new JsonMapper()
                                                    .writerWithDefaultPrettyPrinter()
                                                    .writeValueAsString(CoverageJson.of(shown, unassessed))
                                            + "\n";
                                case csv -> CoverageTable.csv(shown);
                                case markdown -> CoverageTable.markdown(messages, shown, unassessed, most);
                            });
            if (shown.isEmpty() && unassessed.isEmpty()) {
                surroundings.err().println("no target has anything to hold against it");
            }
            return Exit.FINE;
        }
    }

    private void refuseUnknownTask(Catalog catalog) {
        NavigableSet<String> known = new TreeSet<>(catalog.settings().tasks());
        catalog.records(Metric.class).forEach(metric -> metric.task().value().ifPresent(known::add));
        if (!task.isEmpty() && !known.contains(task)) {
            throw usage("neither the settings nor a metric have a task '" + task + "'"
                    + DidYouMean.among(known, task, known.isEmpty() ? "" : "; tasks are " + String.join(", ", known)));
        }
    }

    private void show(DatasetCombinations combinationsOf, int most) {
        surroundings
                .out()
                .print(
                        switch (form.format()) {
                            case text ->
                                new CombinationText(output.colour().paint(surroundings), most).of(combinationsOf);
                            case json ->
                                new JsonMapper()
                                                .writerWithDefaultPrettyPrinter()
                                                .writeValueAsString(CombinationJson.of(combinationsOf))
                                        + "\n";
                            case csv -> CombinationTable.csv(combinationsOf);
                            case markdown -> CombinationTable.markdown(combinationsOf, most);
                        });
    }

    private List<CoverageAssessment> chosen(CoverageAssessments all) {
        if (id.isEmpty()) {
            return all.latest();
        }
        Set<String> known = new LinkedHashSet<>();
        List<CoverageAssessment> found = new ArrayList<>();
        for (RecordId target : all.targets()) {
            boolean first = true;
            for (var subject : all.evaluations(target)) {
                List<String> names = Stream.of(
                                Stream.of(subject.evaluation()),
                                subject.models().stream(),
                                subject.runs().stream(),
                                subject.dataset().stream(),
                                subject.trainedOn().stream(),
                                first ? Stream.of(target) : Stream.<RecordId>empty())
                        .flatMap(ids -> ids)
                        .map(RecordId::value)
                        .toList();
                first = false;
                known.addAll(names);
                if (names.contains(id)) {
                    all.of(target, subject.evaluation()).ifPresent(found::add);
                }
            }
        }
        if (found.isEmpty()) {
            throw usage("nothing is held against a target that concerns '" + id + "'" + DidYouMean.among(known, id));
        }
        return found;
    }

    private CoverageAssessment onAxes(CoverageAssessment assessment) {
        if (axes.isEmpty()) {
            return assessment;
        }
        DidYouMean.noAttribute(assessment.taxonomy(), axes).ifPresent(fact -> {
            throw usage(fact);
        });
        return assessment.on(List.copyOf(new LinkedHashSet<>(axes)));
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
