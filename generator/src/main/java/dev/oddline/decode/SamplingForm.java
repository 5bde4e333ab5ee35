package dev.oddline.decode;

import dev.oddline.record.ContentHash;
import dev.oddline.record.Kind;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.Moment;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.SceneList;
import dev.oddline.record.TableReference;
import dev.oddline.source.RepoPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** How a sampling round is written. */
final class SamplingForm {
    private static final Field<Long> ROUND =
            Field.required("round", Numbers.integer(0, 1_000_000), "The number of the round within its task.", "3");
    private static final Field<Instant> SELECTED_AT =
            Field.required("selected_at", Times.time(), "When the scenes were chosen.", "2026-02-12T06:00:00Z");
    private static final Field<Sampling.Status> STATUS =
            Field.optional("status", Shapes.choice(Sampling.Status.class), "How far the round has come.", "delivered");
    private static final Field<String> TOOL =
            Field.optional("tool", Shapes.text(), "What chose the scenes, with its version.", "picker 2.3.0");
    private static final Field<List<RecordId>> SCENARIOS = Field.optional(
            "scenario_ids",
            Shapes.list(References.context(Kind.SCENARIO)),
            "The scenarios that it shall bring data for.",
            "[scn-night-rain-crossing]");
    private static final Field<SceneList> POOL = Field.required(
            "pool",
            Parts.sceneList(),
            "The scenes on offer. `labelled_before` are not among them.",
            "{table: metadata/tables/pool-2026-02.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\", scenes: 48000}");
    private static final Field<TableReference> POOL_SCENES = Field.optional(
            "pool_scenes",
            Parts.table(),
            "A table that says more about the scenes on offer than that of the pool, by `scene_id`.",
            "{table: metadata/tables/scenes-2026-02.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");
    private static final Field<TableReference> EMBEDDINGS = Field.optional(
            "embeddings",
            Parts.array(),
            "Features of the scenes on offer: an array whose rows follow those of the pool.",
            "{table: metadata/tables/pool-2026-02-embeddings.npy, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");
    private static final Field<TableReference> PROBABILITIES = Field.optional(
            "probabilities",
            Parts.array(),
            "Probabilities of the classes of the scenes on offer: an array whose rows follow those of the pool.",
            "{table: metadata/tables/pool-2026-02-probabilities.npy, hash: \"" + Parts.SHA256_EXAMPLE + "\"}");
    private static final Field<SceneList> LABELLED_SCENES = Field.optional(
            "labelled_scenes",
            Parts.sceneList(),
            "Scenes that were labelled before the round, beside those of `labelled_before`.",
            "{table: metadata/tables/labelled-2026-02.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\", scenes: 9100}");
    private static final Field<RecordId> SCORING_RUN = Field.optional(
            "scoring_run_id", References.madeFrom(Kind.RUN), "The run that scored the pool.", "bev_score-20260211-001");
    private static final Field<RecordId> POLICY = Field.required(
            "policy_id", References.madeFrom(Kind.POLICY), "The selection policy that was followed.", "pol-margin-4");
    private static final Field<ContentHash> POLICY_HASH = Field.optional(
            "policy_hash",
            Pins.configHash(),
            "The hash of the policy's file at that time, as `oddline hash` prints it.",
            Parts.SHA256_EXAMPLE);
    private static final Field<LabelBudget> BUDGET = Field.optional(
            "budget",
            Parts.budget(),
            "The budget of this round; the policy's where left out.",
            "{amount: 500, unit: scenes}");
    private static final Field<RecordId> GAP_TARGET =
            Field.required("target_id", References.context(Kind.TARGET), "The target.", "tgt-bev-2026");
    private static final Field<OddValues> GAP_SEGMENT =
            Field.required("segment", OddFields.values(), "The ODD segment that lacked scenes.", "{weather: rain}");
    private static final Field<Long> GAP_MISSING =
            Field.required("missing", Numbers.count(), "How many training scenes it lacked.", "120");
    private static final Field<List<Sampling.Gap>> GAPS = Field.optional(
            "gaps",
            Shapes.list(MappingShape.of(
                    List.of(GAP_TARGET, GAP_SEGMENT, GAP_MISSING),
                    v -> new Sampling.Gap(v.get(GAP_TARGET), v.get(GAP_SEGMENT), v.get(GAP_MISSING)))),
            "What targets lacked that quotas of the policy are for (`gaps_of`), in their order: written by `oddline select`, so"
                    + " that `check --recompute` divides the quota in the same way when the targets have moved on.",
            "[{target_id: tgt-bev-2026, segment: {weather: rain}, missing: 120}]");
    private static final Field<SceneList> SELECTED = Field.required(
            "selected",
            Parts.sceneList(),
            "The scenes that were chosen, with their scores.",
            "{table: metadata/tables/al-2026-02-r3.csv, hash: \"" + Parts.SHA256_EXAMPLE + "\", scenes: 500}");

