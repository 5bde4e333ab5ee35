package dev.oddline.cli;

import dev.oddline.selection.aggregation.Reduction;
import dev.oddline.selection.aggregation.Reductions;
import dev.oddline.selection.scoring.ArrayOutputs;
import dev.oddline.selection.scoring.CsvOutputs;
import dev.oddline.selection.scoring.EmbeddingDistances;
import dev.oddline.selection.scoring.Futures;
import dev.oddline.selection.scoring.ItemBatch;
import dev.oddline.selection.scoring.Numbers;
import dev.oddline.selection.scoring.Offers;
import dev.oddline.selection.scoring.RowIds;
import dev.oddline.selection.scoring.Scoring;
import dev.oddline.selection.scoring.TableOutputs;
import dev.oddline.selection.uncertainty.GaussianEnsemble;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import dev.oddline.table.UnreadableTable;
import dev.oddline.table.npy.NpyArray;
import dev.oddline.table.npy.NpzArchive;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Opens the outputs that a command line names. */
final class ScoreInputs {
    /** Rows of training data that are held in memory. */
    private static final int MOST_TRAINING_NUMBERS = 1 << 28;

    private final ScoreInputOptions options;
    private final InputStream piped;

    ScoreInputs(ScoreInputOptions options, InputStream piped) {
        this.options = options;
        this.piped = piped;
    }

    /** Something on the command line that does not fit the rest of it. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String fact) {
            super(fact);
        }
    }

    /** Opens predicted trajectories. */
    OpenedOutputs<Futures> trajectories(String file) throws IOException, Unfit {
        if (!isJsonLines(file)) {
            throw new Unfit("trajectories are read from JSON lines only");
        }
        InputStream in = stream(file);
        return new OpenedOutputs<>(
                JsonLineOutputs.ofTrajectories(in, linesAtOnce(file), options.id()),
                List.of(Offers.trajectories()),
                OptionalLong.empty(),
                ids(file),
                in);
    }

    /** Opens regressions of several members. */
    OpenedOutputs<GaussianEnsemble> gaussians(String file) throws IOException, Unfit {
        if (!isJsonLines(file)) {
            throw new Unfit("gaussians are read from JSON lines only");
        }
        InputStream in = stream(file);
        return new OpenedOutputs<>(
                JsonLineOutputs.ofGaussians(in, linesAtOnce(file), options.id()),
                List.of(Offers.gaussians()),
                OptionalLong.empty(),
                ids(file),
                in);
    }

    /** Opens numbers of any other kind. */
    OpenedOutputs<Numbers> numbers(String file) throws IOException, Unfit {
        if (isJsonLines(file)) {
            InputStream in = stream(file);
            return new OpenedOutputs<>(
                    JsonLineOutputs.ofNumbers(in, linesAtOnce(file), options.id(), options.key()),
                    offers(List.of(1, 2)),
                    OptionalLong.empty(),
                    ids(file),
                    in);
        }
        if (file.endsWith(".npy") || file.endsWith(".npz")) {
            return array(Path.of(file));
        }
        if (options.ids().isPresent()) {
            throw new Unfit("--ids belongs to arrays; a table has its ids in a column, which --id names");
        }
        if (Files.exists(Path.of(file)) && TableFormat.of(file).isEmpty()) {
            throw new Unfit("FILE is an array, .npy or .npz, or a table, .csv, .parquet, .jsonl or .ndjson; " + file
                    + " is neither by its name");
        }
        TableFile table = SceneTable.table(Path.of(file));
        if (table.format() == TableFormat.CSV) {
            return new OpenedOutputs<>(
                    new CsvOutputs(file, table.file(), options.id(), options.columns()),
                    offers(List.of(1)),
                    OptionalLong.empty(),
                    OpenedOutputs.Ids.GIVEN,
                    () -> {});
        }
        TableEngine engine = SceneTable.engine();
        return new OpenedOutputs<>(
                new TableOutputs(engine, table, options.id(), options.columns()),
                offers(List.of(1)),
                OptionalLong.empty(),
                OpenedOutputs.Ids.GIVEN,
                engine);
    }

    private static boolean isJsonLines(String file) {
        return file.equals("-") || file.endsWith(".jsonl") || file.endsWith(".ndjson");
    }

    private static OpenedOutputs.Ids ids(String file) {
        return file.equals("-") ? OpenedOutputs.Ids.ENDLESS : OpenedOutputs.Ids.GIVEN;
    }

    private static int linesAtOnce(String file) {
        return file.equals("-") ? 1 : ItemBatch.ROWS;
    }

    private InputStream stream(String file) throws IOException {
        return file.equals("-") ? piped : Files.newInputStream(Path.of(file));
    }

