package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import java.math.BigDecimal;
import java.util.List;

/** How a metric is written. */
final class MetricForm {
    private static final Field<String> TASK = Field.required(
            "task", Shapes.text(), "The task whose results it measures, one of those in the settings.", "perception");
    private static final Field<String> UNIT =
            Field.optional("unit", Shapes.text(), "The unit of its values; a plain number where left out.", "m");
    private static final Field<Metric.Direction> DIRECTION =
            Field.required("direction", Shapes.choice(Metric.Direction.class), "Which values are better.", "higher");
    private static final Field<Metric.MetricKind> KIND = Field.required(
            "kind",
            Shapes.choice(Metric.MetricKind.class),
            "Which statistics apply: a `proportion` counts successes out of n, a `mean` has one value for each scene, a"
                    + " `rate` counts events for each unit of exposure. For anything else only a stated interval or a"
                    + " per-scene table tells how sure a value is.",
            "proportion");
    private static final Field<BigDecimal> MIN =
            Field.optional("min", Numbers.decimal(), "The lowest possible value.", "0");
    private static final Field<BigDecimal> MAX =
            Field.optional("max", Numbers.decimal(), "The highest possible value.", "1");
    private static final Field<Metric.Range> RANGE = Field.optional(
            "range",
            MappingShape.of(List.of(MIN, MAX), v -> new Metric.Range(v.get(MIN), v.get(MAX))),
            "The values that are possible, both ends included.",
            "{min: 0, max: 1}");
    private static final Field<String> FORMULA = Field.optional(
            "formula",
            Shapes.text(),
            "How it is computed, in words or as a formula.",
            "found pedestrians / all pedestrians, IoU 0.5");

    static final RecordForm<Metric> FORM = RecordForm.of(
            Kind.METRIC,
            "What the numbers of one name mean: unit, direction, possible values, and which statistics apply.",
            List.of(TASK, UNIT, DIRECTION, KIND, RANGE, FORMULA),
            (heading, v) -> new Metric(
                    heading, v.get(TASK), v.get(UNIT), v.get(DIRECTION), v.get(KIND), v.get(RANGE), v.get(FORMULA)));

    private MetricForm() {}
}
