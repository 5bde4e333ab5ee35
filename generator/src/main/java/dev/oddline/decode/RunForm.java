package dev.oddline.decode;

import dev.oddline.record.Artifact;
import dev.oddline.record.CommitId;
import dev.oddline.record.ConfigReference;
import dev.oddline.record.ContentHash;
import dev.oddline.record.ImageReference;
import dev.oddline.record.Kind;
import dev.oddline.record.MetricTable;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Moment;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Replication;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.record.Tolerances;
import dev.oddline.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/** How a run is written. */
final class RunForm {
    private static final Field<RecordId> EXPERIMENT = Field.expected(
            "experiment_id",
            References.madeFrom(Kind.EXPERIMENT),
            "The experiment that this run belongs to.",
            "bev_det_v2");
    private static final Field<Run.Job> JOB =
            Field.optional("job", Shapes.choice(Run.Job.class), "What the run does; `train` where left out.", "train");
    private static final Field<String> VARIANT = Field.optional(
            "variant", Shapes.text(), "Runs of one experiment and variant differ only in their seeds.", "r50_24e");
    private static final Field<Run.Status> STATUS = Field.optional(
            "status", Shapes.choice(Run.Status.class), "How the run ended; `finished` where left out.", "finished");
    private static final Field<RecordId> DATASET = Field.expected(
            "dataset_version_id",
            References.madeFrom(Kind.DATASET),
            "The dataset version the run was trained on; short for an input with the role `train`.",
            "bev_train-v2026.03_incident_mix");

    private static final Field<Run.InputRole> INPUT_ROLE =
            Field.required("role", Shapes.choice(Run.InputRole.class), "What the input was used for.", "validation");
    private static final Field<RecordId> INPUT_DATASET = Field.expected(
            "dataset_version_id", References.madeFrom(Kind.DATASET), "The dataset version.", "bev_val-v2026.02");
    private static final Field<RecordId> INPUT_MODEL =
            Field.expected("model_id", References.madeFrom(Kind.MODEL), "The model.", "bev_backbone-20251104");
    private static final Field<List<Run.Input>> INPUTS = Field.optional(
            "inputs",
            Shapes.list(MappingShape.of(
                            List.of(INPUT_ROLE, INPUT_DATASET, INPUT_MODEL),
                            v -> new Run.Input(
                                    v.get(INPUT_ROLE),
                                    v.mentions(INPUT_DATASET) ? v.get(INPUT_DATASET) : v.get(INPUT_MODEL)))
                    .with(Requirement.exactlyOne(List.of(INPUT_DATASET, INPUT_MODEL)))),
            "Every other dataset version and model that the run used.",
            "[{role: validation, dataset_version_id: bev_val-v2026.02}]");

