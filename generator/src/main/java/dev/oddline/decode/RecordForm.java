package dev.oddline.decode;

import dev.oddline.record.Heading;
import dev.oddline.record.Kind;
import dev.oddline.record.LocalText;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Origin;
import dev.oddline.record.RecordId;
import dev.oddline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * How the records of one kind are written: the one description behind reading, JSON Schema, new records and reference
 * documentation.
 *
 * @param description what a record of the kind records, in one or two sentences
 * @param shape all fields in the order in which to write them
 */
public record RecordForm<T extends MetadataRecord>(Kind kind, String description, MappingShape<T> shape) {
    private static final Field<LocalText> TITLE = Field.optional(
            "title",
            Shapes.localText(),
            "A short name for people, as one text or one for each language. May be changed after the merge.",
            "Pedestrians at night in rain",
            "{en: Pedestrians at night in rain, ja: 雨夜の歩行者}");
    private static final Field<String> DESCRIPTION = Field.optional(
            "description",
            Shapes.text(),
            "What a reader should know about this record, as plain text.",
            "First version with the field data of the winter.");
    private static final Field<String> OWNER =
            Field.optional("owner", Shapes.text(), "Who answers questions about this record.", "k.tanaka");
    private static final Field<Map<String, String>> TAGS = Field.optional(
            "tags",
            Shapes.map(Shapes.text()),
            "Labels of the team's own. May be changed after the merge.",
            "{team: perception}");
    private static final Field<YamlNode> EXTRA = Field.optional(
            "extra",
            Shapes.any(),
            "Anything else that the team wants to keep: shown on the page, never checked.",
            "{ticket: AD-4711}");

    private static final Field<String> ORIGIN_TOOL =
            Field.optional("tool", Shapes.text(), "The tool the record was imported from.", "mlflow");
    private static final Field<String> ORIGIN_ID =
            Field.optional("id", Shapes.text(), "The id there.", "0bfb6c1f2a3b4c5d6e7f8091a2b3c4d5");
    private static final Field<String> ORIGIN_URI = Field.optional(
            "uri", Shapes.text(), "The address there.", "https://mlflow.example.com/#/experiments/3/runs/0bfb6c1f");
    private static final Field<String> ORIGIN_EXPERIMENT =
            Field.optional("experiment", Shapes.text(), "The id of the experiment there.", "\"3\"");
    private static final Field<Origin> ORIGIN = Field.optional(
            "origin",
            MappingShape.of(
                    List.of(ORIGIN_TOOL, ORIGIN_ID, ORIGIN_URI, ORIGIN_EXPERIMENT),
                    v -> new Origin(v.get(ORIGIN_TOOL), v.get(ORIGIN_ID), v.get(ORIGIN_URI), v.get(ORIGIN_EXPERIMENT))),
            "Where the record was imported from.",
            "{tool: mlflow, id: 0bfb6c1f2a3b4c5d6e7f8091a2b3c4d5}");

    /**
     * Returns the form of a kind: its id, then the kind's own fields between those that every record has.
     *
     * @param fields the kind's own fields; a field named {@code origin} takes the place of the common one
     * @param build makes the record from its heading and values
     */
    static <T extends MetadataRecord> RecordForm<T> of(
            Kind kind, String description, List<Field<?>> fields, BiFunction<Heading, FieldValues, T> build) {
        Field<RecordId> id = Field.indispensable(
                kind.idField(),
                References.own(kind),
                "Names this record. The file has the same name, plus `.yaml`.",
                exampleId(kind));
        Field<RecordId> replaces = Field.optional(
                "replaces",
                References.succeeds(kind),
                "The record that this one amends. What was merged is never changed; it is replaced.",
                exampleId(kind));
        boolean ownOrigin = fields.stream().anyMatch(f -> f.name().equals(ORIGIN.name()));
        List<Field<?>> all = new ArrayList<>(Arrays.asList(id, TITLE, DESCRIPTION, OWNER));
        all.addAll(fields);
        all.add(replaces);
        if (!ownOrigin) {
            all.add(ORIGIN);
        }
        all.addAll(List.of(TAGS, EXTRA));
        MappingShape<T> shape = MappingShape.of(all, v -> {
            Heading heading = new Heading(
                    v.value(id).orElse(RecordId.unreadable(kind)),
                    v.get(TITLE),
                    v.get(DESCRIPTION),
                    v.get(OWNER),
                    v.map(TAGS),
                    ownOrigin ? new dev.oddline.record.Stated.Absent<>() : v.get(ORIGIN),
                    v.get(replaces));
            return build.apply(heading, v);
        });
        return new RecordForm<>(kind, description, shape);
    }

    private static String exampleId(Kind kind) {
        return switch (kind) {
            case ODD -> "odd-jp-2026.1";
            case METRIC -> "pedestrian_recall";
            case TARGET -> "tgt-night-rain";
            case LABEL_POLICY -> "labels-3.1";
            case INCIDENT -> "inc-2026-0121-yokohama";
            case SCENARIO -> "scn-night-rain-occluded";
            case DATASET -> "bev_train-v2026.03_incident_mix";
            case POLICY -> "pol-margin-4";
            case SAMPLING -> "al-2026-02-r3";
            case CLUSTER -> "cl-2026-02-c44";
            case EXPERIMENT -> "bev_det_v2";
            case RUN -> "bev_det_v2-20260302-007";
            case MODEL -> "bev_det_v2.7";
            case EVALUATION -> "ev-2026-03-07";
            case DECISION -> "dec-2026-03-09-bev_det_v2.7";
            case DEPLOYMENT -> "dep-2026-03-12-fleet-b";
            case LOOP -> "loop-night-rain";
            case NOTE -> "note-night-rain-mix";
            case WAIVER -> "waiver-lost-config";
        };
    }

    /** Returns the same form with one more demand on its fields. */
    RecordForm<T> with(Requirement requirement) {
        return new RecordForm<>(kind, description, shape.with(requirement));
    }
}
