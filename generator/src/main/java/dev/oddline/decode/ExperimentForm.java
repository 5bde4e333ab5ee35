package dev.oddline.decode;

import dev.oddline.record.Experiment;
import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import java.util.List;

/** How an experiment is written. */
final class ExperimentForm {
    private static final Field<String> TASK = Field.required(
            "task", Shapes.text(), "The task it belongs to, one of those in the settings.", "perception");
    private static final Field<String> HYPOTHESIS = Field.required(
            "hypothesis",
            Shapes.text(),
            "What is expected, and why: a sentence that the runs can prove wrong.",
            "Night scenes from the field raise pedestrian recall in rain without losing it by day.");
    private static final Field<RecordId> BASELINE = Field.optional(
            "baseline_run_id", References.context(Kind.RUN), "The run to compare with.", "bev_det_v2-20260115-002");
    private static final Field<RecordId> V_PREV = Field.optional(
            "v_prev", References.madeFrom(Kind.DATASET), "The dataset version before.", "bev_train-v2026.02");
    private static final Field<RecordId> V_NEXT = Field.optional(
            "v_next",
            References.madeFrom(Kind.DATASET),
            "The dataset version with the difference.",
            "bev_train-v2026.03_incident_mix");
    private static final Field<Experiment.DataDifference> DATA_DIFFERENCE = Field.optional(
            "data_difference",
            MappingShape.of(List.of(V_PREV, V_NEXT), v -> new Experiment.DataDifference(v.get(V_PREV), v.get(V_NEXT))),
            "The two dataset versions whose difference is tried.",
            "{v_prev: bev_train-v2026.02, v_next: bev_train-v2026.03_incident_mix}");
    private static final Field<List<RecordId>> DATASETS = Field.optional(
            "dataset_version_ids",
            Shapes.list(References.madeFrom(Kind.DATASET)),
            "Further dataset versions that it works with.",
            "[bev_val-v2026.02]");
    private static final Field<List<RecordId>> SCENARIOS = Field.optional(
            "scenario_ids",
            Shapes.list(References.madeFrom(Kind.SCENARIO)),
            "The scenarios that it is about.",
            "[scn-night-rain-crossing]");
    private static final Field<Experiment.Status> STATUS =
            Field.optional("status", Shapes.choice(Experiment.Status.class), "How far it has come.", "concluded");
    private static final Field<String> CONCLUSION = Field.optional(
            "conclusion",
            Shapes.text(),
            "The answer, once there is one, and what follows from it.",
            "Recall in rain rose by 0.06; by day nothing changed. Adopt the mix.");
    private static final Field<Moment> STARTED_AT =
            Field.optional("started_at", Times.moment(), "When the work on it began.", "2026-02-20");

    static final RecordForm<Experiment> FORM = RecordForm.of(
            Kind.EXPERIMENT,
            "A question with its hypothesis; the runs that name it give the answer.",
            List.of(TASK, HYPOTHESIS, BASELINE, DATA_DIFFERENCE, DATASETS, SCENARIOS, STATUS, CONCLUSION, STARTED_AT),
            (heading, v) -> new Experiment(
                    heading,
                    v.get(TASK),
                    new Experiment.Question(v.get(HYPOTHESIS), v.get(BASELINE), v.get(DATA_DIFFERENCE)),
                    v.list(DATASETS),
                    v.list(SCENARIOS),
                    new Experiment.Progress(v.get(STATUS), v.get(CONCLUSION), v.get(STARTED_AT))));

    private ExperimentForm() {}
}
