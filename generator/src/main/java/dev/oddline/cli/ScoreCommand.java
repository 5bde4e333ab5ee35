package dev.oddline.cli;

import dev.oddline.exports.ScoresJson;
import dev.oddline.selection.scoring.Item;
import dev.oddline.selection.scoring.ScoringDescription;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.CsvWriter;
import dev.oddline.table.JsonLinesWriter;
import dev.oddline.table.ParquetWriter;
import dev.oddline.table.TableColumn;
import dev.oddline.table.TableFormat;
import dev.oddline.table.TableWriter;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline score}: outputs of a model become a pool with scores. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Reads what a model said and writes one row of scores for each scene. What is no valid output is refused with"
                    + " its row and the reason; probabilities whose sum is within 0.01 of 1 are divided by it, and that is"
                    + " reported. Every table of scores has a file FILE.about.json beside it that names measure,"
                    + " definition, base of the logarithm, aggregation and version; every line on the standard output"
                    + " names them itself.",
            "",
            "An array (.npy, .npz) is N x K, or T x N x K of the probabilities or logits of T members. A table is .csv,"
                    + " .parquet or .jsonl. `-` reads JSON lines without end from the standard input, and answers each"
                    + " line with one line.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:scored", "1:an output was refused", "2:wrong usage, or a file could not be read or written"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  Which scenes is the classifier least sure of? Rows of the array follow the ids.",
            "    oddline score probs.npy --ids ids.txt --scenes scenes.csv --measure entropy_nats,margin \\",
            "      --out scores.parquet",
            "  Where do five members disagree? The array is 5 x N x K.",
            "    oddline score members.npy --measure mutual_information_bald --top 1000 --out top.csv",
            "  Boxes become frames, frames become scenes; rows.csv has scene_id, frame_id and p_0, p_1 …",
            "    oddline score rows.csv --columns 'p_*' --measure entropy_nats --aggregate frame=max,scene=mean \\",
            "      --empty zero --out scores.csv",
            "  Objects by themselves, for a policy with unit: object; rows.csv has object_id too",
            "    oddline score rows.csv --columns 'p_*' --measure margin --unit object --out pool.csv",
            "  A detector's scores are no probabilities: rank by them as they are.",
            "    oddline score frames.csv --input scores --id frame --columns max_score --empty skip --measure score_low",
            "  How far are embeddings from the training data?",
            "    oddline score emb.npy --input embeddings --train train.npy --k 50 --measure knn_distance_normalised",
            "  As outputs come from a running model:",
            "    tail -f outputs.jsonl | oddline score - --input logits --measure energy",
        })
