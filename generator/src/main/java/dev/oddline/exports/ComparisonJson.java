package dev.oddline.exports;

import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Comparisons for programs: {@code data/comparisons.json} and {@code diff --format json}; numbers in full. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /** Returns one comparison as an object of its own. */
    public static ObjectNode of(PerformanceComparison comparison) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ids(json.putArray("first"), comparison.first());
        ids(json.putArray("second"), comparison.second());
        json.put("kind", comparison.second().get(0).kind().word());
        json.put("metric", comparison.metric().id().value());
        json.put("odd_id", comparison.taxonomy().id());
        comparison.attributes().forEach(json.putArray("attributes")::add);
        ArrayNode obstacles = json.putArray("not_comparable_because");
        comparison.obstacles().forEach(one -> obstacles.add(one.name().toLowerCase(Locale.ROOT)));
        ArrayNode changes = json.putArray("segment_changes");
        comparison.changes().forEach(change -> write(changes.addObject(), change));
        return json;
    }

    private static void write(ObjectNode json, SegmentChange change) {
        change.segment().valueOf().forEach(json.putObject("segment")::put);
        json.put("first", change.first())
                .put("second", change.second())
                .put("difference", change.difference())
                .put("n", change.n())
                .put("basis", change.basis().name().toLowerCase(Locale.ROOT));
        change.interval().ifPresent(i -> json.putArray("interval").add(i.low()).add(i.high()));
        change.p().ifPresent(p -> json.put("p", p));
        change.adjustedP().ifPresent(p -> json.put("adjusted_p", p));
        change.power().ifPresent(power -> {
            json.put("least_p", power.leastP());
            power.detectable().ifPresent(least -> json.put("detectable", least));
        });
    }

    private static void ids(ArrayNode array, List<RecordId> ids) {
        ids.forEach(id -> array.add(id.value()));
    }
}