    private static final Field<Long> CANDIDATES =
            Field.optional("candidates", Numbers.count(), "How many scenes no filter left out.", "41210");
    private static final Field<String> LEFT_OUT_BY = Field.required("by", Shapes.text(), "The filter.", "not_labelled");
    private static final Field<Long> LEFT_OUT_SCENES =
            Field.required("scenes", Numbers.count(), "How many scenes it left out.", "6790");
    private static final Field<List<Sampling.LeftOut>> LEFT_OUT = Field.optional(
            "left_out",
            Shapes.list(MappingShape.of(
                    List.of(LEFT_OUT_BY, LEFT_OUT_SCENES),
                    v -> new Sampling.LeftOut(v.get(LEFT_OUT_BY), v.get(LEFT_OUT_SCENES)))),
            "How many scenes each filter of the policy left out, in their order.",
            "[{by: not_labelled, scenes: 6790}]");
    private static final Field<String> SHORT_QUOTA = Field.required("quota", Shapes.text(), "The quota.", "incident");
    private static final Field<Long> SHORT_WANTED =
            Field.required("wanted", Numbers.count(), "How much of the budget it keeps.", "100");
    private static final Field<Long> SHORT_TAKEN =
            Field.required("taken", Numbers.count(), "How much could be taken.", "81");
    private static final Field<List<Sampling.Shortfall>> SHORTFALLS = Field.optional(
            "shortfalls",
            Shapes.list(MappingShape.of(
                    List.of(SHORT_QUOTA, SHORT_WANTED, SHORT_TAKEN),
                    v -> new Sampling.Shortfall(v.get(SHORT_QUOTA), v.get(SHORT_WANTED), v.get(SHORT_TAKEN)))),
            "Quotas that the pool could not fill, in the unit of the budget.",
            "[{quota: incident, wanted: 100, taken: 81}]");
    private static final Field<List<String>> FIRST_LEFT = Field.optional(
            "first_left",
            Shapes.list(Shapes.text()),
            "The scenes that would have come next, in their order.",
            "[d1072-s03, d1107-s04]");
    private static final Field<Sampling.Outcome> OUTCOME = Field.optional(
            "outcome",
            MappingShape.of(
                    List.of(CANDIDATES, LEFT_OUT, SHORTFALLS, FIRST_LEFT),
                    v -> new Sampling.Outcome(
                            v.get(CANDIDATES), v.list(LEFT_OUT), v.list(SHORTFALLS), v.list(FIRST_LEFT))),
            "What became of the scenes on offer: written by `oddline select`, held against by `check --recompute`.",
            "{candidates: 41210, left_out: [{by: not_labelled, scenes: 6790}]}");

    private static final Field<RepoPath> OPTIONAL_TABLE = Field.optional(
            "table", Addresses.path(), "The table with the scenes.", "metadata/tables/al-2026-02-r3-delivered.csv");
    private static final Field<ContentHash> OPTIONAL_HASH = Field.optional(
            "hash", Pins.sha256(), "SHA-256 of the table's bytes, as `oddline hash` prints it.", Parts.SHA256_EXAMPLE);
    private static final Field<Moment> AT = Field.optional("at", Times.moment(), "When that was.", "2026-02-26");
    private static final Field<String> BY = Field.optional("by", Shapes.text(), "Who looked.", "A. Mori");
    private static final Field<Sampling.Review> REVIEW = Field.optional(
            "review",
            new TableShape<>(
                    MappingShape.of(
                            List.of(OPTIONAL_TABLE, OPTIONAL_HASH, BY, AT),
                            v -> new Sampling.Review(table(v), v.get(BY), v.get(AT))),
                    Sampling.Review::table),
            "A person's look at the choice, with the scenes that passed.",
            "{by: A. Mori, at: 2026-02-13}");