final class ScoreCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "An array, a table, or - for JSON lines on the standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Mixin
    private final ScoreInputOptions input = new ScoreInputOptions();

    @Mixin
    private final ScoreOutputOptions options = new ScoreOutputOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ScoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ScoreInputs inputs = new ScoreInputs(input, surroundings.in());
        try {
            return switch (input.kind()) {
                case trajectories -> score(inputs.trajectories(file));
                case gaussians -> score(inputs.gaussians(file));
                case probabilities, logits, sigmoid, scores, embeddings -> score(inputs.numbers(file));
            };
        } catch (ScoreInputs.Unfit e) {
            throw usage(String.valueOf(e.getMessage()));
        } catch (InvalidInput e) {
            surroundings.err().println("oddline: " + e.getMessage());
            return Exit.FINDINGS;
        } catch (UnreadableTable e) {
            surroundings.err().println("oddline: " + e.getMessage());
            return Exit.FINDINGS;
        }
    }

    private <T> int score(OpenedOutputs<T> outputs) throws IOException, ScoreInputs.Unfit {
        try (OpenedOutputs<T> opened = options.out().isPresent() ? outputs.untilTheEnd() : outputs) {
            ScorePlan<T> plan = ScorePlan.of(opened.offers(), input.kind(), options);
            if (options.top().isPresent() && options.top().get() < 1) {
                throw usage("--top takes a number of 1 or more");
            }
            if (options.scenes().isPresent() && opened.ids() == OpenedOutputs.Ids.NUMBERS) {
                throw usage("--scenes needs to know which scenes the rows are about: --ids FILE");
            }
            SceneTable scenes = options.scenes().isPresent()
                    ? SceneTable.read(options.scenes().get())
                    : SceneTable.NONE;
            ScoreRun<T> run =
                    new ScoreRun<>(opened, plan, scenes, Runtime.getRuntime().availableProcessors());
            if (options.out().isPresent()) {
                toFile(run, plan, scenes, opened.rows(), options.out().get());
            } else {
                toStandardOutput(run, plan, scenes, opened.rows());
            }
            surroundings.err().print(ScoreText.of(run.items().refusals(), input.kind()));
            run.unknownScenes().ifPresent(fact -> surroundings.err().println("oddline: " + fact));
            if (!output.quiet() && run.whole() && !opened.endless()) {
                surroundings.err().print(ScoreText.of(run.items(), run.summarised(), run.distributions(), plan.rows()));
            }
            return run.whole() ? Exit.FINE : Exit.FINDINGS;
        }
    }

    private <T> void toFile(ScoreRun<T> run, ScorePlan<T> plan, SceneTable scenes, OptionalLong rows, Path out)
            throws IOException {
        TableFormat format = TableFormat.of(out.getFileName().toString())
                .orElseThrow(() -> usage("the name of --out ends in none of .csv, .parquet, .jsonl and .ndjson"));
        ScoredColumns columns = columns(plan, scenes, Optional.empty());
        ScoresJson.HashedFile[] table = new ScoresJson.HashedFile[1];
        Optional<PendingHash> hash = file.equals("-") || Files.isDirectory(Path.of(file))
                ? Optional.empty()
                : Optional.of(PendingHash.of(Path.of(file)));
        WholeFile.write(out, beside -> {
            try (RowProgress progress = RowProgress.on(surroundings, rows);
                    TableWriter writer =
                            writer(format, beside, out.toString(), columns.columns(), plan.description())) {
                run.go(
                        progress,
                        (among, scene, cells) -> writer.row(columns.cells(among, scene, cells)),
                        refused -> {});
            }
            if (run.whole()) {
                table[0] = new ScoresJson.HashedFile(out.getFileName().toString(), PendingHash.sha256(beside));
            }
            return run.whole();
        });
        if (run.whole()) {
            ScoresJson.HashedFile source = hash.isEmpty()
                    ? new ScoresJson.HashedFile(file, "")
                    : new ScoresJson.HashedFile(
                            Path.of(file).getFileName().toString(), hash.get().sha256());
            String about = ScoresJson.text(
                    plan.description(),
                    source,
                    table[0],
                    run.items().items(),
                    run.items().renormalised(),
                    run.items().empty(),
                    run.shown(),
                    run.distributions());
            WholeFile.write(
                    out.resolveSibling(out.getFileName() + ScoresJson.ABOUT), about.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static TableWriter writer(
            TableFormat format, Path file, String name, List<TableColumn> columns, ScoringDescription how)
            throws IOException {
        return switch (format) {
            case CSV -> CsvWriter.to(Files.newOutputStream(file), name, columns);
            case JSON_LINES -> JsonLinesWriter.to(Files.newOutputStream(file), columns);
            case PARQUET -> ParquetWriter.to(file, columns, Map.of("oddline", ScoresJson.text(how)));
        };
    }

    private <T> void toStandardOutput(ScoreRun<T> run, ScorePlan<T> plan, SceneTable scenes, OptionalLong rows)
            throws IOException {
        ScoredColumns columns =
                columns(plan, scenes, Optional.of(plan.description().line()));
        boolean endless = file.equals("-");
        try (RowProgress progress = RowProgress.on(surroundings, rows)) {
            run.go(
                    progress,
                    (among, scene, cells) ->
                            line(JsonLinesWriter.line(columns.columns(), columns.cells(among, scene, cells)), endless),
                    refused -> line(refusal(refused, run.items().refusals().last()), endless));
        }
    }

    private static String refusal(Item item, String reason) {
        List<TableColumn> columns = List.of(
                new TableColumn(SceneTable.ID, TableColumn.Type.TEXT),
                new TableColumn("refused", TableColumn.Type.TEXT));
        return JsonLinesWriter.line(columns, List.of(item.scene(), reason));
    }

    private void line(String line, boolean endless) {
        surroundings.out().print(line + "\n");
        if (endless && surroundings.out().checkError()) {
            throw new UncheckedIOException(new IOException("the output could not be written"));
        }
    }

    private <T> ScoredColumns columns(ScorePlan<T> plan, SceneTable scenes, Optional<String> note) {
        ScoredColumns columns = ScoredColumns.of(scenes.columns(), plan, note);
        columns.repeated().ifPresent(name -> {
            throw usage(scenes.name() + " has a column `" + name + "`, which the scores have too");
        });
        return columns;
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
