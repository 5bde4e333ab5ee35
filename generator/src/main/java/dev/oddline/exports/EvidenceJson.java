package dev.oddline.exports;

import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.Effect;
import dev.oddline.coverage.evidence.IncidentAnswer;
import dev.oddline.coverage.evidence.JudgedCriterion;
import dev.oddline.coverage.evidence.KpiStanding;
import dev.oddline.coverage.evidence.LoopEvidence;
import dev.oddline.coverage.evidence.RoadRate;
import dev.oddline.record.Deployment;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is proved of decisions, loops and deployments, for programs; numbers in full. */
public final class EvidenceJson {

    private EvidenceJson() {}

    /** Returns the criteria, effects and closed incidents of a decision. */
    public static ObjectNode of(DecisionEvidence evidence) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode criteria = json.putArray("criteria");
        evidence.criteria().forEach(one -> criterion(criteria.addObject(), one));
        json.set("effects", effects(evidence.effects()));
        json.set("incidents", incidents(evidence.incidents()));
        return json;
    }

    /** Returns the effects of a loop and what became of its incidents. */
    public static ObjectNode of(LoopEvidence evidence) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("effects", effects(evidence.effects()));
        json.set("incidents", incidents(evidence.incidents()));
        return json;
    }

    /** Returns a figure of the settings, as it stands, and how it changed since the model before. */
    public static ObjectNode of(KpiStanding standing) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Settings.Kpi kpi = standing.kpi();
        kpi.metric().value().ifPresent(metric -> json.put("metric", metric.value()));
        kpi.task().value().ifPresent(task -> json.put("task", task));
        kpi.dataset().value().ifPresent(dataset -> json.put("dataset_version_id", dataset.value()));
        kpi.target().value().ifPresent(target -> json.put("target", target));
        standing.evaluation()
                .ifPresent(id -> json.put("evaluation_id", id.value()).put("on_the_road", standing.drives()));
        standing.figure().ifPresent(figure -> figure(json.putObject("figure"), figure));
        standing.outcome().ifPresent(outcome -> json.put("outcome", word(outcome)));
        standing.before()
                .ifPresent(before ->
                        json.put("before", before.evaluation().value()).put("before_because", word(before.reason())));
        standing.change().ifPresent(change -> change(json.putObject("change"), change));
        return json;
    }

    /** Returns the figures of an evaluation as a whole by metric, each with the interval that coverage gives it. */
    public static ObjectNode figures(Map<RecordId, SegmentFigure> figures) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(figures).forEach((metric, figure) -> {
            ObjectNode one = json.putObject(metric.value());
            figure(one, figure);
            if (figure.interval() instanceof FigureInterval.Known known) {
                one.put("interval_basis", word(known.basis()));
            }
        });
        return json;
    }

    /** Returns the rates of a deployment's monitors, those that can be computed. */
    public static ArrayNode rates(Deployment deployment) {
        ArrayNode rates = JsonNodeFactory.instance.arrayNode();
        deployment
                .monitors()
                .forEach(monitor -> RoadRate.of(monitor).ifPresent(rate -> {
                    ObjectNode json = rates.addObject();
                    json.put("metric", monitor.metric().orElse(""))
                            .put("per_km", rate.perKm())
                            .put("rate", rate.rate())
                            .put("at_most", rate.atMost())
                            .put("km_without_event", rate.kmWithoutEvent());
                    json.putArray("interval")
                            .add(rate.interval().low())
                            .add(rate.interval().high());
                }));
        return rates;
    }

    private static void criterion(ObjectNode json, JudgedCriterion one) {
        one.metric().ifPresent(m -> json.put("metric", m.id().value()));
        one.stated().segment().value().ifPresent(part -> part(json, part));
        one.requirement().ifPresent(r -> {
            json.put("required", r.value());
            r.better().ifPresent(better -> json.put("better", word(better)));
        });
        one.stated().evaluation().value().ifPresent(id -> json.put("evaluation_id", id.value()));
        one.figure().ifPresent(figure -> figure(json.putObject("figure"), figure));
        json.put("outcome", word(one.outcome())).put("contradicts_record", one.contradictsRecord());
        ArrayNode asked = json.putArray("asked_elsewhere");
        one.asked().forEach(other -> {
            ObjectNode node = asked.addObject().put("required", other.value());
            other.target().ifPresent(id -> node.put("target_id", id.value()));
            other.segment().valueOf().forEach(node.putObject("segment")::put);
        });
    }

    private static ArrayNode effects(List<Effect> effects) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Effect effect : effects) {
            ObjectNode json = all.addObject();
            json.put("evaluation_id", effect.evaluation().value())
                    .put("before", effect.before().evaluation().value())
                    .put("before_because", word(effect.before().reason()));
            changes(json.putArray("changes"), effect.changes());
            cases(json.putObject("cases"), effect.cases());
        }
        return all;
    }

    private static ArrayNode incidents(List<IncidentAnswer> answers) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (IncidentAnswer answer : answers) {
            ObjectNode json = all.addObject()
                    .put("incident_id", answer.incident().value())
                    .put("mended", word(answer.mending()));
            changes(json.putArray("cells"), answer.changes());
            cases(json.putObject("cases"), answer.cases());
        }
        return all;
    }

    private static void changes(ArrayNode array, List<PartChange> changes) {
        for (PartChange one : changes) {
            ObjectNode json = array.addObject().put("metric", one.metric().id().value());
            part(json, one.part());
            change(json, one);
        }
    }

    private static void change(ObjectNode json, PartChange one) {
        one.before().ifPresent(figure -> figure(json.putObject("before"), figure));
        one.after().ifPresent(figure -> figure(json.putObject("after"), figure));
        one.change().ifPresent(change -> change(json, one, change));
    }

    private static void change(ObjectNode json, PartChange one, SegmentChange change) {
        json.put("difference", change.difference())
                .put("n", change.n())
                .put("basis", word(change.basis()))
                .put("shown", one.isShown());
        if (one.metric().better().isPresent()) {
            json.put("better", one.isBetter());
        }
        change.interval().ifPresent(i -> json.putArray("interval").add(i.low()).add(i.high()));
        change.p().ifPresent(p -> json.put("p", p));
        change.adjustedP().ifPresent(p -> json.put("adjusted_p", p));
    }

    private static void figure(ObjectNode json, SegmentFigure figure) {
        json.put("value", figure.value());
        figure.n().ifPresent(n -> json.put("n", n));
        figure.interval()
                .interval()
                .ifPresent(i -> json.putArray("interval").add(i.low()).add(i.high()));
    }

    private static void cases(ObjectNode json, CaseChanges cases) {
        json.put("run", cases.run())
                .put("passed_before", cases.passedBefore())
                .put("passed_after", cases.passedAfter());
        ArrayNode won = json.putArray("won");
        cases.won().forEach(one -> won.add(one.id()));
        ArrayNode lost = json.putArray("lost");
        cases.lost().forEach(one -> lost.add(one.id()));
    }

    private static void part(ObjectNode json, OddValues part) {
        ObjectNode segment = json.putObject("segment");
        part.byAttribute().forEach((attribute, values) -> {
            ArrayNode array = segment.putArray(attribute);
            values.forEach(array::add);
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
