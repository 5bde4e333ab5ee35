package dev.oddline.report;

import dev.oddline.catalog.CriterionChange;
import dev.oddline.catalog.FieldChange;
import dev.oddline.catalog.MetricChange;
import dev.oddline.catalog.RecordChange;
import dev.oddline.coverage.CoverageChange;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.VerdictTurn;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a change does, for programs. */
final class ChangeJson {
    private ChangeJson() {}

    /** Adds {@code base}, {@code commit}, {@code records}, {@code metrics}, {@code criteria}, {@code coverage}
     * and {@code old_findings}. */
    static void write(ReviewedChange change, ObjectNode json) {
        json.put("base", change.base()).put("commit", change.commit());
        json.put("old_findings", change.findings().oldCount());
        ArrayNode records = json.putArray("records");
        change.records().changes().forEach(record -> record(record, records.addObject()));
        ArrayNode metrics = json.putArray("metrics");
        change.metrics().forEach(metric -> metric(metric, metrics.addObject()));
        ArrayNode criteria = json.putArray("criteria");
        for (CriterionChange criterion : change.criteria()) {
            ObjectNode one = criteria.addObject()
                    .put("decision", criterion.decision().value())
                    .put("metric", criterion.metric())
                    .put("segment", criterion.segment());
            criterion.before().ifPresent(before -> one.put("met_before", before));
            one.put("met", criterion.after());
        }
        ArrayNode coverage = json.putArray("coverage");
        change.coverage().forEach(one -> coverage(one, coverage.addObject()));
    }

    private static void coverage(CoverageChange change, ObjectNode json) {
        json.put("target", change.target().value());
        change.before()
                .ifPresent(b ->
                        json.put("evaluation_before", b.subject().evaluation().value()));
        change.after()
                .ifPresent(a -> json.put("evaluation", a.subject().evaluation().value()));
        ArrayNode turns = json.putArray("turns");
        for (VerdictTurn turn : change.turns()) {
            ObjectNode one = turns.addObject();
            ObjectNode segment = one.putObject("segment");
            turn.segment().valueOf().forEach(segment::put);
            one.put("way", turn.way().name().toLowerCase(Locale.ROOT));
            standing(turn.before(), one.putObject("before"));
            standing(turn.after(), one.putObject("after"));
        }
    }

    private static void standing(SegmentAssessment segment, ObjectNode json) {
        segment.verdict()
                .ifPresent(verdict -> json.put("verdict", verdict.name().toLowerCase(Locale.ROOT)));
        segment.figure().ifPresent(figure -> {
            json.put("value", figure.value());
            figure.n().ifPresent(n -> json.put("n", n));
            figure.interval()
                    .interval()
                    .ifPresent(interval -> json.put("low", interval.low()).put("high", interval.high()));
        });
        segment.volume().training().ifPresent(amount -> json.put("training_scenes", amount.scenes()));
    }

    private static void record(RecordChange record, ObjectNode json) {
        json.put("kind", record.id().kind().word())
                .put("id", record.id().value())
                .put("path", record.path().value())
                .put("what", record.what().name().toLowerCase(Locale.ROOT));
        ArrayNode fields = json.putArray("fields");
        for (FieldChange field : record.fields()) {
            ObjectNode one = fields.addObject().put("field", field.field());
            field.before().ifPresent(text -> one.put("before", text));
            field.after().ifPresent(text -> one.put("after", text));
        }
    }

    private static void metric(MetricChange metric, ObjectNode json) {
        json.put("record", metric.record().value())
                .put("against", metric.against().value())
                .put("metric", metric.metric())
                .put("unit", metric.unit())
                .put("verdict", metric.verdict().name().toLowerCase(Locale.ROOT));
        metric.direction().ifPresent(d -> json.put("better", d.name().toLowerCase(Locale.ROOT)));
        metric.difference().ifPresent(d -> json.put("difference", d));
        value(metric.before(), json.putObject("before"));
        value(metric.after(), json.putObject("after"));
    }

    private static void value(MetricValue value, ObjectNode json) {
        value.value()
                .value()
                .ifPresent(number -> number.finite()
                        .ifPresentOrElse(finite -> json.put("value", finite), () -> json.put("value", text(number))));
        value.n().value().ifPresent(n -> json.put("n", n));
        value.low().value().ifPresent(low -> json.put("low", low));
        value.high().value().ifPresent(high -> json.put("high", high));
    }

    private static String text(MetricNumber number) {
        return number.text();
    }
}
