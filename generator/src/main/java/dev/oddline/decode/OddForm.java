package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.LocalText;
import dev.oddline.record.Odd;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.source.RepoPath;
import java.math.BigDecimal;
import java.util.List;

/** How a taxonomy is written. */
final class OddForm {
    private static final Field<String> VERSION = Field.required(
            "version", Shapes.text(), "The edition of the taxonomy. Quote it if it looks like a number.", "\"2026.1\"");
    private static final Field<RecordId> PREDECESSOR = Field.optional(
            "predecessor",
            References.succeeds(Kind.ODD),
            "The edition before; `mapping` says what became of its values.",
            "odd-jp-2025.2");

    private static final Field<LocalText> TITLE = Field.optional(
            "title", Shapes.localText(), "The name that people see.", "{en: Weather, ja: 天候}", "Weather");
    private static final Field<String> DESCRIPTION = Field.optional(
            "description", Shapes.text(), "What is meant and where it ends.", "Falling rain that wets the camera.");

    private static final Field<String> VALUE_ID = Field.required(
            "value_id", Shapes.text(), "The value's name in records and tables; never changes.", "heavy_rain");
    private static final Field<String> PARENT = Field.optional(
            "parent", Shapes.text(), "The wider value of the same attribute that includes this one.", "rain");
    private static final Field<List<Odd.Value>> VALUES = Field.optional(
            "values",
            Shapes.list(MappingShape.of(
                    List.of(VALUE_ID, TITLE, DESCRIPTION, PARENT),
                    v -> new Odd.Value(v.get(VALUE_ID), v.get(TITLE), v.get(DESCRIPTION), v.get(PARENT)))),
            "The options of the attribute.",
            "[{value_id: rain, title: {en: Rain, ja: 雨}}, {value_id: heavy_rain, parent: rain}]");

    private static final Field<String> BUCKET_ID = Field.required(
            "bucket_id", Shapes.text(), "The bucket's name in records and tables; never changes.", "upto_30");
    private static final Field<BigDecimal> FROM = Field.optional(
            "from", Numbers.decimal(), "The lowest number in the bucket; unbounded where left out.", "0");
    private static final Field<BigDecimal> TO = Field.optional(
            "to", Numbers.decimal(), "The lowest number above the bucket; unbounded where left out.", "30");
    private static final Field<List<Odd.Bucket>> BUCKETS = Field.optional(
            "buckets",
            Shapes.list(MappingShape.of(
                    List.of(BUCKET_ID, TITLE, FROM, TO),
                    v -> new Odd.Bucket(v.get(BUCKET_ID), v.get(TITLE), v.get(FROM), v.get(TO)))),
            "The ranges of a number, each from its lower end up to but without its upper end.",
            "[{bucket_id: upto_30, from: 0, to: 30}, {bucket_id: over_30, from: 30}]");

    private static final Field<String> ATTRIBUTE_ID = Field.required(
            "attribute_id", Shapes.text(), "The attribute's name in records and tables; never changes.", "weather");
    private static final Field<Boolean> MULTIPLE = Field.optional(
            "multiple",
            Shapes.bool(),
            "Whether one scene may have several of its values; `false` where left out.",
            "true");
    private static final Field<String> UNIT =
            Field.optional("unit", Shapes.text(), "The unit of the number that the buckets divide.", "km/h");
    private static final Field<List<Odd.Attribute>> ATTRIBUTES = Field.expected(
            "attributes",
            Shapes.list(MappingShape.of(
                            List.of(ATTRIBUTE_ID, TITLE, DESCRIPTION, MULTIPLE, UNIT, VALUES, BUCKETS),
                            OddForm::attribute)
                    .with(Requirement.exactlyOne(List.of(VALUES, BUCKETS)))),
            "The axes along which conditions are described: each with named values, or with buckets of a number.",
            "[{attribute_id: weather, title: {en: Weather, ja: 天候}, values: [{value_id: clear}, {value_id: rain}]},"
                    + " {attribute_id: speed, unit: km/h, buckets: [{bucket_id: upto_30, to: 30}]}]");

    private static final Field<List<Stated<RepoPath>>> OPENODD_FILES = Field.indispensable(
            "files",
            Shapes.oneOrMany(Shapes.stated(Addresses.path())),
            "The files. What they import is read before them.",
            "[./_openodd/taxonomy.yaml, ./_openodd/urban.yaml]");
    private static final Field<String> OPENODD_MODULE = Field.optional(
            "module",
            Shapes.text(),
            "The module that is the ODD; where left out, everything under `ODD`, else the only module that no other names.",
            "urban_shuttle");
    private static final Field<Odd.OpenOddSource> OPENODD = Field.optional(
            "openodd",
            Shapes.either(
                    Shapes.oneOrMany(Shapes.stated(Addresses.path()))
                            .as(files -> new Odd.OpenOddSource(files, Stated.absent())),
                    MappingShape.of(
                            List.of(OPENODD_FILES, OPENODD_MODULE),
                            v -> new Odd.OpenOddSource(v.list(OPENODD_FILES), v.get(OPENODD_MODULE)))),
            "Files in the YAML of ASAM OpenODD 1.0 that state the attributes, instead of `attributes`. They lie in a folder"
                    + " below `odd/` whose name begins with `_`.",
            "./_openodd/taxonomy.yaml",
            "{files: [./_openodd/taxonomy.yaml, ./_openodd/urban.yaml], module: urban_shuttle}");

