package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.Loop;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import java.util.List;

/** How a loop's name is written. */
final class LoopForm {
    private static final Field<List<RecordId>> INCIDENTS = Field.optional(
            "incident_ids",
            Shapes.list(References.context(Kind.INCIDENT)),
            "The incidents that the loop starts with.",
            "[inc-2026-0121-yokohama]");
    private static final Field<List<RecordId>> SCENARIOS = Field.optional(
            "scenario_ids",
            Shapes.list(References.context(Kind.SCENARIO)),
            "The scenarios that the loop starts with, raised by an evaluation or a cluster.",
            "[scn-workzone-rain-day]");
    private static final Field<String> GOAL = Field.optional(
            "goal",
            Shapes.text(),
            "What shall be better at its end.",
            "Pedestrians at night in rain are found as reliably as by day.");
    private static final Field<Moment> CLOSED_AT =
            Field.optional("closed_at", Times.moment(), "When its owner called it done.", "2026-03-12");

    static final RecordForm<Loop> FORM = RecordForm.of(
                    Kind.LOOP,
                    "A name and an owner for one improvement cycle. Its steps are found from the links between the other"
                            + " records.",
                    List.of(INCIDENTS, SCENARIOS, GOAL, CLOSED_AT),
                    (heading, v) ->
                            new Loop(heading, v.list(INCIDENTS), v.list(SCENARIOS), v.get(GOAL), v.get(CLOSED_AT)))
            .with(Requirement.atLeastOne(List.of(INCIDENTS, SCENARIOS)));

    private LoopForm() {}
}
