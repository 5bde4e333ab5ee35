package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.RecordId;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.SelectionStep;
import java.math.BigDecimal;
import java.util.List;

/** How a selection policy is written. */
final class PolicyForm {
    private static final Field<String> VERSION = Field.optional(
            "version", Shapes.text(), "The edition of the policy. Quote it if it looks like a number.", "\"4\"");
    private static final Field<SelectionPolicy.Unit> UNIT = Field.optional(
            "unit",
            Shapes.choice(SelectionPolicy.Unit.class),
            "What the rows of the pool are, and the strategy ranks. With `frame` or `object` the whole scene of a chosen one is"
                    + " bought: a frame never splits from its scene.",
            "scene");
    private static final Field<LabelBudget> BUDGET = Field.required(
            "budget", Parts.budget(), "The most that one round may send to labelling.", "{amount: 500, unit: scenes}");
    private static final Field<List<SelectionStep>> STEPS = Field.optional(
            "steps",
            Shapes.list(SelectionSteps.STEP),
            "What happens to the pool, in this order: filters leave scenes out, scores rank them, and the last step"
                    + " selects. `oddline select` runs them.",
            "[{step: filter, not_labelled: true}, {step: score, measure: entropy_nats}, {step: select, strategy: top_k}]");
    private static final Field<String> QUOTA_SOURCE = Field.optional(
            "source", Shapes.text(), "Where the scenes must come from, such as `incident` or `random`.", "incident");
    private static final Field<BigDecimal> QUOTA_SHARE =
            Field.optional("share", Numbers.share(), "The share of the budget that is kept for them, 0 to 1.", "0.2");
    private static final Field<BigDecimal> QUOTA_TOLERANCE = Field.optional(
            "tolerance",
            Numbers.share(),
            "How far a round may stay below the share, 0 to 1; less than one scene where left out.",
            "0.02");
    private static final Field<RecordId> QUOTA_GAPS = Field.optional(
            "gaps_of",
            References.context(Kind.TARGET),
            "The target whose ODD segments get the share, each in proportion to the training scenes that it lacks.",
            "pedestrians-2026");
    private static final Field<List<SelectionPolicy.Quota>> QUOTAS = Field.optional(
            "quotas",
            Shapes.list(MappingShape.of(
                    List.of(QUOTA_SOURCE, QUOTA_SHARE, QUOTA_TOLERANCE, OddFields.SEGMENT, QUOTA_GAPS),
                    v -> new SelectionPolicy.Quota(
                            v.get(QUOTA_SOURCE),
                            v.get(QUOTA_SHARE),
                            v.get(QUOTA_TOLERANCE),
                            v.get(OddFields.SEGMENT),
                            v.get(QUOTA_GAPS)))),
            "Parts of the budget that are kept for a source or an ODD segment.",
            "[{source: incident, share: 0.2}, {source: random, share: 0.1}]");
    static final RecordForm<SelectionPolicy> FORM = RecordForm.of(
            Kind.POLICY,
            "A selection policy as code: filters, scores, query strategy, quotas and budget of a round.",
            List.of(VERSION, Parts.TASK, UNIT, BUDGET, Parts.SEED, STEPS, QUOTAS),
            (heading, v) -> new SelectionPolicy(
                    heading,
                    new SelectionPolicy.Scope(v.get(VERSION), v.get(Parts.TASK), v.get(UNIT)),
                    v.get(BUDGET),
                    v.get(Parts.SEED),
                    v.list(STEPS),
                    v.list(QUOTAS)));

    private PolicyForm() {}
}
