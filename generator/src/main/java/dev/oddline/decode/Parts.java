package dev.oddline.decode;

import dev.oddline.record.Artifact;
import dev.oddline.record.ContentHash;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.source.RepoPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The shapes of small mappings that several kinds use. */
final class Parts {
    private static final Field<RepoPath> TABLE =
            Field.required("table", Addresses.path(), "The table's file.", "metadata/tables/scenes.csv");
    private static final Field<ContentHash> TABLE_HASH =
            Field.required("hash", Pins.sha256(), "SHA-256 of the table's bytes, as `oddline hash` prints it.");

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

    private static final Field<String> NAME = Field.required("name", Shapes.text(), "What it is.", "weights");
    private static final Field<String> URI =
            Field.optional("uri", Addresses.uri(), "Where it is stored.", "s3://ad-models/bev/weights.pt");
    private static final Field<ContentHash> HASH = Field.optional("hash", Pins.sha256(), "SHA-256 of its bytes.");
    private static final Field<Long> SIZE = Field.optional("size_bytes", Numbers.count(), "Its size in bytes.");

    private Parts() {}

    /** A table with its hash. */
    static Shape<TableReference> table() {
        return MappingShape.of(List.of(TABLE, TABLE_HASH), v -> new TableReference(v.get(TABLE), v.get(TABLE_HASH)));
    }

    /** Metrics by name: a number, or a number with its n and interval. */
    static Shape<Map<String, MetricValue>> metrics() {
        Shape<MetricValue> shortForm = Numbers.metric()
                .as(number -> new MetricValue(
                        new Stated.Given<>(number, dev.oddline.source.Span.START),
                        new Stated.Absent<>(),
                        new Stated.Absent<>(),
                        new Stated.Absent<>(),
                        new Stated.Absent<>()));
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
}
