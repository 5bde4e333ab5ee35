package dev.oddline.cli;

import dev.oddline.imports.ImportSummary;
import dev.oddline.imports.nuscenes.NuscenesImport;
import dev.oddline.imports.nuscenes.NuscenesImport.Classes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline import nuscenes}: the summary of a detection evaluation becomes a record. */
@Command(
        name = "nuscenes",
        mixinStandardHelpOptions = true,
        header = "Turn a nuScenes metrics_summary.json into the record of an evaluation.",
        description = {
            "",
            "mAP, NDS and the five errors of true positives become the metrics of the record, with every digit of the"
                    + " file. What the metrics are is written too, where no record of `metrics/` says so. The results"
                    + " of each class, and how they were computed, stand under `extra`. A bare NaN says that nothing"
                    + " could be measured; it is written so and is never 0.",
            "",
            "Where your taxonomy has an attribute for classes of objects, name it with --class-attribute: the results"
                    + " of each class then also become a table by ODD segment, to which a target can be set. Its"
                    + " metrics are `ap` and `ap_0.5m`, `ap_1.0m`, `ap_2.0m`, `ap_4.0m`, and the errors.",
            "",
            "The file tells neither what was evaluated nor on which data nor when: say it with the options, or fill it"
                    + " in; until then the record says that it is unknown. Importing again changes nothing. A record"
                    + " that people have changed is never written over.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:imported", "2:wrong usage, no such summary, or the records could not be written"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline import nuscenes metrics_summary.json --id ev-2026-03-07 --model bev_det_v2.7 \\",
            "      --dataset bev_test-v2026.01 --evaluated-at 2026-03-07T05:30:00Z --task perception",
            "  oddline import nuscenes metrics_summary.json --id ev-2026-03-07 --class-attribute agent \\",
            "      --class motorcycle=motorcyclist --class bicycle=cyclist",
        })
final class ImportNuscenesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The summary that the devkit wrote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private final EvaluationOptions evaluation = new EvaluationOptions();

    @Option(
            names = "--class-attribute",
            paramLabel = "ATTRIBUTE",
            description = "The attribute of the taxonomy whose values are classes of objects.")
    private @Nullable String attribute;

    @Option(
            names = "--class",
            paramLabel = "CLASS=VALUE",
            description = "The value that a class is, where it has another name; may be given several times.")
    private Map<String, String> values = new LinkedHashMap<>();

    ImportNuscenesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (attribute == null && !values.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--class says what the values of --class-attribute are");
        }
        Optional<Classes> classes = Optional.ofNullable(attribute).map(a -> new Classes(a, values));
        NuscenesImport.Result result = evaluation.plan(
                file, (summary, facts, records) -> NuscenesImport.plan(summary, facts, classes, records));
        ImportSummary summary = new ImportSummary()
                .line("classes", Integer.toString(result.classCount()))
                .line("values", result.measureCount() + " of classes")
                .line(
                        "NaN",
                        result.notMeasurable().isEmpty()
                                ? "0"
                                : result.notMeasurable().size() + ", not measurable: "
                                        + String.join(", ", result.notMeasurable()))
                .gap();
        evaluation.write(result.plan(), summary);
        surroundings
                .out()
                .print(summary.left(result.plan(), "the file")
                        .list("to fill in, by an option or by hand:", result.toFillIn()));
        return Exit.FINE;
    }
}