    private static final Field<RecordId> PARENT = Field.optional(
            "parent_run_id",
            References.madeFrom(Kind.RUN),
            "The sweep that started this run, or the run it resumed.",
            "bev_det_v2-20260301-002");
    private static final Field<RecordId> BASELINE = Field.optional(
            "baseline_run_id",
            References.context(Kind.RUN),
            "The run to compare with; the experiment's baseline where left out.",
            "bev_det_v2-20260115-002");
    private static final Field<RecordId> ORIGINAL = Field.required(
            "run_id", References.context(Kind.RUN), "The run that is repeated.", "bev_det_v2-20260302-007");
    private static final Field<Tolerances> TOLERANCE = Field.optional(
            "tolerance",
            ToleranceShapes.tolerances(),
            "By how much results may differ and still count as the same: one value, or one for each metric; the setting"
                    + " `replication` where left out.",
            "{val_mAP: 0.002, latency_p99_ms: 5%}");
    private static final Field<Replication> REPLICATES = Field.optional(
            "replicates",
            Shapes.either(
                    Shapes.stated(References.context(Kind.RUN)).as(id -> new Replication(id, Stated.absent())),
                    MappingShape.of(
                            List.of(ORIGINAL, TOLERANCE), v -> new Replication(v.get(ORIGINAL), v.get(TOLERANCE)))),
            "The run that this one repeats, to see whether the results come again.",
            "{run_id: bev_det_v2-20260302-007, tolerance: {val_mAP: 0.002}}",
            "bev_det_v2-20260302-007");
    private static final Field<CommitId> CODE_VERSION = Field.expected(
            "code_version",
            Pins.commit(),
            "Full id of the commit that ran.",
            "3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f");
    private static final Field<String> CODE_REPOSITORY = Field.optional(
            "code_repository",
            Shapes.text(),
            "Name of the code's repository in the settings; `default_repository` where left out.",
            "perception");
    private static final Field<Boolean> CODE_DIRTY = Field.optional(
            "code_dirty", Shapes.bool(), "Whether the work tree held changes that the commit does not.", "false");
    private static final Field<ConfigReference> CONFIG = Field.optional(
            "config",
            Configs.reference(),
            "The configuration file: a path in this repository, or `repository:path`.",
            "metadata/configs/bev_det_v2_r50.yaml");
    private static final Field<ContentHash> CONFIG_HASH = Field.expected(
            "config_hash",
            Pins.configHash(),
            "`sha256:` of the configuration file's bytes, or `jcs-sha256:` of its data; without a file, `jcs-sha256:`"
                    + " of `hyperparameters`. `oddline hash FILE` prints both.",
            Parts.SHA256_EXAMPLE);
    private static final Field<ImageReference> IMAGE = Field.expected(
            "docker_image",
            Pins.image(),
            "The container image, with its digest.",
            "registry.example.com/ad/train:2026.03@" + Parts.SHA256_EXAMPLE);

    private static final Field<String> CUDA = Field.optional("cuda", Shapes.text(), "CUDA version.", "\"12.4\"");
    private static final Field<String> DRIVER =
            Field.optional("driver", Shapes.text(), "Version of the GPU driver.", "550.54.15");
    private static final Field<Map<String, String>> LIBRARIES =
            Field.optional("libraries", Shapes.map(Shapes.text()), "Versions by library.", "{torch: 2.4.1}");
    private static final Field<String> HARDWARE =
            Field.optional("hardware", Shapes.text(), "What it ran on.", "8×H100");
    private static final Field<String> OS = Field.optional("os", Shapes.text(), "Operating system.", "Debian 12");
    private static final Field<String> PYTHON = Field.optional("python", Shapes.text(), "Python version.", "\"3.11\"");
    private static final Field<Run.Surroundings> ENVIRONMENT = Field.optional(
            "environment",
            MappingShape.of(
                    List.of(CUDA, DRIVER, LIBRARIES, HARDWARE, OS, PYTHON),
                    v -> new Run.Surroundings(
                            v.get(CUDA), v.get(DRIVER), v.map(LIBRARIES), v.get(HARDWARE), v.get(OS), v.get(PYTHON))),
            "What the run ran in, besides the image.",
            "{cuda: \"12.4\", driver: 550.54.15, libraries: {torch: 2.4.1}, hardware: 8×H100}");

