package dev.oddline.decode;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.record.Kind;
import dev.oddline.record.LocalText;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import dev.oddline.record.Stated;
import dev.oddline.record.Tolerances;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How the settings of a repository are written. */
public final class SettingsForm {
    static final String DESCRIPTION =
            "The settings of a metadata repository: title, languages and tasks, the form of ids, and where code and notes are.";

    private static final Field<LocalText> TITLE = Field.required(
            "title", Shapes.localText(), "The name of the team or project, on every page.", "AD perception");
    private static final Field<String> BASE_URL = Field.optional(
            "base_url",
            Addresses.url(),
            "Where the site will be served; links in citations start with it.",
            "https://evidence.example.com/");
    private static final Field<List<String>> LANGUAGES = Field.optional(
            "languages", Shapes.list(Shapes.text()), "Languages of the site, the main one first.", "[en]");
    private static final Field<List<String>> TASKS = Field.optional(
            "tasks", Shapes.list(Shapes.text()), "The tasks that records may name.", "[perception, planning]");
    private static final Field<Map<String, Pattern>> ID_PATTERNS = Field.optional(
            "id_patterns",
            Shapes.map(new PatternShape(), kinds()),
            "A regular expression for the ids of a kind; the key is the kind's folder.",
            "{runs: \"[a-z0-9_]+-[0-9]{8}-[0-9]{3}\"}");
    private static final Field<Map<String, Settings.Weight>> SEVERITIES = Field.optional(
            "severities",
            Shapes.map(Shapes.choice(Settings.Weight.class)),
            "How much a rule's findings weigh, by the rule's name.",
            "{stray-file: warning}");
    private static final Field<Long> STALLED_AFTER_DAYS = Field.optional(
            "stalled_after_days",
            Numbers.integer(1, 3650),
            "Days without anything new after which an open loop has stalled; never where left out.",
            "60");
    private static final Field<Stated<Long>> LOOPS = Field.optional(
            "loops",
            MappingShape.of(List.of(STALLED_AFTER_DAYS), v -> v.get(STALLED_AFTER_DAYS)),
            "What is expected of loops.",
            "{stalled_after_days: 60}");
    private static final Field<Tolerances> TOLERANCE = Field.optional(
            "tolerance",
            ToleranceShapes.tolerances(),
            "By how much the results of a replica may differ where its record states nothing: one value, or one for each"
                    + " metric.",
            "{val_mAP: 0.002, latency_p99_ms: 5%}");
    private static final Field<Stated<Tolerances>> REPLICATION = Field.optional(
            "replication",
            MappingShape.of(List.of(TOLERANCE), v -> v.get(TOLERANCE)),
            "What is expected of runs that repeat others.",
            "{tolerance: {val_mAP: 0.002, latency_p99_ms: 5%}}");
    private static final Field<List<String>> WIKI_BASES = Field.optional(
            "wiki_bases",
            Shapes.list(Addresses.url()),
            "Addresses under which the team's notes are.",
            "[\"https://wiki.example.com/\"]");
    private static final Field<String> DEFAULT_REPOSITORY = Field.optional(
            "default_repository",
            Shapes.text(),
            "Name of the repository that `code_version` means where a run names none.",
            "perception");
    private static final Field<String> METADATA_REPOSITORY = Field.optional(
            "metadata_repository",
            Shapes.text(),
            "Name of the repository that holds these records, for links to their source.",
            "records");

