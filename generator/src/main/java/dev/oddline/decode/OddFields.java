package dev.oddline.decode;

import dev.oddline.record.Kind;
import dev.oddline.record.OddScope;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;

/** The fields that speak of an ODD in the words of a taxonomy. */
final class OddFields {
    static final Field<RecordId> ODD_ID = Field.optional(
            "odd_id",
            References.context(Kind.ODD),
            "The taxonomy whose attributes and values this record uses.",
            "odd-jp-2026.1");
    static final Field<OddValues> ODD = Field.optional(
            "odd",
            values(),
            "The conditions: for each attribute one value, or a list of values of which any fits. An attribute that is"
                    + " left out says nothing.",
            "{time_of_day: night, weather: [rain, heavy_rain]}");
    static final Field<OddValues> SEGMENT = Field.optional(
            "segment",
            values(),
            "The ODD segment this is about: for each attribute one value or a list of values. Everything where left out.",
            "{time_of_day: night, weather: rain}");

    private OddFields() {}

    static OddScope scope(FieldValues values) {
        return new OddScope(values.get(ODD_ID), values.get(ODD));
    }

    static Shape<OddValues> values() {
        return Shapes.map(Shapes.oneOrMany(Shapes.text())).as(OddValues::new);
    }
}
