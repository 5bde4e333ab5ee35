package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.record.Scenario;
import java.util.List;

/** How a scenario is written. */
final class ScenarioForm {
    private static final Field<String> STATEMENT = Field.required(
            "statement",
            Shapes.text(),
            "What happens, so that somebody who was not there could stage it.",
            "A pedestrian steps from behind a parked vehicle at night in rain, less than 2 s ahead.");
    private static final Field<List<String>> TAGS = Field.optional(
            "scenario_tags", Shapes.list(Shapes.text()), "Scenario tags of the taxonomy.", "[crossing, occlusion]");
    private static final Field<Scenario.Risk> RISK = Field.optional(
            "risk", Shapes.choice(Scenario.Risk.class), "How bad it is if the scenario is not handled.", "high");
    private static final Field<Long> PRIORITY =
            Field.optional("priority", Numbers.integer(1, 1000), "The order of the work on it; 1 comes first.", "1");
    private static final Field<List<RecordId>> INCIDENTS = Field.optional(
            "incident_ids",
            Shapes.list(References.madeFrom(Kind.INCIDENT)),
            "The incidents in which it happened.",
            "[inc-2026-0121-yokohama]");
    private static final Field<List<RecordId>> EVALUATIONS = Field.optional(
            "evaluation_ids",
            Shapes.list(References.madeFrom(Kind.EVALUATION)),
            "The evaluations that showed it.",
            "[ev-2026-03-07]");
    private static final Field<List<RecordId>> CLUSTERS = Field.optional(
            "cluster_ids",
            Shapes.list(References.madeFrom(Kind.CLUSTER)),
            "The clusters that it gives a name to.",
            "[cl-2026-02-c44]");
    private static final Field<Moment> RAISED_AT =
            Field.optional("raised_at", Times.moment(), "When it was described.", "2026-02-08");

    private static final Field<String> CASE_ID =
            Field.required("case_id", Shapes.text(), "The case's id in simulation or log replay.", "case-0121-01");
    private static final Field<Scenario.CaseKind> CASE_KIND =
            Field.required("kind", Shapes.choice(Scenario.CaseKind.class), "How the case is run.", "log_replay");
    private static final Field<String> ASSET = Field.optional(
            "asset",
            Addresses.file(),
            "The simulation or log: a path in this repository or an address.",
            "s3://ad-logs/replay/0121/01.mcap");
    private static final Field<List<Scenario.TestCase>> CASES = Field.optional(
            "cases",
            Shapes.list(MappingShape.of(
                    List.of(CASE_ID, CASE_KIND, ASSET, Parts.SEED),
                    v -> new Scenario.TestCase(v.get(CASE_ID), v.get(CASE_KIND), v.get(ASSET), v.get(Parts.SEED)))),
            "The concrete tests of it.",
            "[{case_id: case-0121-01, kind: log_replay, asset: \"s3://ad-logs/replay/0121/01.mcap\"},"
                    + " {case_id: sim-occluded-01, kind: simulation, seed: 101}]");

    static final RecordForm<Scenario> FORM = RecordForm.of(
                    Kind.SCENARIO,
                    "One described situation that the system must handle, with the finding it came from and the cases"
                            + " that test it.",
                    List.of(
                            STATEMENT,
                            TAGS,
                            OddFields.ODD_ID,
                            OddFields.ODD,
                            RISK,
                            PRIORITY,
                            INCIDENTS,
                            EVALUATIONS,
                            CLUSTERS,
                            RAISED_AT,
                            CASES),
                    (heading, v) -> new Scenario(
                            heading,
                            v.get(STATEMENT),
                            v.list(TAGS),
                            OddFields.scope(v),
                            new Scenario.Urgency(v.get(RISK), v.get(PRIORITY)),
                            new Scenario.RaisedBy(
                                    v.list(INCIDENTS), v.list(EVALUATIONS), v.list(CLUSTERS), v.get(RAISED_AT)),
                            v.list(CASES)))
            .with(Requirement.atLeastOne(List.of(INCIDENTS, EVALUATIONS, CLUSTERS)));

    private ScenarioForm() {}
}
