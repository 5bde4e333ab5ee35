package dev.oddline.cli;

import dev.oddline.git.Workspace;
import dev.oddline.imports.FileChange;
import dev.oddline.imports.ImportFolder;
import dev.oddline.imports.ImportSummary;
import dev.oddline.imports.Masking;
import dev.oddline.imports.mlflow.DatasetSource;
import dev.oddline.imports.mlflow.MappingFile;
import dev.oddline.imports.mlflow.MlflowImport;
import dev.oddline.imports.mlflow.MlflowOptions;
import dev.oddline.imports.mlflow.MlflowStore;
import dev.oddline.imports.mlflow.MlflowSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** {@code oddline import mlflow}: a store of MLflow becomes records. */
@Command(
        name = "mlflow",
        mixinStandardHelpOptions = true,
        header = "Turn the runs of an MLflow store into records.",
        description = {
            "",
            "Reads a file store (`mlruns`) of MLflow 1 to 3 or its database (`mlflow.db`), without Python and without"
                    + " changing a byte of it. Each run becomes a record with a table of its curves, each experiment"
                    + " with runs a record, and so does each logged or registered model whose run is there. A note on"
                    + " a run becomes a note. Runs that were deleted in MLflow are passed over.",
            "",
            "What MLflow does not know, such as the commit of a run that was started outside git, is written as"
                    + " unknown, with the reason. Home folders, e-mail addresses, users and hosts are masked.",
            "",
            "Importing again changes nothing. A run that went on since is updated, unless people have changed its"
                    + " record; then it is listed and left alone.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:imported; what could not be read is listed",
            "1:with --missing: there are runs that no record holds",
            "2:wrong usage, no store, or the records could not be written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline import mlflow . --dry-run",
            "  oddline import mlflow mlruns --dataset-from param:dataset_version",
            "  oddline import mlflow mlflow.db --dataset-from input:training",
            "  oddline import mlflow mlruns --mapping datasets.yaml",
            "  oddline import mlflow mlruns --missing",
            "",
            "A mapping says what the data is called here that a run knows by another name:",
            "",
            "  dataset_from: param:data",
            "  datasets:",
            "    road_users.yaml: road_users-v3        # the value of the parameter",
            "    cifar10@8f2b12ab: cifar10-v2          # or name@digest of a dataset input",
        })
final class ImportMlflowCommand implements Callable<Integer> {
    private static final int MAX_MAPPING_BYTES = 8 << 20;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "The store: `mlruns`, `mlflow.db`, or the folder that holds one of them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path path;

    @Mixin
    private final MetadataOptions metadata = new MetadataOptions();

    @Option(
            names = "--dataset-from",
            paramLabel = "PLACE",
            description = "Where a run names the dataset version it was trained on: param:NAME, tag:NAME,"
                    + " input:CONTEXT, or fixed:ID for all runs.")
    private @Nullable String datasetFrom;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "YAML file that says which dataset version a name in MLflow means.")
    private @Nullable Path mapping;

    @Option(
            names = "--keep-private",
            description = "Do not mask home folders, users, e-mail addresses and hosts. Passwords in addresses are"
                    + " left out all the same.")
    private boolean keepPrivate;

    @Option(names = "--missing", description = "List the runs that no record holds, and write nothing.")
    private boolean missing;

    @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
    private boolean dryRun;

    ImportMlflowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Workspace workspace = Workspace.open(metadata.folder(), metadata.trust())) {
            ImportFolder folder = new ImportFolder(workspace.root());
            String records = workspace.metadata().value();
            MlflowImport.Result result = MlflowImport.plan(
                    MlflowStore.find(path).read(),
                    folder.records(records),
                    new MlflowOptions(
                            records,
                            keepPrivate ? Masking.Extent.ONLY_PASSWORDS : Masking.Extent.PRIVATE_TEXTS,
                            datasets()));
            return missing ? listMissing(result) : write(result, folder);
        }
    }

    private int listMissing(MlflowImport.Result result) {
        int count = result.plan().missing().size();
        surroundings.out().print(MlflowSummary.missing(result.plan()));
        surroundings
                .err()
                .println(count + " of " + result.statistics().runCount() + " runs in the store have no record");
        return count == 0 ? Exit.FINE : Exit.FINDINGS;
    }

    private int write(MlflowImport.Result result, ImportFolder folder) throws IOException {
        List<FileChange> changes = folder.compare(result.plan().files());
        if (!dryRun) {
            folder.write(changes);
        }
        ImportSummary.Mode mode = dryRun ? ImportSummary.Mode.DRY_RUN : ImportSummary.Mode.WRITTEN;
        surroundings.out().print(MlflowSummary.of(result, changes, mode));
        return Exit.FINE;
    }

    private DatasetSource datasets() throws IOException {
        DatasetSource mapped = mapping == null ? DatasetSource.unknown() : mapped(mapping);
        if (datasetFrom == null) {
            return mapped;
        }
        Optional<DatasetSource.Place> place = DatasetSource.Place.parse(datasetFrom);
        if (place.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--dataset-from is one of param:NAME, tag:NAME, input:CONTEXT, fixed:ID; not `" + datasetFrom
                            + "`");
        }
        return new DatasetSource(place, mapped.ids());
    }

    private static DatasetSource mapped(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("the mapping file " + file + " does not exist");
        }
        if (Files.size(file) > MAX_MAPPING_BYTES) {
            throw new IOException("the mapping file " + file + " is too large");
        }
        return MappingFile.read(file.toString(), Files.readAllBytes(file));
    }
}
