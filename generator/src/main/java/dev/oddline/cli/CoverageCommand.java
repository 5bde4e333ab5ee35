package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.HeldSegments;
import dev.oddline.coverage.Unassessed;
import dev.oddline.coverage.assessment.CoverageAssessments;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.exports.CombinationJson;
import dev.oddline.exports.CoverageJson;
import dev.oddline.exports.VolumeJson;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.RecordId;
import dev.oddline.report.CombinationTable;
import dev.oddline.report.CombinationText;
import dev.oddline.report.CoverageTable;
import dev.oddline.report.CoverageText;
import dev.oddline.report.VolumeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code oddline coverage}: how much data and how good a model, segment by segment, and what to collect next. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Holds the newest evaluation of each target against it. A verdict follows from the interval of the metric,"
                    + " the training scenes behind the model and the slope over earlier evaluations on the same data."
                    + " Of a dataset version it also shows how much it holds.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:wrong usage, or the records could not be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline coverage",
            "  oddline coverage ev-2026-03-07 --axes time_of_day,weather",
            "  oddline coverage --task perception --format csv > segments.csv",
            "  oddline coverage bev_train-v2026.03_incident_mix --volumes --axes weather,time_of_day",
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
            names = "--volumes",
            description =
                    "Only how many scenes, frames and objects of each ODD segment a dataset version holds: that of ID,"
                            + " or each of them. With --axes by these together, else by one attribute after the other.")
    private boolean volumes;

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
            description = "With --combinations: so many scenes cover a combination (default: 1).")
    private Optional<Long> atLeast = Optional.empty();

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
        if (volumes && !combinations.isEmpty()) {
            throw usage("--volumes and --combinations ask different questions: name one of them");
        }
        if (combinations.isEmpty() && atLeast.isPresent()) {
            throw usage("--at-least says how many scenes cover a combination: it takes --combinations");
        }
        if (volumes && !task.isEmpty()) {
            throw usage("--volumes counts data, which has no task");
        }
        try (Records records = Records.read(repository, surroundings);
                CoverageReading reading = CoverageReading.of(records)) {
            if (!combinations.isEmpty()) {
                show(
                        new CombinationsAnswer(spec, id, combinations, atLeast.orElse(1L), axes)
                                .of(records.catalog(), reading.combinationCounting()),
                        most);
                return Exit.FINE;
            }
            refuseUnknownTask(records.catalog());
            List<HeldBy> held = held(records.catalog(), reading);
            if (volumes) {
                show(held);
                return Exit.FINE;
            }
            CoverageAssessments all = reading.assessments();
            List<CoverageAssessment> concerned = chosen(all, records.catalog(), held);
            if (concerned.isEmpty() && !held.isEmpty()) {
                show(held);
                return Exit.FINE;
            }
            List<CoverageAssessment> shown = concerned.stream()
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
                                    text(held)
                                            + new CoverageText(
                                                            messages,
                                                            output.colour().paint(surroundings),
                                                            surroundings.width(),
                                                            most)
                                                    .of(shown, unassessed);
                                case json -> json(CoverageJson.of(shown, unassessed), held);
                                case csv -> CoverageTable.csv(shown);
                                case markdown ->
                                    markdown(held) + CoverageTable.markdown(messages, shown, unassessed, most);
                            });
            if (shown.isEmpty() && unassessed.isEmpty()) {
                surroundings.err().println("no target has anything to hold against it");
            }
            return Exit.FINE;
        }
    }

    /**
     * How much a dataset version holds.
     *
     * @param segments by the attributes they are parted by
     */
    private record HeldBy(DatasetVolume volume, List<HeldSegments> segments) {}

    /** Returns what the dataset version that was asked for holds; with {@code --volumes} alone, what all of them hold. */
    private List<HeldBy> held(Catalog catalog, CoverageReading reading) throws IOException {
        if (id.isEmpty()) {
            return volumes ? reading.volumes().stream().map(this::onAxes).toList() : List.of();
        }
        Optional<Dataset> dataset = catalog.find(new RecordId(Kind.DATASET, id), Dataset.class);
        if (volumes && dataset.isEmpty()) {
            throw usage("'" + id + "' is no dataset version"
                    + DidYouMean.among(
                            catalog.records(Dataset.class)
                                    .map(any -> any.id().value())
                                    .toList(),
                            id));
        }
        Optional<DatasetVolume> volume = dataset.isEmpty() ? Optional.empty() : reading.volume(dataset.get());
        if (volumes && volume.isEmpty()) {
            throw usage(
                    "the scenes of '" + id + "' cannot be counted: that takes a scene table in the repository, in the"
                            + " words of a taxonomy");
        }
        return volume.map(this::onAxes).stream().toList();
    }

    private HeldBy onAxes(DatasetVolume volume) {
        List<String> attributes = List.copyOf(new LinkedHashSet<>(axes));
        DidYouMean.noAttribute(volume.counted().counts().taxonomy(), attributes).ifPresent(fact -> {
            throw usage(fact);
        });
        return new HeldBy(
                volume,
                attributes.isEmpty()
                        ? HeldSegments.ofEachAttribute(volume)
                        : List.of(HeldSegments.of(volume, attributes)));
    }

    private void show(List<HeldBy> held) {
        surroundings
                .out()
                .print(
                        switch (form.format()) {
                            case text -> text(held);
                            case json -> json(CoverageJson.of(List.of(), List.of()), held);
                            case csv ->
                                held.stream()
                                        .map(one -> VolumeText.csv(one.volume(), one.segments()))
                                        .collect(Collectors.joining("", VolumeText.csvHeader(), ""));
                            case markdown -> markdown(held);
                        });
    }

    private String text(List<HeldBy> held) {
        return held.stream()
                .map(one -> VolumeText.text(
                        one.volume(), one.segments(), output.colour().paint(surroundings)))
                .collect(Collectors.joining());
    }

    private static String markdown(List<HeldBy> held) {
        return held.stream()
                .map(one -> VolumeText.markdown(one.volume(), one.segments()))
                .collect(Collectors.joining());
    }

    private static String json(ObjectNode assessments, List<HeldBy> held) {
        if (!held.isEmpty()) {
            ArrayNode list = assessments.putArray("volumes");
            held.forEach(one -> list.add(VolumeJson.of(one.volume(), one.segments())));
        }
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(assessments) + "\n";
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

    /** Returns what is asked for; none only of a dataset version whose volume is known. */
    private List<CoverageAssessment> chosen(CoverageAssessments all, Catalog catalog, List<HeldBy> held) {
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
        if (found.isEmpty() && held.isEmpty()) {
            catalog.records(Dataset.class)
                    .forEach(dataset -> known.add(dataset.id().value()));
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
