package dev.oddline.decode;

import dev.oddline.record.ColumnSource;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.record.TableReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The small mappings inside a dataset version. */
final class DatasetParts {
    private static final Field<String> SOURCE = Field.required(
            "source",
            Shapes.text(),
            "Why the scenes were taken: `incident`, `random`, `sampling` or a word of your own.",
            "incident");
    private static final Field<Long> SCENES =
            Field.required("scenes", Numbers.count(), "How many scenes came from there.", "84");
    private static final Field<BigDecimal> SHARE =
            Field.optional("share", Numbers.share(), "Their share of the version's scenes, 0 to 1.", "0.2");
    private static final Field<List<RecordId>> INCIDENTS = Field.optional(
            "incident_ids",
            Shapes.list(References.madeFrom(Kind.INCIDENT)),
            "The incidents whose scenes they are.",
            "[inc-2026-0121-yokohama]");
    private static final Field<RecordId> SAMPLING = Field.optional(
            "sampling_id", References.madeFrom(Kind.SAMPLING), "The round that chose them.", "al-2026-02-r3");

    private static final Field<Long> AUDITED =
            Field.optional("audited_objects", Numbers.count(), "How many objects were looked at again.", "2000");
    private static final Field<Long> ERRORS =
            Field.optional("errors", Numbers.count(), "How many of them were labelled wrong.", "31");
    private static final Field<BigDecimal> ERROR_RATE =
            Field.optional("error_rate", Numbers.share(), "The share of wrong objects, 0 to 1.", "0.0155");
    private static final Field<Long> N =
            Field.optional("n", Numbers.count(), "How many units the error rate was measured on.", "2000");
    private static final Field<String> METHOD =
            Field.optional("method", Shapes.text(), "How the audit was done.", "second labeller, blind");

    private static final Field<RecordId> EARLIER_POLICY = Field.required(
            "label_policy_id",
            References.context(Kind.LABEL_POLICY),
            "The labelling rules that they were made by.",
            "labels-3.0");
    private static final Field<Dataset.LabelFate> BECAME =
            Field.required("became", Shapes.choice(Dataset.LabelFate.class), "What became of them.", "relabelled");
    private static final Field<Long> EARLIER_SCENES =
            Field.optional("scenes", Numbers.count(), "How many scenes have them.", "12400");

    private static final Field<Long> ROWS =
            Field.optional("rows", Numbers.count(), "How many rows the table has, the header not counted.", "13700");
    private static final Field<Map<String, ColumnSource>> COLUMNS = Field.optional(
            "columns",
            Shapes.map(columnSource()),
            "Where the table says what: for each attribute, and for `scene_id`, `drive_id` and the like, the column that"
                    + " holds it, where the two have different names. Several columns are a list: texts of an id are joined"
                    + " by `/`, numbers are added, values are put together. An attribute may also have one column for each"
                    + " value, which says whether the scene has it.",
            "{time_of_day: daytime, weather: {clear: is_clear, rain: is_rain}}");
    private static final Field<Map<String, Map<String, String>>> VALUES = Field.optional(
            "values",
            Shapes.map(Shapes.map(Shapes.text())),
            "For each attribute what the table's words mean in the taxonomy, where they are not its own; `unknown` says"
                    + " that nobody knows.",
            "{weather: {normal: clear, n/a: unknown}}");
    private static final Field<SceneTable.RepeatedScenes> REPEATED = Field.optional(
            "repeated_scenes",
            Shapes.choice(SceneTable.RepeatedScenes.class),
            "What several rows of one scene are: a mistake (`refused`, as long as nothing is said), or one scene that has"
                    + " what each of them says (`merged`).",
            "merged");

    private static final Field<String> SCENE_ID =
            Field.required("scene_id", Shapes.text(), "The scene.", "sc-20251107-0031");
    private static final Field<String> REASON =
            Field.optional("reason", Shapes.text(), "Why it must no longer be used.", "consent taken back");
    private static final Field<LocalDate> DATE =
            Field.optional("date", Times.date(), "Since when it must no longer be used.", "2026-03-01");

    private DatasetParts() {}

    /** Scenes that came from one place. */
    static Shape<Dataset.Source> source() {
        return MappingShape.of(
                List.of(SOURCE, SCENES, SHARE, INCIDENTS, SAMPLING),
                v -> new Dataset.Source(
                        v.get(SOURCE), v.get(SCENES), v.get(SHARE), v.list(INCIDENTS), v.get(SAMPLING)));
    }

    /** What an audit of the labels found. */
    static Shape<Dataset.LabelQuality> labelQuality() {
        return MappingShape.of(
                List.of(AUDITED, ERRORS, ERROR_RATE, N, METHOD),
                v -> new Dataset.LabelQuality(
                        v.get(AUDITED), v.get(ERRORS), v.get(ERROR_RATE), v.get(N), v.get(METHOD)));
    }

    /** What became of labels by other rules. */
    static Shape<Dataset.EarlierLabels> earlierLabels() {
        return MappingShape.of(
                List.of(EARLIER_POLICY, BECAME, EARLIER_SCENES),
                v -> new Dataset.EarlierLabels(v.get(EARLIER_POLICY), v.get(BECAME), v.get(EARLIER_SCENES)));
    }

    /** The table with one row for each scene. */
    static Shape<SceneTable> sceneTable() {
        return new TableShape<>(
                MappingShape.of(
                        List.of(Parts.TABLE, Parts.TABLE_HASH, ROWS, COLUMNS, VALUES, REPEATED),
                        v -> new SceneTable(
                                new TableReference(v.get(Parts.TABLE), v.get(Parts.TABLE_HASH)),
                                v.get(ROWS),
                                v.map(COLUMNS),
                                v.map(VALUES),
                                v.get(REPEATED))),
                SceneTable::table);
    }

    /** The column that holds something, several of them, or one for each value. */
    static Shape<ColumnSource> columnSource() {
        return Shapes.either(
                Shapes.oneOrMany(Shapes.text()).as(ColumnSource.Texts::new),
                Shapes.map(Shapes.text()).as(ColumnSource.Flags::new));
    }

    /** A scene that must no longer be used. */
    static Shape<Dataset.WithdrawnScene> withdrawnScene() {
        return MappingShape.of(
                List.of(SCENE_ID, REASON, DATE),
                v -> new Dataset.WithdrawnScene(v.get(SCENE_ID), v.get(REASON), v.get(DATE)));
    }
}
