package dev.oddline.decode;

import dev.oddline.record.Incident;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.time.Instant;
import java.util.List;

/** How an incident is written. */
final class IncidentForm {
    private static final Field<Instant> OCCURRED_AT = Field.required(
            "occurred_at", Times.time(), "When it happened, with the zone.", "2026-01-21T21:35:29+09:00");
    private static final Field<String> PLACE = Field.optional(
            "place", Shapes.text(), "Where it happened, as exactly as it may be told.", "Yokohama, Kannai");
    private static final Field<Boolean> INSIDE_ODD = Field.optional(
            "inside_odd", Shapes.bool(), "Whether the system is meant to drive under these conditions.", "true");
    private static final Field<Long> SEVERITY = Field.optional(
            "severity",
            Numbers.integer(0, 3),
            "How severe it was or could have been: 0 to 3, from S0 (no injuries) to S3 (fatal injuries).",
            "1");
    private static final Field<RecordId> DEPLOYMENT = Field.optional(
            "deployment_id", References.madeFrom(Kind.DEPLOYMENT), "What was driving.", "dep-2026-01-20-fleet-b");
    private static final Field<String> OBSERVED = Field.required(
            "observed",
            Shapes.text(),
            "What was seen: what the system did, and what it should have done.",
            "A pedestrian crossed from behind a parked van and was found 0.9 s late; the driver braked.");
    private static final Field<List<String>> REPORT_IDS = Field.optional(
            "report_ids", Shapes.list(Shapes.text()), "Its numbers in the reporting system.", "[FR-2026-0411]");
    private static final Field<List<String>> REPORTS = Field.optional(
            "reports",
            Shapes.list(Addresses.url()),
            "Addresses of its reports.",
            "[\"https://reports.example.com/field/FR-2026-0411\"]");
    private static final Field<Long> SCENES =
            Field.optional("scenes", Numbers.count(), "How many scenes were cut from the log around it.", "14");

    static final RecordForm<Incident> FORM = RecordForm.of(
            Kind.INCIDENT,
            "One event in the field: when, where, under which conditions, what was driving and what was seen.",
            List.of(
                    OCCURRED_AT,
                    PLACE,
                    OddFields.ODD_ID,
                    OddFields.ODD,
                    INSIDE_ODD,
                    SEVERITY,
                    DEPLOYMENT,
                    OBSERVED,
                    REPORT_IDS,
                    REPORTS,
                    SCENES),
            (heading, v) -> new Incident(
                    heading,
                    new Incident.Occurrence(
                            v.get(OCCURRED_AT), v.get(PLACE), v.get(OBSERVED), v.get(SEVERITY), v.get(SCENES)),
                    new Incident.Conditions(OddFields.scope(v), v.get(INSIDE_ODD)),
                    v.get(DEPLOYMENT),
                    new Incident.Reports(v.list(REPORT_IDS), v.list(REPORTS))));

    private IncidentForm() {}
}
