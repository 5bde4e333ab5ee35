package dev.oddline.decode;

import dev.oddline.record.Artifact;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Kind;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneList;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.source.RepoPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The fields and small mappings that several kinds use. */
final class Parts {
    static final String SHA256_EXAMPLE = "sha256:9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a";

    static final Field<String> TASK =
            Field.optional("task", Shapes.text(), "The task, one of those in the settings.", "perception");
    static final Field<Purpose> PURPOSE = Field.optional(
            "purpose",
            Shapes.choice(Purpose.class),
            "`official` results may be quoted and are frozen once merged; `trial` where left out.",
            "trial");
    static final Field<Long> SEED = Field.optional(
            "seed", Numbers.integer(Long.MIN_VALUE, Long.MAX_VALUE), "The random seed that was used.", "42");

    static final Field<RepoPath> TABLE = Field.required(
            "table",
            Addresses.path(),
            "The table's file, CSV or Parquet, from the repository's root or after `./` beside the record.",
            "metadata/tables/scenes.csv");
    private static final Field<RepoPath> ARRAY = Field.required(
            "table",
            Addresses.path(),
            "The array's file, NPY, from the repository's root or after `./` beside the record.",
            "metadata/tables/pool-2026-02-embeddings.npy");
    static final Field<ContentHash> TABLE_HASH = Field.required(
            "hash", Pins.sha256(), "SHA-256 of the table's bytes, as `oddline hash` prints it.", SHA256_EXAMPLE);
    private static final Field<Long> SCENES =
            Field.optional("scenes", Numbers.count(), "How many scenes the table lists.", "1200");

    private static final Field<MetricNumber> VALUE =
            Field.required("value", Numbers.metric(), "The value, in the metric's own unit.", "0.731");
    private static final Field<Long> N =
            Field.optional("n", Numbers.count(), "How many units the value was measured on.", "5120");
    private static final Field<String> UNIT_COUNTED =
            Field.optional("unit_counted", Shapes.text(), "What `n` counts.", "scenes");
    private static final Field<BigDecimal> LOW =
            Field.optional("low", Numbers.decimal(), "Lower end of the 95 % interval.", "0.719");
    private static final Field<BigDecimal> HIGH =
            Field.optional("high", Numbers.decimal(), "Upper end of the 95 % interval.", "0.743");

    private static final Field<String> NAME =
            Field.required("name", Shapes.text(), "What it is, in a word.", "weights");
    private static final Field<String> URI =
            Field.optional("uri", Addresses.uri(), "Where it is stored.", "s3://ad-models/bev_det_v2/weights.pt");
    private static final Field<ContentHash> HASH =
            Field.optional("hash", Pins.sha256(), "SHA-256 of its bytes.", SHA256_EXAMPLE);
    static final Field<Long> SIZE = Field.optional("size_bytes", Numbers.count(), "Its size in bytes.", "183400112");

    private static final Field<Long> AMOUNT = Field.required(
            "amount", Numbers.count(), "The most that the round may send to labelling, in `unit`.", "500");
    private static final Field<LabelBudget.Unit> BUDGET_UNIT =
            Field.required("unit", Shapes.choice(LabelBudget.Unit.class), "What the budget counts.", "scenes");

    private static final Field<String> ROLE =
            Field.optional("role", Shapes.text(), "What the model does in the stack.", "detector");
    private static final Field<RecordId> MODEL =
            Field.required("model_id", References.madeFrom(Kind.MODEL), "The model.", "bev_det_v2.7");

    private Parts() {}

    /** A table with its hash. */
    static Shape<TableReference> table() {
        return new TableShape<>(
                MappingShape.of(List.of(TABLE, TABLE_HASH), v -> new TableReference(v.get(TABLE), v.get(TABLE_HASH))),
                table -> table);
    }

    /** An array of numbers with its hash. */
    static Shape<TableReference> array() {
        return new TableShape<>(
                MappingShape.of(List.of(ARRAY, TABLE_HASH), v -> new TableReference(v.get(ARRAY), v.get(TABLE_HASH))),
                array -> array);
    }

    /** A table of scenes with its hash and length. */
    static Shape<SceneList> sceneList() {
        return new TableShape<>(
                MappingShape.of(
                        List.of(TABLE, TABLE_HASH, SCENES),
                        v -> new SceneList(new TableReference(v.get(TABLE), v.get(TABLE_HASH)), v.get(SCENES))),
                SceneList::table);
    }

    /** Metrics by name: a number, or a number with its n and interval. */
    static Shape<Map<String, MetricValue>> metrics() {
        Shape<MetricValue> shortForm = Shapes.stated(Numbers.metric())
                .as(number ->
                        new MetricValue(number, Stated.absent(), Stated.absent(), Stated.absent(), Stated.absent()));
        Shape<MetricValue> longForm = MappingShape.of(
                List.of(VALUE, N, UNIT_COUNTED, LOW, HIGH),
                v -> new MetricValue(v.get(VALUE), v.get(N), v.get(UNIT_COUNTED), v.get(LOW), v.get(HIGH)));
        return Shapes.map(Shapes.either(shortForm, longForm));
    }

    /** A stored file. */
    static Shape<Artifact> artifact() {
        return MappingShape.of(
                List.of(NAME, URI, HASH, SIZE), v -> new Artifact(v.get(NAME), v.get(URI), v.get(HASH), v.get(SIZE)));
    }

    /** The most that a round may send to labelling. */
    static Shape<LabelBudget> budget() {
        return MappingShape.of(List.of(AMOUNT, BUDGET_UNIT), v -> new LabelBudget(v.get(AMOUNT), v.get(BUDGET_UNIT)));
    }

    /** Models with what each does in a stack. */
    static Shape<List<ModelInRole>> stack() {
        return Shapes.list(MappingShape.of(List.of(ROLE, MODEL), v -> new ModelInRole(v.get(ROLE), v.get(MODEL))));
    }
}
