package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How a target is written. */
final class TargetForm {
    private static final Field<String> TASK =
            Field.required("task", Shapes.text(), "The task, one of those in the settings.", "perception");
    private static final Field<RecordId> METRIC = Field.required(
            "metric", References.context(Kind.METRIC), "The metric that must reach `required`.", "pedestrian_recall");
    private static final Field<BigDecimal> LEAST_USEFUL_GAIN = Field.optional(
            "least_useful_gain",
            Numbers.decimal(0, 1_000_000_000),
            "The improvement per doubling of training data that is worth labelling for, in the metric's unit."
                    + " Where left out: 0.5 % of the metric's range, or of `required` where the range is open.",
            "0.005");
    private static final Field<BigDecimal> REQUIRED =
            Field.required("required", Numbers.decimal(), "The value to reach, in the metric's unit.", "0.80");
    private static final Field<BigDecimal> SEGMENT_REQUIRED = Field.optional(
            "required",
            Numbers.decimal(),
            "The value to reach in this segment; the target's own where left out.",
            "0.75");
    private static final Field<Long> TRAINING_SCENES =
            Field.optional("training_scenes", Numbers.count(), "How many scenes of the segment training needs.", "800");
    private static final Field<Long> EVALUATION_SCENES = Field.optional(
            "evaluation_scenes", Numbers.count(), "How many scenes of the segment evaluation needs.", "200");
    private static final Field<BigDecimal> EXPOSURE = Field.optional(
            "exposure", Numbers.share(), "The share of all driving that falls into the segment, 0 to 1.", "0.04");
    private static final Field<BigDecimal> INTERVAL_WIDTH = Field.optional(
            "interval_width",
            Numbers.between(0, 1_000_000_000),
            "How wide the 95 % interval of the metric may be, from end to end in its unit. Asks for the evaluation scenes"
                    + " that make it so narrow.",
            "0.10");
    private static final Field<BigDecimal> EXCLUDED_FAILURE_RATE = Field.optional(
            "excluded_failure_rate",
            Numbers.between(0, 1),
            "The failure rate that evaluation without a single failure has to exclude with 95 % confidence: 0.01 asks for"
                    + " 299 scenes. Only for metrics of kind proportion.",
            "0.01");
    private static final Field<Long> TRAINING_SCENES_IN_ALL = Field.optional(
            "training_scenes_in_all",
            Numbers.count(),
            "How many scenes training needs over all driving. Asks of each segment its part in proportion to its exposure.",
            "20000");
    private static final Field<Long> EVALUATION_SCENES_IN_ALL = Field.optional(
            "evaluation_scenes_in_all",
            Numbers.count(),
            "How many scenes evaluation needs over all driving. Asks of each segment its part in proportion to its"
                    + " exposure.",
            "5000");
    private static final List<Field<?>> AMOUNTS =
            List.of(TRAINING_SCENES, EVALUATION_SCENES, INTERVAL_WIDTH, EXCLUDED_FAILURE_RATE, EXPOSURE);
    private static final Field<List<Target.Wanted>> SEGMENTS = Field.optional(
            "segments",
            Shapes.list(MappingShape.of(
                    withAmounts(OddFields.SEGMENT, SEGMENT_REQUIRED), v -> wanted(v, SEGMENT_REQUIRED))),
            "Segments with targets of their own. What one leaves out is taken from the target itself.",
            "[{segment: {weather: rain}, training_scenes: 800, evaluation_scenes: 200},"
                    + " {segment: {weather: snow}, required: 0.7}]");

    static final RecordForm<Target> FORM = RecordForm.of(
            Kind.TARGET,
            "What is wanted of one task and metric: the value to reach, and the scenes needed for training and"
                    + " evaluation, for each ODD segment.",
            withAmounts(
                    OddFields.ODD_ID,
                    TASK,
                    METRIC,
                    REQUIRED,
                    LEAST_USEFUL_GAIN,
                    TRAINING_SCENES_IN_ALL,
                    EVALUATION_SCENES_IN_ALL,
                    OddFields.SEGMENT,
                    SEGMENTS),
            (heading, v) -> new Target(
                    heading,
                    v.get(OddFields.ODD_ID),
                    v.get(TASK),
                    v.get(METRIC),
                    v.get(LEAST_USEFUL_GAIN),
                    new Target.ForAllDriving(v.get(TRAINING_SCENES_IN_ALL), v.get(EVALUATION_SCENES_IN_ALL)),
                    wanted(v, REQUIRED),
                    v.list(SEGMENTS)));

    private TargetForm() {}

    private static List<Field<?>> withAmounts(Field<?>... first) {
        List<Field<?>> fields = new ArrayList<>(List.of(first));
        fields.addAll(AMOUNTS);
        return fields;
    }

    private static Target.Wanted wanted(FieldValues v, Field<BigDecimal> required) {
        return new Target.Wanted(
                v.get(OddFields.SEGMENT),
                v.get(required),
                v.get(TRAINING_SCENES),
                v.get(EVALUATION_SCENES),
                v.get(INTERVAL_WIDTH),
                v.get(EXCLUDED_FAILURE_RATE),
                v.get(EXPOSURE));
    }
}
