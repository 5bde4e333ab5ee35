package dev.oddline.cli;

import dev.oddline.git.Workspace;
import dev.oddline.imports.FileChange;
import dev.oddline.imports.ImportFolder;
import dev.oddline.imports.ImportPlan;
import dev.oddline.imports.ImportSummary;
import dev.oddline.imports.SafeName;
import dev.oddline.imports.evaluation.EvaluationFacts;
import dev.oddline.imports.evaluation.ForeignFile;
import dev.oddline.imports.evaluation.KnownRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a user says of an evaluation whose file is imported, and how the import is written. */
final class EvaluationOptions {
    private static final int MAX_FILE_BYTES = 64 << 20;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final MetadataOptions metadata = new MetadataOptions();

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = "The id of the evaluation's record. The same id again updates it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "A model that was evaluated; may be given several times.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "The run that was evaluated, where it has no model record.")
    private @Nullable String run;

    @Option(names = "--dataset", paramLabel = "ID", description = "The dataset version it was done on.")
    private @Nullable String dataset;

    @Option(
            names = "--odd",
            paramLabel = "ID",
            description = "The taxonomy that has the words of the table (default: that of the dataset version, else"
                    + " the newest).")
    private @Nullable String odd;

    @Option(
            names = "--evaluated-at",
            paramLabel = "TIME",
            description = "When it was done, with the zone: 2026-03-07T05:30:00Z.")
    private @Nullable String evaluatedAt;

    @Option(names = "--task", paramLabel = "TASK", description = "One of the tasks in the settings.")
    private @Nullable String task;

    @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
    private boolean dryRun;

    /** An importer of one file. */
    interface Importer<R> {
        R plan(ForeignFile file, EvaluationFacts facts, KnownRecords records) throws IOException;
    }

    /** Returns what an importer makes of a file, before anything is written. */
    <R> R plan(Path file, Importer<R> importer) throws IOException {
        EvaluationFacts facts = facts();
        ForeignFile read = new ForeignFile(String.valueOf(file.getFileName()), bytes(file));
        try (Workspace workspace = Workspace.open(metadata.folder(), metadata.trust())) {
            ImportFolder folder = new ImportFolder(workspace.root());
            return importer.plan(
                    read,
                    facts,
                    KnownRecords.of(
                            workspace.metadata(),
                            folder.records(workspace.metadata().value())));
        }
    }

    /** Writes the files of a plan unless this is a rehearsal, and adds them to a summary. */
    void write(ImportPlan plan, ImportSummary summary) throws IOException {
        try (Workspace workspace = Workspace.open(metadata.folder(), metadata.trust())) {
            ImportFolder folder = new ImportFolder(workspace.root());
            List<FileChange> changes = folder.compare(plan.files());
            if (!dryRun) {
                folder.write(changes);
            }
            summary.files(plan, changes, dryRun ? ImportSummary.Mode.DRY_RUN : ImportSummary.Mode.WRITTEN);
        }
    }

    private EvaluationFacts facts() {
        if (!SafeName.of(id, "").equals(id)) {
            throw usage("--id: '" + id + "' is no id: use letters, digits, '_', '-' and '.'");
        }
        if (!models.isEmpty() && run != null) {
            throw usage("--model and --run: a run is named where the model has no record of its own; give one of them");
        }
        Optional<String> time = Optional.ofNullable(evaluatedAt);
        time.ifPresent(this::refuseNoTime);
        return new EvaluationFacts(
                id,
                new EvaluationFacts.Subject(models, Optional.ofNullable(run)),
                Optional.ofNullable(dataset),
                Optional.ofNullable(odd),
                time,
                Optional.ofNullable(task));
    }

    private void refuseNoTime(String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeParseException malformed) {
            throw usage("--evaluated-at: '" + text + "' is no time with a zone, such as 2026-03-07T05:30:00Z");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("the file " + file + " does not exist");
        }
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new IOException("the file " + file + " is too large: more than " + (MAX_FILE_BYTES >> 20) + " MiB");
        }
        return Files.readAllBytes(file);
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