    private OpenedOutputs<Numbers> array(Path file) throws IOException, Unfit {
        String name = file.toString();
        if (!name.endsWith(".npz")) {
            NpyArray array = NpyArray.open(name, file);
            return array(name, array, array);
        }
        List<String> names = NpzArchive.names(name, file);
        String chosen = options.array().orElse(names.size() == 1 ? names.get(0) : "");
        if (!names.contains(chosen)) {
            throw new Unfit("say with --array which of " + String.join(", ", names) + " is meant");
        }
        Path scratch = Files.createTempDirectory("oddline-score");
        Path extracted = scratch.resolve("array.npy");
        Closeable cleared = () -> {
            Files.deleteIfExists(extracted);
            Files.deleteIfExists(scratch);
        };
        try {
            NpzArchive.extract(name, file, chosen, extracted);
            NpyArray array = NpyArray.open(name + ":" + chosen, extracted);
            return array(name, array, () -> {
                array.close();
                cleared.close();
            });
        } catch (IOException | Unfit | RuntimeException e) {
            cleared.close();
            throw e;
        }
    }

    private OpenedOutputs<Numbers> array(String name, NpyArray array, Closeable open) throws IOException, Unfit {
        try {
            int dimensions = array.shape().size();
            boolean pixels = options.pixels().isPresent();
            boolean ofMembers = dimensions == 3
                    && !pixels
                    && (options.kind() == OutputKind.probabilities || options.kind() == OutputKind.logits);
            boolean fits = pixels
                    ? dimensions >= 2
                    : ofMembers || dimensions == 2 || (dimensions == 1 && options.kind() == OutputKind.scores);
            if (!fits) {
                throw new UnreadableTable(
                        name,
                        "its shape " + array.shapeText() + " is no outputs of kind " + options.kind()
                                + ": N x K, or T x N x K of the probabilities or logits of T members");
            }
            int axis = ofMembers ? 1 : 0;
            long rows = array.shape().get(axis);
            long members = ofMembers ? array.shape().get(0) : 1;
            if (members == 0 || members > 1 << 20) {
                throw new UnreadableTable(name, members + " members cannot be compared");
            }
            RowIds ids = options.ids().isPresent()
                    ? IdTable.read(options.ids().get(), options.id(), name, rows)
                    : new RowIds.Numbered();
            return new OpenedOutputs<>(
                    new ArrayOutputs(array, ids, axis, (int) members),
                    offers(List.of(ofMembers ? 2 : 1)),
                    OptionalLong.of(rows),
                    options.ids().isEmpty() ? OpenedOutputs.Ids.NUMBERS : OpenedOutputs.Ids.GIVEN,
                    open);
        } catch (IOException | Unfit | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /** Returns what one member, or several, can be scored by; of a kind that has no members only the first. */
    private List<Scoring.Offer<Numbers>> offers(List<Integer> members) throws IOException, Unfit {
        boolean several = members.contains(2);
        boolean one = members.contains(1);
        List<Scoring.Offer<Numbers>> both = switch (options.kind()) {
            case probabilities -> List.of(Offers.probabilities(), Offers.memberProbabilities());
            case logits -> List.of(Offers.logits(options.temperature()), Offers.memberLogits(options.temperature()));
            case sigmoid -> List.of(Offers.sigmoid());
            case scores -> List.of(scores());
            case embeddings -> List.of(Offers.embeddings(training()));
            case trajectories, gaussians -> List.of();
        };
        return both.size() < 2 || (one && several) ? both : List.of(both.get(several ? 1 : 0));
    }

    private Scoring.Offer<Numbers> scores() throws Unfit {
        if (options.pixels().isEmpty()) {
            return Offers.scores();
        }
        String name = options.pixels().get();
        Reduction reduction = Reductions.named(name)
                .orElseThrow(() ->
                        new Unfit("there is no reduction '" + name + "': " + String.join(", ", Reductions.forms())));
        return Offers.pixels(reduction);
    }

    private EmbeddingDistances training() throws IOException, Unfit {
        if (options.train().isEmpty()) {
            throw new Unfit("embeddings are held against those of the training data: --train FILE");
        }
        double[][] train = rows(options.train().get());
        int[] classes = new int[train.length];
        if (options.trainClasses().isPresent()) {
            Path file = options.trainClasses().get();
            double[][] given = rows(file);
            if (given.length != train.length) {
                throw new UnreadableTable(
                        file.toString(), given.length + " classes, but " + train.length + " rows of training data");
            }
            for (int i = 0; i < classes.length; i++) {
                classes[i] = (int) given[i][0];
                if (given[i].length != 1 || classes[i] != given[i][0]) {
                    throw new UnreadableTable(file.toString(), "row " + i + " is no whole number");
                }
            }
        }
        return new EmbeddingDistances(train, classes, options.k());
    }

    private static double[][] rows(Path file) throws IOException {
        try (NpyArray array = NpyArray.open(file.toString(), file)) {
            long count = array.shape().stream().mapToLong(l -> l).reduce(1, (a, b) -> a * b);
            if (array.shape().isEmpty() || array.shape().size() > 2 || count > MOST_TRAINING_NUMBERS) {
                throw new UnreadableTable(
                        file.toString(), "its shape " + array.shapeText() + " is not N x D, or too large for memory");
            }
            double[][] rows = new double[(int) (long) array.shape().get(0)][];
            array.scan(0, (row, values) -> rows[(int) row] = values.clone());
            return rows;
        }
    }
}