    private static final Field<String> TAG_ID =
            Field.required("tag_id", Shapes.text(), "The tag's name in scenarios; never changes.", "cut_in");
    private static final Field<List<Odd.ScenarioTag>> SCENARIO_TAGS = Field.optional(
            "scenario_tags",
            Shapes.list(MappingShape.of(
                    List.of(TAG_ID, TITLE, DESCRIPTION),
                    v -> new Odd.ScenarioTag(v.get(TAG_ID), v.get(TITLE), v.get(DESCRIPTION)))),
            "The words for what happens in a scenario.",
            "[{tag_id: cut_in, title: {en: Cut-in, ja: 割り込み}}]");

    private static final Field<String> MAPPED_ATTRIBUTE =
            Field.required("attribute", Shapes.text(), "The attribute, in this edition.", "weather");
    private static final Field<String> MAPPED_FROM =
            Field.required("from", Shapes.text(), "The value in the edition before.", "wet");
    private static final Field<String> MAPPED_TO =
            Field.expected("to", Shapes.text(), "The value in this edition, or why nobody can tell.", "rain");
    private static final Field<String> MAPPED_WITHIN = Field.optional(
            "within",
            Shapes.text(),
            "Where nobody can tell the value: the wider value of this edition that certainly includes it. What was counted"
                    + " under `from` then counts there.",
            "rain");
    private static final Field<List<Odd.Mapping>> MAPPING = Field.optional(
            "mapping",
            Shapes.list(MappingShape.of(
                    List.of(MAPPED_ATTRIBUTE, MAPPED_FROM, MAPPED_TO, MAPPED_WITHIN),
                    v -> new Odd.Mapping(
                            v.get(MAPPED_ATTRIBUTE), v.get(MAPPED_FROM), v.get(MAPPED_TO), v.get(MAPPED_WITHIN)))),
            "What became of each value of the edition before that has another name or another meaning now. A value that is"
                    + " left out stays what it is if this edition has it too, and is unknown otherwise.",
            "[{attribute: weather, from: wet, to: rain},"
                    + " {attribute: weather, from: bad, to: {unknown: was used for rain and for fog}},"
                    + " {attribute: weather, from: snowy, to: {unknown: nobody wrote down how hard}, within: snow}]");

    private static final Field<OddValues> EXCLUDED_SEGMENT = Field.indispensable(
            "segment",
            OddFields.values(),
            "The conditions: for each attribute one value or a list of values of which any fits. They lie outside where all"
                    + " attributes fit.",
            "{weather: fog, road_type: [car_park, tunnel]}");
    private static final Field<String> EXCLUDED_REASON = Field.required(
            "reason", Shapes.text(), "Why they do not occur or are not driven in.", "car parks are closed in fog");
    private static final Field<List<Odd.Excluded>> EXCLUDED = Field.optional(
            "excluded",
            Shapes.list(MappingShape.of(
                    List.of(EXCLUDED_SEGMENT, EXCLUDED_REASON),
                    v -> new Odd.Excluded(v.get(EXCLUDED_SEGMENT), v.get(EXCLUDED_REASON)))),
            "Conditions in these words that lie outside the ODD: nothing is asked of them, and they are no gap.",
            "[{segment: {weather: fog, road_type: car_park}, reason: car parks are closed in fog}]");

    static final RecordForm<Odd> FORM = RecordForm.of(
                    Kind.ODD,
                    "One edition of the taxonomy: the attributes and values in which scenes, incidents and ODD segments are"
                            + " described, the same for everybody.",
                    List.of(VERSION, PREDECESSOR, ATTRIBUTES, OPENODD, SCENARIO_TAGS, MAPPING, EXCLUDED),
                    (heading, v) -> new Odd(
                            heading,
                            v.get(VERSION),
                            v.get(PREDECESSOR),
                            v.get(ATTRIBUTES),
                            v.list(SCENARIO_TAGS),
                            v.list(MAPPING),
                            v.list(EXCLUDED),
                            v.get(OPENODD)))
            .with(Requirement.exactlyOne(List.of(ATTRIBUTES, OPENODD)));

    private OddForm() {}

    private static Odd.Attribute attribute(FieldValues v) {
        return new Odd.Attribute(
                v.get(ATTRIBUTE_ID),
                v.get(TITLE),
                v.get(DESCRIPTION),
                v.value(MULTIPLE).orElse(false),
                v.get(UNIT),
                v.list(VALUES),
                v.list(BUCKETS));
    }
}
