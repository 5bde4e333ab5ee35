package dev.oddline.cli;

import dev.oddline.imports.ImportSummary;
import dev.oddline.imports.segments.SegmentOptions;
import dev.oddline.imports.segments.SegmentsImport;
import dev.oddline.imports.segments.TableFault;
import dev.oddline.source.HiddenCharacters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline import segments}: a table of results by ODD segment becomes an evaluation. */
@Command(
        name = "segments",
        mixinStandardHelpOptions = true,
        header = "Turn a table of results by ODD segment into the record of an evaluation.",
        description = {
            "",
            "Reads comma-separated values whose first row names the columns. A column with the name of an attribute of"
                    + " the taxonomy holds its values; `metric`, `value`, `n`, `unit_counted`, `low` and `high` are"
                    + " the result. Other names are mapped with --column, other words with --word.",
            "",
            "A table with one column for each metric is read with --metric; beside a column AP may stand AP_n, AP_low"
                    + " and AP_high. An empty value or NaN says that nothing could be measured; it is never 0.",
            "",
            "Nothing is guessed: a word that the taxonomy does not have, a value that is no number, or two rows with the"
                    + " same conditions and metric are faults with their line and column, and then nothing is"
                    + " written. Columns that are not read are listed.",
            "",
            "The table tells neither what was evaluated nor on which data nor when: say it with the options, or fill it"
                    + " in; until then the record says that it is unknown. Importing again changes nothing. A record"
                    + " that people have changed is never written over.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:imported",
            "1:the table has faults; nothing was written",
            "2:wrong usage, no such table, or the records could not be written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline import segments recall.csv --id ev-2026-03-07 --model bev_det_v2.7",
            "  oddline import segments ap.csv --id ev-radar --where model=RTNH --column metric=class,metric \\",
            "      --word weather.normal=clear --total weather=total",
            "  oddline import segments wide.csv --id ev-wide --metric AP3D,APBEV",
        })
final class ImportSegmentsCommand implements Callable<Integer> {
    private static final int MOST_FAULTS = 50;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The table, in UTF-8.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private final EvaluationOptions evaluation = new EvaluationOptions();

    @Option(
            names = "--where",
            paramLabel = "COLUMN=TEXT",
            description = "Read only rows with this text; may be given several times.")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(
            names = "--column",
            paramLabel = "NAME=COLUMN",
            description = "The column that holds an attribute, `metric`, `value` …, where it has another name. Several"
                    + " columns, parted by commas, are joined: --column metric=class,metric.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--word",
            paramLabel = "ATTRIBUTE.WORD=VALUE",
            description = "What a word of the table means in the taxonomy; `unknown` where it means that nobody knows.")
    private Map<String, String> words = new LinkedHashMap<>();

    @Option(
            names = "--total",
            paramLabel = "ATTRIBUTE=WORD",
            description = "The word that stands for all values together: its rows become the metrics of the record.")
    private Map<String, String> total = new LinkedHashMap<>();

    @Option(
            names = "--metric",
            split = ",",
            paramLabel = "NAME",
            description = "Where no column says it: the metric of all rows, or the columns that hold one metric each.")
    private List<String> metrics = new ArrayList<>();

    ImportSegmentsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        SegmentOptions options = new SegmentOptions(where, columns(), words(), total, metrics);
        SegmentsImport.Result result =
                evaluation.plan(file, (table, facts, records) -> SegmentsImport.plan(table, facts, options, records));
        if (!result.faults().isEmpty()) {
            return refuse(result.faults());
        }
        SegmentsImport.Counts counts = result.counts();
        ImportSummary summary = new ImportSummary()
                .line(
                        "segments",
                        counts.rows() + (counts.rows() == 1 ? " result, " : " results, ") + counts.empty()
                                + " of them not measurable")
                .line("totals", Integer.toString(counts.totals()))
                .line("metrics", String.join(", ", result.metrics()));
        if (counts.passedOver() > 0) {
            summary.line("passed over", counts.passedOver() + " rows, by --where");
        }
        if (!result.unread().isEmpty()) {
            summary.line("not read", "columns " + HiddenCharacters.shown(String.join(", ", result.unread())));
        }
        summary.gap();
        evaluation.write(result.plan(), summary);
        surroundings
                .out()
                .print(summary.left(result.plan(), "the table")
                        .list("to fill in, by an option or by hand:", result.toFillIn()));
        return Exit.FINE;
    }

    private int refuse(List<TableFault> faults) {
        String name = String.valueOf(file.getFileName());
        faults.stream()
                .limit(MOST_FAULTS)
                .forEach(fault -> surroundings.out().println(HiddenCharacters.shown(name + ":" + fault)));
        if (faults.size() > MOST_FAULTS) {
            surroundings.out().println("and " + (faults.size() - MOST_FAULTS) + " more");
        }
        surroundings.err().println("nothing was written");
        return Exit.FINDINGS;
    }

    private Map<String, List<String>> columns() {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        columns.forEach((name, list) -> byName.put(name, List.of(list.split(",", -1))));
        return byName;
    }

    private Map<String, Map<String, String>> words() {
        Map<String, Map<String, String>> byAttribute = new LinkedHashMap<>();
        words.forEach((word, value) -> {
            int dot = word.indexOf('.');
            if (dot < 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--word is ATTRIBUTE.WORD=VALUE, such as weather.normal=clear; not '" + word + "=" + value
                                + "'");
            }
            byAttribute
                    .computeIfAbsent(word.substring(0, dot), a -> new LinkedHashMap<>())
                    .put(word.substring(dot + 1), value);
        });
        return byAttribute;
    }
}