    private static final Field<Map<String, Long>> SEEDS = Field.optional(
            "seeds",
            Shapes.map(Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE)),
            "Every random seed, by library.",
            "{torch: 42, numpy: 42}");
    private static final Field<List<String>> NONDETERMINISM = Field.optional(
            "nondeterminism",
            Shapes.list(Shapes.text()),
            "Known sources of different results from equal inputs; `[]` when none is known.",
            "[cudnn.benchmark]");
    private static final Field<Map<String, YamlNode>> HYPERPARAMETERS = Field.optional(
            "hyperparameters",
            Shapes.map(Shapes.any()),
            "What was chosen, for searching and comparing; the configuration file says what ran.",
            "{backbone: resnet50, lr: 1.0e-4, epochs: 24}");
    private static final Field<Moment> STARTED =
            Field.optional("started_at", Times.moment(), "When the run started.", "2026-03-02T01:20:00Z");
    private static final Field<Moment> FINISHED =
            Field.optional("finished_at", Times.moment(), "When the run ended.", "2026-03-02T19:42:11Z");
    private static final Field<Map<String, MetricValue>> METRICS = Field.expected(
            "metrics",
            Parts.metrics(),
            "Results by metric: a number, or a number with its `n` and 95 % interval.",
            "{val_mAP: 0.412, val_recall: {value: 0.731, n: 5120, low: 0.719, high: 0.743}}");
    private static final Field<TableReference> CURVES = Field.optional(
            "curves",
            Parts.table(),
            "Table of metrics over steps, with the columns `step, time, metric, value`.",
            "{table: metadata/tables/bev_det_v2-20260302-007-curves.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");
    private static final Field<MetricTable> SEGMENT_METRICS = Field.optional(
            "segment_metrics",
            MetricTables.shape(),
            "Table of metrics for each ODD segment: one column for each ODD attribute, then"
                    + " `metric, value, n, unit_counted, low, high`.",
            "{table: metadata/tables/bev_det_v2-20260302-007-segments.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");
    private static final Field<List<Artifact>> ARTIFACTS = Field.optional(
            "artifacts",
            Shapes.list(Parts.artifact()),
            "Files that the run left behind.",
            "[{name: weights, uri: \"s3://ad-models/bev_det_v2/weights.pt\", hash: \"" + Parts.SHA256_EXAMPLE
                    + "\", size_bytes: 183400112}]");
    private static final Field<List<Artifact>> LOGS = Field.optional(
            "logs",
            Shapes.list(Parts.artifact()),
            "Log files, with the address where they can be read.",
            "[{name: training log, uri: \"https://logs.example.com/bev_det_v2-20260302-007\"}]");

    static final RecordForm<Run> FORM = RecordForm.of(
                    Kind.RUN,
                    "One execution with its inputs, environment and results. Every job is recorded, trials too.",
                    List.of(
                            EXPERIMENT,
                            JOB,
                            Parts.TASK,
                            VARIANT,
                            Parts.PURPOSE,
                            STATUS,
                            DATASET,
                            INPUTS,
                            PARENT,
                            BASELINE,
                            REPLICATES,
                            CODE_VERSION,
                            CODE_REPOSITORY,
                            CODE_DIRTY,
                            CONFIG,
                            CONFIG_HASH,
                            IMAGE,
                            ENVIRONMENT,
                            SEEDS,
                            NONDETERMINISM,
                            HYPERPARAMETERS,
                            STARTED,
                            FINISHED,
                            METRICS,
                            CURVES,
                            SEGMENT_METRICS,
                            ARTIFACTS,
                            LOGS),
                    (heading, v) -> new Run(
                            heading,
                            place(v),
                            new Run.RunInputs(v.get(DATASET), v.list(INPUTS)),
                            code(v),
                            environment(v),
                            outcome(v),
                            v.get(METRICS)))
            .with(Requirement.when(
                    JOB, "train", true, List.of(EXPERIMENT, DATASET, CODE_VERSION, CONFIG_HASH, IMAGE, METRICS)));

    private RunForm() {}

    private static Run.RunPlace place(FieldValues v) {
        return new Run.RunPlace(
                v.get(EXPERIMENT),
                v.value(JOB).orElse(Run.Job.TRAIN),
                v.get(Parts.TASK),
                v.get(VARIANT),
                v.value(Parts.PURPOSE).orElse(Purpose.TRIAL),
                v.get(PARENT),
                v.get(BASELINE),
                v.get(REPLICATES));
    }

    private static Run.RunCode code(FieldValues v) {
        return new Run.RunCode(
                v.get(CODE_VERSION),
                v.get(CODE_REPOSITORY),
                v.get(CODE_DIRTY),
                v.get(CONFIG),
                v.get(CONFIG_HASH),
                v.get(HYPERPARAMETERS).map(Configs::printed));
    }

    private static Run.RunEnvironment environment(FieldValues v) {
        return new Run.RunEnvironment(v.get(IMAGE), v.get(ENVIRONMENT), v.get(SEEDS), v.get(NONDETERMINISM));
    }

    private static Run.RunOutcome outcome(FieldValues v) {
        return new Run.RunOutcome(
                v.value(STATUS).orElse(Run.Status.FINISHED),
                v.get(STARTED),
                v.get(FINISHED),
                v.get(CURVES),
                v.get(SEGMENT_METRICS),
                v.list(ARTIFACTS),
                v.list(LOGS));
    }
}
