package dev.oddline.cli;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.decode.RecordDecoder;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.imports.Draft;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.Sampling;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.selection.policy.Choice;
import dev.oddline.selection.policy.PolicyPlan;
import dev.oddline.selection.policy.Pool;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.policy.SelectedTable;
import dev.oddline.selection.policy.UnfitPolicy;
import dev.oddline.source.Digest;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.table.CsvWriter;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlReader;
import dev.oddline.yaml.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what was chosen as the record of a round and its table. */
final class RoundRecord {
    private static final String CONTROL = "-random";

    private final Records records;
    private final RoundInputs inputs;
    private final RoundOptions options;
    private final Surroundings surroundings;

    RoundRecord(Records records, RoundInputs inputs, RoundOptions options, Surroundings surroundings) {
        this.records = records;
        this.inputs = inputs;
        this.options = options;
        this.surroundings = surroundings;
    }

    /** What was chosen by one plan. */
    record Arm(PolicyPlan plan, Choice choice, Pool pool) {}

    /**
     * Writes the files of a round and, if there is a second arm, those of its random arm.
     *
     * @return the paths of the files, tables before records
     * @throws UnfitPolicy if an input lies outside the repository, or a record would not be valid
     */
    List<RepoPath> write(SelectionPolicy policy, RoundTerms terms, List<Arm> arms) throws IOException, UnfitPolicy {
        Map<RepoPath, byte[]> tables = new LinkedHashMap<>();
        Map<RepoPath, byte[]> rounds = new LinkedHashMap<>();
        String id = options.id()
                .orElseGet(() -> "round-" + LocalDate.ofInstant(options.at(surroundings), ZoneOffset.UTC) + "-"
                        + policy.id().value());
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            boolean control = i > 0;
            String armId = control ? id + CONTROL : id;
            RepoPath table = path("tables/" + armId + "-selected.csv");
            byte[] rows = table(arm, table);
            tables.put(table, rows);
            Draft draft = draft(policy, terms, arm, armId, control ? Optional.of(id) : Optional.empty());
            draft.mapping(
                    "selected",
                    new Draft()
                            .text("table", table.value())
                            .text("hash", "sha256:" + Digest.sha256(rows))
                            .plain(
                                    "scenes",
                                    Integer.toString(arm.choice().chosen().size())));
            draft.mapping("outcome", outcome(arm)).text("tool", "oddline " + Version.number());
            byte[] record = YamlWriter.write(draft.build()).getBytes(StandardCharsets.UTF_8);
            RepoPath path = path("sampling/" + armId + ".yaml");
            holdValid(path, record);
            rounds.put(path, record);
        }
        Map<RepoPath, byte[]> all = new LinkedHashMap<>(tables);
        all.putAll(rounds);
        for (Map.Entry<RepoPath, byte[]> file : all.entrySet()) {
            holdNew(file.getKey(), file.getValue());
        }
        for (Map.Entry<RepoPath, byte[]> file : all.entrySet()) {
            Path place = records.workspace().root().resolve(file.getKey().value());
            Files.createDirectories(place.resolveSibling("."));
            WholeFile.write(place, file.getValue());
        }
        return List.copyOf(all.keySet());
    }

    private RepoPath path(String below) throws UnfitPolicy {
        return RepoPath.parse(records.workspace().metadata() + "/" + below)
                .orElseThrow(
                        () -> new UnfitPolicy("`" + below + "` is no path: use letters, digits, `_`, `-` and `.`"));
    }

    private static byte[] table(Arm arm, RepoPath path) throws IOException {
        SelectedTable table = new SelectedTable(arm.plan(), arm.pool());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.to(bytes, path.value(), table.columns())) {
            for (List<String> row : table.rows(arm.choice())) {
                writer.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private Draft draft(SelectionPolicy policy, RoundTerms terms, Arm arm, String id, Optional<String> controlOf)
            throws IOException, UnfitPolicy {
        CatalogEntry entry = records.catalog().find(policy.id()).orElseThrow();
        SelectOptions files = inputs.options();
        Draft draft = new Draft()
                .text("sampling_id", id)
                .plain("round", Long.toString(number(policy)))
                .plain("selected_at", options.at(surroundings).toString())
                .text("task", policy.scope().task().value())
                .text("status", "selected")
                .mapping(
                        "pool",
                        reference(files.pool())
                                .plain("scenes", Integer.toString(arm.pool().size())));
        optional(draft, "pool_scenes", files.scenes());
        draft.text("odd_id", terms.odd().map(odd -> odd.id()));
        optional(draft, "embeddings", files.embeddings());
        optional(draft, "probabilities", files.probabilities());
        optional(draft, "labelled_scenes", files.labelled());
        return draft.text("scoring_run_id", options.scoringRun())
                .text("policy_id", policy.id().value())
                .text("policy_hash", "sha256:" + Digest.sha256(entry.file().bytes()))
                .plain("seed", Long.toString(arm.plan().seed()))
                .mapping(
                        "budget",
                        new Draft()
                                .plain(
                                        "amount",
                                        Long.toString(arm.plan().budget().amount()))
                                .text("unit", word(arm.plan().budget().unit())))
                .text("control_of", controlOf)
                .text("labelled_before", files.labelledBefore());
    }

    private static String word(LabelBudget.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the number of the round: one more than the greatest of its task. */
    private long number(SelectionPolicy policy) {
        return options.number()
                .orElseGet(() -> 1
                        + records.catalog()
                                .records(Sampling.class)
                                .filter(r -> r.round()
                                        .task()
                                        .value()
                                        .equals(policy.scope().task().value()))
                                .mapToLong(r -> r.round().number().orElse(0L))
                                .max()
                                .orElse(0));
    }

    private void optional(Draft draft, String key, Optional<Path> file) throws IOException, UnfitPolicy {
        if (file.isPresent()) {
            draft.mapping(key, reference(file.get()));
        }
    }

    private Draft reference(Path file) throws IOException, UnfitPolicy {
        Path root = records.workspace().root().toRealPath();
        Path real = file.toRealPath();
        Optional<RepoPath> path = real.startsWith(root)
                ? RepoPath.parse(root.relativize(real).toString().replace('\\', '/'))
                : Optional.empty();
        try (InputStream in = Files.newInputStream(file)) {
            return new Draft()
                    .text(
                            "table",
                            path.orElseThrow(() ->
                                            new UnfitPolicy("`" + file + "` lies outside the repository, where nobody"
                                                    + " could derive the round again; keep it in git, Git LFS or DVC, or look"
                                                    + " only: --dry-run"))
                                    .value())
                    .text("hash", "sha256:" + Digest.sha256(in));
        }
    }

    private static Draft outcome(Arm arm) {
        List<YamlNode> leftOut = new ArrayList<>();
        for (Choice.LeftOut filter : arm.choice().leftOut()) {
            leftOut.add(new Draft()
                    .text("by", filter.by())
                    .plain("scenes", Integer.toString(filter.scenes()))
                    .build());
        }
        List<YamlNode> shortfalls = new ArrayList<>();
        for (Choice.FilledQuota quota : arm.choice().quotas()) {
            if (quota.isShort()) {
                shortfalls.add(new Draft()
                        .text("quota", quota.quota())
                        .plain("wanted", whole(quota.wanted()))
                        .plain("taken", whole(quota.taken()))
                        .build());
            }
        }
        List<YamlNode> firstLeft = new ArrayList<>();
        arm.choice()
                .firstLeft()
                .forEach(row -> firstLeft.add(Draft.textNode(arm.pool().ids().get(row))));
        return new Draft()
                .plain("candidates", Integer.toString(arm.choice().candidates()))
                .list("left_out", leftOut)
                .list("shortfalls", shortfalls)
                .list("first_left", firstLeft);
    }

    private static String whole(double amount) {
        return Long.toString(new BigDecimal(amount).toBigInteger().longValueExact());
    }

    private static void holdValid(RepoPath path, byte[] record) throws UnfitPolicy {
        var tree = YamlReader.readRecord(new SourceFile(path, record));
        List<Diagnostic> faults = new ArrayList<>(tree.diagnostics());
        tree.value()
                .ifPresent(root -> faults.addAll(
                        RecordDecoder.decode(path, Kind.SAMPLING, root).diagnostics()));
        if (!faults.isEmpty()) {
            throw new UnfitPolicy(MessageCatalogue.of(MessageCatalogue.ENGLISH)
                    .text(faults.get(0).message()));
        }
    }

    /** A round that is written again must be the same; another one needs another id. */
    private void holdNew(RepoPath path, byte[] content) throws IOException, UnfitPolicy {
        Path place = records.workspace().root().resolve(path.value());
        if (Files.exists(place) && !Arrays.equals(Files.readAllBytes(place), content)) {
            throw new UnfitPolicy("`" + path + "` is there already and differs; a round is never written over: give"
                    + " another --id");
        }
    }
}