    private static final Field<String> WEB = Field.optional(
            "web", Addresses.url(), "The repository's page at its host.", "https://git.example.com/ad/perception");
    private static final Field<String> COMMIT =
            Field.optional("commit", Shapes.text(), "Address of a commit.", "\"{web}/commit/{id}\"");
    private static final Field<String> COMPARE = Field.optional(
            "compare", Shapes.text(), "Address that compares two commits.", "\"{web}/compare/{a}...{b}\"");
    private static final Field<String> BLOB = Field.optional(
            "blob",
            Shapes.text(),
            "Address of a line of a file at a commit.",
            "\"{web}/blob/{commit}/{path}#L{line}\"");
    private static final Field<String> REQUEST = Field.optional(
            "request",
            Shapes.text(),
            "Address of a pull request or merge request; where left out, `{web}/pull/{number}` for requests written `#12`"
                    + " and `{web}/-/merge_requests/{number}` for those written `!12`.",
            "\"{web}/pull-requests/{number}\"");
    private static final Field<Map<String, Settings.Repository>> REPOSITORIES = Field.optional(
            "repositories",
            Shapes.map(MappingShape.of(
                    List.of(WEB, COMMIT, COMPARE, BLOB, REQUEST),
                    v -> new Settings.Repository(
                            v.value(WEB).orElse(""),
                            v.value(COMMIT).orElse("{web}/commit/{id}"),
                            v.value(COMPARE).orElse("{web}/compare/{a}...{b}"),
                            v.value(BLOB).orElse("{web}/blob/{commit}/{path}#L{line}"),
                            v.value(REQUEST).orElse("")))),
            "Where code and records live, by the name that records use.",
            "{perception: {web: \"https://git.example.com/ad/perception\"}}");

    private static final Field<RecordId> KPI_METRIC =
            Field.required("metric", References.own(Kind.METRIC), "The metric.", "vru_recall");
    private static final Field<String> KPI_TASK = Field.optional("task", Shapes.text(), "The task.", "perception");
    private static final Field<RecordId> KPI_DATASET = Field.optional(
            "dataset", References.own(Kind.DATASET), "The dataset version it is measured on.", "bev_test-v2026.01");
    private static final Field<BigDecimal> KPI_TARGET =
            Field.optional("target", Numbers.decimal(), "The value wanted, in the metric's unit.", "0.92");
    private static final Field<List<Settings.Kpi>> KPIS = Field.optional(
            "kpis",
            Shapes.list(MappingShape.of(
                    List.of(KPI_METRIC, KPI_TASK, KPI_DATASET, KPI_TARGET),
                    v -> new Settings.Kpi(v.get(KPI_METRIC), v.get(KPI_TASK), v.get(KPI_DATASET), v.get(KPI_TARGET)))),
            "The figures of the home page, in their order.",
            "[{metric: vru_recall, task: perception, target: 0.92}]");

    static final MappingShape<Settings> SHAPE = MappingShape.of(
            List.of(
                    TITLE,
                    BASE_URL,
                    LANGUAGES,
                    TASKS,
                    ID_PATTERNS,
                    SEVERITIES,
                    LOOPS,
                    REPLICATION,
                    REPOSITORIES,
                    DEFAULT_REPOSITORY,
                    METADATA_REPOSITORY,
                    WIKI_BASES,
                    KPIS),
            v -> new Settings(
                    v.get(TITLE),
                    v.get(BASE_URL),
                    v.list(LANGUAGES),
                    v.list(TASKS),
                    new Settings.RuleSettings(
                            byKind(v.map(ID_PATTERNS)),
                            v.map(SEVERITIES),
                            v.value(LOOPS).orElseGet(Stated.Absent::new),
                            v.value(REPLICATION).flatMap(Stated::value).orElse(Tolerances.NONE)),
                    new Settings.Repositories(
                            v.map(REPOSITORIES), v.get(DEFAULT_REPOSITORY), v.get(METADATA_REPOSITORY)),
                    v.list(WIKI_BASES),
                    v.list(KPIS)));

    private SettingsForm() {}

    /** Returns the settings of a file's tree with every fault in it. */
    public static Outcome<Settings> decode(RepoPath path, YamlNode root) {
        Decoding decoding = new Decoding(path);
        return new Outcome<>(SHAPE.read(root, decoding), decoding.diagnostics());
    }

    private static String kinds() {
        return java.util.Arrays.stream(Kind.values())
                .map(Kind::folder)
                .collect(java.util.stream.Collectors.joining("|"));
    }

    private static Map<Kind, Pattern> byKind(Map<String, Pattern> patterns) {
        Map<Kind, Pattern> byKind = new EnumMap<>(Kind.class);
        patterns.forEach((folder, pattern) -> Kind.ofFolder(folder).ifPresent(kind -> byKind.put(kind, pattern)));
        return byKind;
    }
}
