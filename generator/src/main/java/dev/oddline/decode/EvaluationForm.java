package dev.oddline.decode;

import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.MetricTable;
import dev.oddline.record.MetricValue;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How an evaluation is written. */
final class EvaluationForm {
    private static final Field<Evaluation.EvaluationKind> KIND = Field.required(
            "kind",
            Shapes.choice(Evaluation.EvaluationKind.class),
            "Where the models were exercised: `offline` on a dataset version, in a `simulation`, in a `log_replay`, or in"
                    + " the `field`.",
            "offline");
    private static final Field<List<ModelInRole>> MODELS = Field.optional(
            "models",
            Parts.stack(),
            "Every model that was exercised, with its role. Without models, `run_id` is required.",
            "[{role: detector, model_id: bev_det_v2.7}]");
    private static final Field<RecordId> RUN = Field.optional(
            "run_id",
            References.madeFrom(Kind.RUN),
            "The run whose weights were evaluated, where they have no model record.",
            "bev_det_v2-20260302-007");
    private static final Field<RecordId> DATASET = Field.expected(
            "dataset_version_id",
            References.madeFrom(Kind.DATASET),
            "The dataset version it was done on. An official `offline` evaluation has to name it.",
            "bev_test-v2026.01");
    private static final Field<List<RecordId>> SCENARIOS = Field.optional(
            "scenario_ids",
            Shapes.list(References.madeFrom(Kind.SCENARIO)),
            "The scenarios it was done on.",
            "[scn-night-rain-crossing]");
    private static final Field<Instant> EVALUATED_AT =
            Field.required("evaluated_at", Times.time(), "When it was done.", "2026-03-07T05:30:00Z");
    private static final Field<String> TOOL_NAME = Field.optional("name", Shapes.text(), "The program.", "bev-eval");
    private static final Field<String> TOOL_VERSION =
            Field.optional("version", Shapes.text(), "Its version. Quote it if it looks like a number.", "1.8.2");
    private static final Field<Evaluation.Tool> TOOL = Field.optional(
            "tool",
            MappingShape.of(
                    List.of(TOOL_NAME, TOOL_VERSION), v -> new Evaluation.Tool(v.get(TOOL_NAME), v.get(TOOL_VERSION))),
            "The program that computed the metrics.",
            "{name: bev-eval, version: 1.8.2}");
    private static final Field<Map<String, MetricValue>> METRICS = Field.optional(
            "metrics",
            Parts.metrics(),
            "Results by metric: a number, or a number with its `n` and 95 % interval.",
            "{pedestrian_recall: {value: 0.812, n: 4210, low: 0.800, high: 0.824}}");
    private static final Field<MetricTable> SEGMENT_METRICS = Field.optional(
            "segment_metrics",
            MetricTables.shape(),
            "Table of metrics for each ODD segment: one column for each ODD attribute, then"
                    + " `metric, value, n, unit_counted, low, high`.",
            "{table: metadata/tables/ev-2026-03-07-segments.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");
    private static final Field<MetricTable> SCENE_METRICS = Field.optional(
            "scene_metrics",
            MetricTables.shape(),
            "Table of metrics for each scene, with the columns `scene_id, drive_id, metric, value`.",
            "{table: metadata/tables/ev-2026-03-07-scenes.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");

    private static final Field<String> CASE_ID =
            Field.required("case_id", Shapes.text(), "The case, as its scenario names it.", "case-0121-01");
    private static final Field<Evaluation.CaseResult> RESULT =
            Field.required("result", Shapes.choice(Evaluation.CaseResult.class), "How the case ended.", "pass");
    private static final Field<String> CASE_NOTE =
            Field.optional("note", Shapes.text(), "What was remarkable about it.", "braked 0.3 s earlier than before");
    private static final Field<List<Evaluation.CaseOutcome>> CASES = Field.optional(
            "cases",
            Shapes.list(MappingShape.of(
                    List.of(CASE_ID, RESULT, CASE_NOTE),
                    v -> new Evaluation.CaseOutcome(v.get(CASE_ID), v.get(RESULT), v.get(CASE_NOTE)))),
            "How each case of the scenarios ended.",
            "[{case_id: case-0121-01, result: pass}, {case_id: sim-occluded-01, result: not_run, note: no map}]");

    static final RecordForm<Evaluation> FORM = RecordForm.of(
                    Kind.EVALUATION,
                    "What models achieved on one fixed dataset version, on scenarios or in the field.",
                    List.of(
                            KIND,
                            MODELS,
                            RUN,
                            DATASET,
                            SCENARIOS,
                            Parts.PURPOSE,
                            EVALUATED_AT,
                            Parts.TASK,
                            TOOL,
                            OddFields.ODD_ID,
                            METRICS,
                            SEGMENT_METRICS,
                            SCENE_METRICS,
                            CASES),
                    (heading, v) -> new Evaluation(
                            heading,
                            setup(v),
                            new Evaluation.Subject(v.list(MODELS), v.get(RUN)),
                            new Evaluation.Material(v.get(DATASET), v.list(SCENARIOS), v.get(OddFields.ODD_ID)),
                            new Evaluation.Results(
                                    v.get(METRICS), v.get(SEGMENT_METRICS), v.get(SCENE_METRICS), v.list(CASES))))
            .with(Requirement.atLeastOne(List.of(MODELS, RUN)));

    private EvaluationForm() {}

    private static Evaluation.Setup setup(FieldValues v) {
        return new Evaluation.Setup(
                v.get(KIND),
                v.get(EVALUATED_AT),
                v.value(Parts.PURPOSE).orElse(Purpose.TRIAL),
                v.get(Parts.TASK),
                v.get(TOOL));
    }
}
