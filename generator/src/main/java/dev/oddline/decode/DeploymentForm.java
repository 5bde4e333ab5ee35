package dev.oddline.decode;

import dev.oddline.record.Deployment;
import dev.oddline.record.Kind;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** How a deployment is written. */
final class DeploymentForm {
    private static final Field<List<ModelInRole>> MODELS = Field.required(
            "models",
            Parts.stack(),
            "The stack: every model with its role.",
            "[{role: detector, model_id: bev_det_v2.7}, {role: planner, model_id: plan_v4.1}]");
    private static final Field<RecordId> DECISION = Field.optional(
            "decision_id",
            References.madeFrom(Kind.DECISION),
            "The decision that allowed it.",
            "dec-2026-03-09-bev_det_v2.7");
    private static final Field<String> FLEET =
            Field.required("fleet", Shapes.text(), "The vehicles that drive with it.", "fleet B");
    private static final Field<Instant> SINCE =
            Field.required("since", Times.time(), "When it went on the road.", "2026-03-12T00:00:00Z");
    private static final Field<Instant> UNTIL = Field.optional(
            "until",
            Times.time(),
            "When it was taken off the road; still there where left out.",
            "2026-06-01T00:00:00Z");
    private static final Field<BigDecimal> DISTANCE =
            Field.optional("distance_km", Numbers.decimal(0, 1_000_000_000_000L), "Kilometres driven.", "18250.5");
    private static final Field<BigDecimal> HOURS =
            Field.optional("hours", Numbers.decimal(0, 1_000_000_000_000L), "Hours driven.", "612");
    private static final Field<Long> VEHICLES =
            Field.optional("vehicles", Numbers.count(), "Number of vehicles.", "24");
    private static final Field<Deployment.Exposure> EXPOSURE = Field.optional(
            "exposure",
            MappingShape.of(
                    List.of(DISTANCE, HOURS, VEHICLES),
                    v -> new Deployment.Exposure(v.get(DISTANCE), v.get(HOURS), v.get(VEHICLES))),
            "How much was driven with it.",
            "{distance_km: 18250.5, hours: 612, vehicles: 24}");
    private static final Field<String> METRIC =
            Field.required("metric", Shapes.text(), "What was counted.", "hard_braking");
    private static final Field<Long> EVENTS = Field.optional("events", Numbers.count(), "How often it happened.", "3");
    private static final Field<BigDecimal> EXPOSURE_KM = Field.optional(
            "exposure_km",
            Numbers.decimal(0, 1_000_000_000_000L),
            "The kilometres over which it was counted.",
            "18250.5");
    private static final Field<String> UNIT =
            Field.optional("unit", Shapes.text(), "The unit in which the rate is stated.", "events per 1000 km");
    private static final Field<List<Deployment.Monitor>> MONITORS = Field.optional(
            "monitors",
            Shapes.list(MappingShape.of(
                    List.of(METRIC, EVENTS, EXPOSURE_KM, UNIT),
                    v -> new Deployment.Monitor(v.get(METRIC), v.get(EVENTS), v.get(EXPOSURE_KM), v.get(UNIT)))),
            "What was counted on the road.",
            "[{metric: hard_braking, events: 3, exposure_km: 18250.5, unit: events per 1000 km}]");

    static final RecordForm<Deployment> FORM = RecordForm.of(
            Kind.DEPLOYMENT,
            "Models on the road: which stack, in which fleet, since when, and how much it drove.",
            List.of(MODELS, DECISION, FLEET, SINCE, UNTIL, EXPOSURE, MONITORS),
            (heading, v) -> new Deployment(
                    heading,
                    v.get(MODELS),
                    v.get(DECISION),
                    v.get(FLEET),
                    new Deployment.Period(v.get(SINCE), v.get(UNTIL)),
                    v.get(EXPOSURE),
                    v.list(MONITORS)));

    private DeploymentForm() {}
}
