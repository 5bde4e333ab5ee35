package dev.oddline.cli;

import dev.oddline.exports.ScoresJson;
import dev.oddline.record.Kind;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.SelectionStep;
import dev.oddline.record.Stated;
import dev.oddline.selection.policy.RoundFiles;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.policy.UnfitPolicy;
import dev.oddline.source.Span;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that a user names for a round. */
final class RoundInputs {
    private final SelectOptions options;
    private final SelectionPolicy policy;

    RoundInputs(SelectOptions options, SelectionPolicy policy) {
        this.options = options;
        this.policy = policy;
    }

    SelectOptions options() {
        return options;
    }

    /** Returns what the round states of itself. */
    RoundTerms.Stated stated(Optional<Long> seed, Optional<Long> budget) {
        Optional<LabelBudget> other = budget.map(amount -> new LabelBudget(
                new Stated.Given<>(amount, Span.START),
                policy.budget().value().map(LabelBudget::unit).orElseGet(Stated.Absent::new)));
        return new RoundTerms.Stated(
                seed,
                other,
                options.odd().map(id -> new RecordId(Kind.ODD, id)),
                options.labelledBefore().map(id -> new RecordId(Kind.DATASET, id)),
                Map.of());
    }

    /** Returns the files of the round; complains if the pool was not scored as the policy asks. */
    RoundFiles files(RoundTerms terms) throws IOException, UnfitPolicy {
        TableFile pool = table(options.pool());
        holdAggregation();
        List<RoundFiles.SceneIds> labelled = new ArrayList<>();
        terms.labelledBefore().ifPresent(labelled::add);
        if (options.labelled().isPresent()) {
            labelled.add(ids(options.labelled().get()));
        }
        return new RoundFiles(
                pool,
                options.scenes().isPresent()
                        ? Optional.of(table(options.scenes().get()))
                        : Optional.empty(),
                array(options.embeddings()),
                array(options.probabilities()),
                labelled);
    }

    private static RoundFiles.SceneIds ids(Path file) throws IOException {
        if (TableFormat.of(file.getFileName().toString()).isPresent()) {
            return new RoundFiles.IdColumn(table(file), SceneTable.SCENE_ID);
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new RoundFiles.IdList(file.toString(), file);
    }

    private static TableFile table(Path file) throws IOException {
        return dev.oddline.cli.SceneTable.table(file);
    }

    private static Optional<RoundFiles.ArrayFile> array(Optional<Path> file) throws IOException {
        if (file.isPresent() && !Files.exists(file.get())) {
            throw new NoSuchFileException(file.get().toString());
        }
        return file.map(there -> new RoundFiles.ArrayFile(there.toString(), there));
    }

    private void holdAggregation() throws IOException, UnfitPolicy {
        for (SelectionStep step : policy.steps()) {
            Optional<String> asked = step instanceof SelectionStep.Score score
                    ? score.aggregation().value()
                    : Optional.empty();
            if (asked.isEmpty()) {
                continue;
            }
            Path about = options.pool().resolveSibling(options.pool().getFileName() + ScoresJson.ABOUT);
            if (!Files.exists(about)) {
                throw new UnfitPolicy("it asks for scores of the aggregation `" + asked.get() + "`, but " + about
                        + ", which tells how the pool was scored, does not exist");
            }
            String was = ScoresJson.aggregation(Files.readAllBytes(about))
                    .orElseThrow(() -> new UnfitPolicy(about + " does not tell the aggregation of the scores"));
            if (!was.equals(asked.get())) {
                throw new UnfitPolicy(
                        "it asks for scores of the aggregation `" + asked.get() + "`, but the pool has `" + was + "`");
            }
        }
    }
}
