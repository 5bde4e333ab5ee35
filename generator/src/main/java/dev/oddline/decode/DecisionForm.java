package dev.oddline.decode;

import dev.oddline.record.Decision;
import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.util.List;

/** How a release decision is written. */
final class DecisionForm {
    private static final Field<Moment> DECIDED_AT =
            Field.required("decided_at", Times.moment(), "When it was decided.", "2026-03-09");
    private static final Field<Decision.Verdict> VERDICT = Field.required(
            "verdict",
            Shapes.choice(Decision.Verdict.class),
            "What was decided; `conditional` holds under the `conditions`.",
            "adopted");
    private static final Field<List<RecordId>> MODELS = Field.required(
            "model_ids", Shapes.list(References.madeFrom(Kind.MODEL)), "The models it is about.", "[bev_det_v2.7]");
    private static final Field<List<RecordId>> COMPARED_WITH = Field.optional(
            "compared_with",
            Shapes.list(References.context(Kind.MODEL)),
            "The models they were compared with.",
            "[bev_det_v2.6]");

    private static final Field<RecordId> METRIC = Field.required(
            "metric", References.context(Kind.METRIC), "The metric that had to be reached.", "pedestrian_recall");
    private static final Field<BigDecimal> REQUIRED =
            Field.required("required", Numbers.decimal(), "The value to reach, in the metric's unit.", "0.80");
    private static final Field<RecordId> EVALUATION = Field.required(
            "evaluation_id", References.madeFrom(Kind.EVALUATION), "The evaluation that shows it.", "ev-2026-03-07");
    private static final Field<BigDecimal> VALUE =
            Field.optional("value", Numbers.decimal(), "The value that was reached, in the metric's unit.", "0.812");
    private static final Field<Boolean> MET = Field.optional("met", Shapes.bool(), "Whether that was enough.", "true");
    private static final Field<List<Decision.Criterion>> CRITERIA = Field.optional(
            "criteria",
            Shapes.list(MappingShape.of(
                    List.of(METRIC, OddFields.SEGMENT, REQUIRED, EVALUATION, VALUE, MET), DecisionForm::criterion)),
            "The metric values that had to be reached, each with the evaluation that shows it.",
            "[{metric: pedestrian_recall, segment: {weather: rain}, required: 0.80, evaluation_id: ev-2026-03-07,"
                    + " value: 0.812, met: true}]");
    private static final Field<List<RecordId>> EVALUATIONS = Field.optional(
            "evaluation_ids",
            Shapes.list(References.madeFrom(Kind.EVALUATION)),
            "The evaluations that were looked at.",
            "[ev-2026-03-07]");
    private static final Field<List<RecordId>> CLOSES_INCIDENTS = Field.optional(
            "closes_incidents",
            Shapes.list(References.context(Kind.INCIDENT)),
            "The incidents that the decision answers.",
            "[inc-2026-0121-yokohama]");
    private static final Field<String> REASON = Field.required(
            "reason",
            Shapes.text(),
            "Why it was decided so, for somebody who reads it years later.",
            "Recall at night in rain rose from 0.75 to 0.81 on the same test version; nothing else became worse.");
    private static final Field<String> NAME = Field.required("name", Shapes.text(), "Who agreed.", "K. Tanaka");
    private static final Field<String> ROLE =
            Field.optional("role", Shapes.text(), "In which role.", "head of perception");
    private static final Field<Moment> AT = Field.optional("at", Times.moment(), "When.", "2026-03-09");
    private static final Field<List<Decision.Approval>> APPROVED_BY = Field.required(
            "approved_by",
            Shapes.list(MappingShape.of(
                    List.of(NAME, ROLE, AT), v -> new Decision.Approval(v.get(NAME), v.get(ROLE), v.get(AT)))),
            "Who agreed, in which role and when.",
            "[{name: K. Tanaka, role: head of perception, at: 2026-03-09}]");
    private static final Field<List<String>> CONDITIONS = Field.optional(
            "conditions",
            Shapes.list(Shapes.text()),
            "Under which conditions the decision holds.",
            "[only fleet B until 2026-06-30]");

    static final RecordForm<Decision> FORM = RecordForm.of(
            Kind.DECISION,
            "Whether models are released, by whom, and on which evidence.",
            List.of(
                    DECIDED_AT,
                    VERDICT,
                    MODELS,
                    COMPARED_WITH,
                    CRITERIA,
                    EVALUATIONS,
                    CLOSES_INCIDENTS,
                    REASON,
                    APPROVED_BY,
                    CONDITIONS),
            (heading, v) -> new Decision(
                    heading,
                    new Decision.Ruling(v.get(VERDICT), v.get(DECIDED_AT), v.get(REASON), v.list(CONDITIONS)),
                    v.get(MODELS),
                    v.list(COMPARED_WITH),
                    v.list(CRITERIA),
                    v.list(EVALUATIONS),
                    v.list(CLOSES_INCIDENTS),
                    v.get(APPROVED_BY)));

    private DecisionForm() {}

    private static Decision.Criterion criterion(FieldValues v) {
        return new Decision.Criterion(
                v.get(METRIC), v.get(OddFields.SEGMENT), v.get(REQUIRED), v.get(EVALUATION), v.get(VALUE), v.get(MET));
    }
}