    private static final Field<Long> DELIVERED =
            Field.optional("delivered", Numbers.count(), "How many scenes came back labelled.", "487");
    private static final Field<Long> REFUSED =
            Field.optional("refused", Numbers.count(), "How many scenes could not be labelled.", "13");
    private static final Field<BigDecimal> AMOUNT =
            Field.optional("amount", Numbers.decimal(), "The amount, in `currency`.", "1250000");
    private static final Field<String> CURRENCY =
            Field.optional("currency", Shapes.text(), "The three letters of the currency.", "JPY");
    private static final Field<Sampling.Cost> COST = Field.optional(
            "cost",
            MappingShape.of(List.of(AMOUNT, CURRENCY), v -> new Sampling.Cost(v.get(AMOUNT), v.get(CURRENCY))),
            "What labelling cost.",
            "{amount: 1250000, currency: JPY}");
    private static final Field<Sampling.Labelled> LABELLED = Field.optional(
            "labelled",
            new TableShape<>(
                    MappingShape.of(
                            List.of(OPTIONAL_TABLE, OPTIONAL_HASH, AT, DELIVERED, REFUSED, COST),
                            v -> new Sampling.Labelled(
                                    table(v), v.get(AT), v.get(DELIVERED), v.get(REFUSED), v.get(COST))),
                    Sampling.Labelled::table),
            "What labelling delivered.",
            "{at: 2026-02-26, delivered: 487, refused: 13, cost: {amount: 1250000, currency: JPY}}");
    private static final Field<RecordId> CONTROL_OF = Field.optional(
            "control_of",
            References.context(Kind.SAMPLING),
            "The round that this one is the random arm of: the same pool and the same budget.",
            "al-2026-02-r3");
    private static final Field<RecordId> LABELLED_BEFORE = Field.optional(
            "labelled_before",
            References.context(Kind.DATASET),
            "The dataset version with everything that was labelled before the round.",
            "bev_train-v2026.02");

    static final RecordForm<Sampling> FORM = RecordForm.of(
            Kind.SAMPLING,
            "One round of active learning: the scenes on offer, how some were chosen, and what labelling delivered.",
            List.of(
                    ROUND,
                    SELECTED_AT,
                    Parts.TASK,
                    STATUS,
                    TOOL,
                    SCENARIOS,
                    POOL,
                    POOL_SCENES,
                    OddFields.ODD_ID,
                    EMBEDDINGS,
                    PROBABILITIES,
                    LABELLED_SCENES,
                    SCORING_RUN,
                    POLICY,
                    POLICY_HASH,
                    Parts.SEED,
                    BUDGET,
                    GAPS,
                    SELECTED,
                    OUTCOME,
                    REVIEW,
                    LABELLED,
                    CONTROL_OF,
                    LABELLED_BEFORE),
            (heading, v) -> new Sampling(
                    heading,
                    new Sampling.Round(
                            v.get(ROUND),
                            v.get(SELECTED_AT),
                            v.get(Parts.TASK),
                            v.get(STATUS),
                            v.get(TOOL),
                            v.list(SCENARIOS)),
                    new Sampling.Offer(
                            v.get(POOL),
                            v.get(POOL_SCENES),
                            v.get(OddFields.ODD_ID),
                            v.get(EMBEDDINGS),
                            v.get(PROBABILITIES),
                            v.get(LABELLED_SCENES)),
                    new Sampling.Choosing(
                            v.get(SCORING_RUN),
                            v.get(POLICY),
                            v.get(POLICY_HASH),
                            v.get(Parts.SEED),
                            v.get(BUDGET),
                            v.list(GAPS)),
                    v.get(SELECTED),
                    v.get(OUTCOME),
                    v.get(REVIEW),
                    v.get(LABELLED),
                    new Sampling.Comparison(v.get(CONTROL_OF), v.get(LABELLED_BEFORE))));

    private SamplingForm() {}

    private static TableReference table(FieldValues v) {
        return new TableReference(v.get(OPTIONAL_TABLE), v.get(OPTIONAL_HASH));
    }
}
