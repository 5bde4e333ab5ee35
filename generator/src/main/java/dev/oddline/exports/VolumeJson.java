package dev.oddline.exports;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.HeldSegments;
import dev.oddline.record.Dataset;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How much a dataset version holds, for programs: {@code coverage --format json}. What is not known is missing, never 0. */
public final class VolumeJson {
    private VolumeJson() {}

    /**
     * Returns one object.
     *
     * @param held the segments, by the attributes they are parted by
     */
    public static ObjectNode of(DatasetVolume volume, List<HeldSegments> held) {
        CountedScenes counted = volume.counted();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("dataset_version_id", volume.dataset().value())
                .put("odd_id", counted.counts().taxonomy().id())
                .put("counting_unit", word(counted.unit()));
        write(json, counted.counts().total(), counted);
        volume.drives().ifPresent(drives -> json.put("drives", drives));
        volume.added()
                .ifPresent(
                        added -> json.put("added_scenes", added.counts().total().scenes()));
        ArrayNode strange = json.putArray("strange_words");
        counted.strange()
                .forEach(word -> strange.addObject()
                        .put("attribute", word.attribute())
                        .put("word", word.word())
                        .put("scenes", word.amount().scenes()));
        ArrayNode contradictions = json.putArray("contradictions");
        counted.contradictions().forEach(both -> {
            ObjectNode one = contradictions.addObject().put("attribute", both.attribute());
            ArrayNode values = one.putArray("values");
            both.values().forEach(values::add);
            one.put("scenes", both.amount().scenes());
        });
        ArrayNode tables = json.putArray("by_attributes");
        held.forEach(segments -> write(tables.addObject(), segments, counted));
        return json;
    }

    private static void write(ObjectNode table, HeldSegments held, CountedScenes counted) {
        ArrayNode attributes = table.putArray("attributes");
        held.attributes().forEach(attributes::add);
        ArrayNode segments = table.putArray("segments");
        for (HeldSegments.Held one : held.segments()) {
            ObjectNode json = segments.addObject();
            ObjectNode segment = json.putObject("segment");
            held.attributes()
                    .forEach(attribute ->
                            segment.put(attribute, one.segment().valueOf().get(attribute)));
            write(json, one.amount(), counted);
            json.put("share", one.share());
            one.added().ifPresent(added -> json.put("added_scenes", added.scenes()));
            one.notInOdd().ifPresent(reason -> json.put("not_in_odd", reason));
        }
    }

    private static void write(ObjectNode json, Amount amount, CountedScenes counted) {
        json.put("scenes", amount.scenes());
        if (counted.units().contains(Dataset.CountingUnit.FRAME)) {
            json.put("frames", amount.frames());
        }
        if (counted.units().contains(Dataset.CountingUnit.OBJECT)) {
            json.put("objects", amount.objects());
        }
    }

    private static String word(Dataset.CountingUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
