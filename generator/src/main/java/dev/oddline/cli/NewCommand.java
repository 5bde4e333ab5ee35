package dev.oddline.cli;

import dev.oddline.catalog.CatalogReader;
import dev.oddline.decode.NewRecord;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.git.Cleanliness;
import dev.oddline.git.FileEntry;
import dev.oddline.git.RepositorySnapshot;
import dev.oddline.git.Workspace;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import dev.oddline.record.Settings;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.Hashes;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline new}: a record to be filled in. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "The record is valid as it is written. What must be answered says that it is not yet filled in; what may be"
                    + " added follows as comments. Commit, uncommitted changes, the hash of a configuration and today's"
                    + " date are filled in where the kind has them. A note without --set url=… or path=… gets its Markdown"
                    + " file too.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline new run bev_det_v2-20260314-001 --set experiment_id=bev_det_v2 \\",
            "      --set config=metadata/configs/bev_det_v2_r50.yaml --set environment.hardware=8×H100 --set seeds.torch=42",
            "  oddline new waiver waiver-0013 --set rule=unknown-reference --set 'about=[{run_id: bev-1}]'",
        })
final class NewCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "KIND", description = "Such as run, dataset, experiment, note.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String kind;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            defaultValue = "",
            description = "The record's id. A run without one is named after its experiment and today's date.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Fill in a field; the value is YAML. A dot leads into a mapping, as in environment.os=…. May be"
                            + " given several times.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Kind of = Kind.ofWord(kind)
                .orElseThrow(() -> usage("there is no kind '" + kind + "'"
                        + DidYouMean.among(Kind.words(), kind)
                        + "; kinds are " + String.join(", ", Kind.words())));
        try (Workspace workspace = Workspace.open(repository.metadata(), repository.trust())) {
            RepoPath path = path(of, workspace);
            Path file = workspace.root().resolve(path.value());
            if (Files.exists(file)) {
                throw usage("there is a record already: " + path);
            }
            SetFields given = new SetFields(values);
            Optional<String> fault = given.fault();
            if (fault.isPresent()) {
                throw usage(fault.get());
            }
            Map<String, String> known = known(of, workspace);
            if (of == Kind.WAIVER && !known.containsKey("owner") && !isGranted()) {
                throw usage("git does not say who you are, and a waiver of nobody silences nothing: '--set"
                        + " granted_by=NAME' says who allows it");
            }
            Outcome<String> text = NewRecord.write(of, path, given.and(known));
            if (text.value().isEmpty()) {
                throw usage(reasons(text));
            }
            Files.createDirectories(file.resolveSibling(".").normalize());
            Files.writeString(file, text.value().get(), StandardOpenOption.CREATE_NEW);
            surroundings.out().println(path);
            if (of == Kind.NOTE && !isElsewhere()) {
                writeTheText(path, file.resolveSibling(path.stem() + ".md"));
            }
            return Exit.FINE;
        }
    }

    private boolean isGranted() {
        return values.containsKey("granted_by") || values.containsKey("owner");
    }

    /** Returns whether it was said where the text of a note stands. */
    private boolean isElsewhere() {
        return values.containsKey("url") || values.containsKey("path");
    }

    /** Writes the text that a note's record leads to, unless it is there. */
    private void writeTheText(RepoPath record, Path text) throws IOException {
        if (!Files.exists(text, LinkOption.NOFOLLOW_LINKS)) {
            Files.writeString(text, "# " + record.stem() + "\n", StandardOpenOption.CREATE_NEW);
            surroundings.out().println(record.value().replaceFirst("\\.yaml$", ".md"));
        }
    }

    private static String reasons(Outcome<String> text) {
        MessageCatalogue messages = MessageCatalogue.of("en");
        StringBuilder reasons = new StringBuilder();
        for (Diagnostic fault : text.diagnostics()) {
            reasons.append(reasons.isEmpty() ? "" : "\n").append(messages.text(fault.message()));
            fault.helps().forEach(h -> reasons.append("\n  help: ").append(messages.text(h)));
        }
        return reasons.toString();
    }

    private RepoPath path(Kind of, Workspace workspace) {
        String folder = workspace.metadata() + "/" + of.folder() + "/";
        String name = id.isEmpty() ? generated(of, workspace.root(), folder) : id;
        return RepoPath.parse(folder + name + ".yaml")
                .orElseThrow(() -> usage("'" + name + "' is no id: use letters, digits, '_', '-' and '.'"));
    }

    private String generated(Kind of, Path root, String folder) {
        String experiment = values.getOrDefault("experiment_id", "");
        if (of != Kind.RUN || experiment.isEmpty()) {
            throw usage("an ID is needed; only a run with '--set experiment_id=…' is named by itself");
        }
        String day = LocalDate.now(surroundings.clock()).toString().replace("-", "");
        for (int number = 1; ; number++) {
            String name = String.format(Locale.ROOT, "%s-%s-%03d", experiment, day, number);
            if (!Files.exists(root.resolve(folder + name + ".yaml"))) {
                return name;
            }
        }
    }

    /** Returns what the repository and the clock know of a record of a kind. */
    private Map<String, String> known(Kind of, Workspace workspace) throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        String today = LocalDate.now(surroundings.clock()).toString();
        switch (of) {
            case RUN -> run(workspace, known);
            case DATASET -> known.put("created_at", today);
            case EXPERIMENT -> known.put("started_at", today);
            case NOTE -> {
                known.put("written_at", today);
                if (!isElsewhere()) {
                    known.put("path", "./" + id.substring(id.lastIndexOf('/') + 1) + ".md");
                }
            }
            case WAIVER -> known.put("granted_at", today);
            default -> {}
        }
        workspace.committer().name().ifPresent(name -> known.put("owner", name));
        return known;
    }

    private void run(Workspace workspace, Map<String, String> known) throws IOException {
        RepositorySnapshot snapshot = workspace.workTree();
        if (holdsTheCode(settings(workspace, snapshot))) {
            snapshot.commit()
                    .ifPresent(commit ->
                            known.put("code_version", "\"" + commit.id().hex() + "\""));
            Cleanliness cleanliness = workspace.cleanliness();
            if (cleanliness != Cleanliness.UNKNOWN) {
                known.put("code_dirty", Boolean.toString(cleanliness == Cleanliness.DIRTY));
            }
        }
        String config = values.getOrDefault("config", "");
        Path file = workspace.root().resolve(config);
        if (!config.isEmpty() && Files.isRegularFile(file)) {
            known.put("config_hash", "sha256:" + Hashes.sha256(Files.readAllBytes(file)));
        }
    }

    private static Settings settings(Workspace workspace, RepositorySnapshot snapshot) throws IOException {
        Optional<FileEntry> entry = snapshot.find(CatalogReader.settingsOf(workspace.metadata()));
        List<SourceFile> files = entry.isEmpty()
                ? List.of()
                : snapshot.read(entry.get(), YamlReader.MAX_RECORD_BYTES).value().stream()
                        .toList();
        return CatalogReader.read(workspace.metadata(), files).catalog().settings();
    }

    /** Returns whether the commit of the records is that of the code: not where the settings name two repositories. */
    private static boolean holdsTheCode(Settings settings) {
        Optional<String> code = settings.repositories().standard().value();
        return code.isEmpty() || code.equals(settings.repositories().ofRecords().value());
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
