package dev.oddline.exports;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.coverage.comparison.DatasetDifference;
import dev.oddline.record.Dataset;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two dataset versions beside each other for programs; numbers in full. */
public final class DatasetDifferenceJson {

    private DatasetDifferenceJson() {}

    /** Returns the difference as an object of its own. */
    public static ObjectNode of(DatasetDifference of) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        side(json.putObject("first"), of.first());
        side(json.putObject("second"), of.second());
        json.put("odd_id", of.taxonomy().id());
        of.shared()
                .ifPresent(shared -> json.putObject("scenes")
                        .put("both", shared.both())
                        .put("only_first", shared.onlyFirst())
                        .put("only_second", shared.onlySecond()));
        ArrayNode splits = json.putArray("splits");
        of.splits().forEach(split -> {
            ObjectNode one = splits.addObject().put("split", split.name());
            amount(one.putObject("first"), of.first(), split.first());
            amount(one.putObject("second"), of.second(), split.second());
        });
        json.put("test", of.test().name().toLowerCase(Locale.ROOT));
        ArrayNode segments = json.putArray("segments");
        of.segments().forEach(shift -> {
            ObjectNode one = segments.addObject();
            shift.segment().valueOf().forEach(one.putObject("segment")::put);
            amount(one.putObject("first"), of.first(), shift.first()).put("share", shift.firstShare());
            amount(one.putObject("second"), of.second(), shift.second()).put("share", shift.secondShare());
            one.put("difference", shift.difference());
            shift.p().ifPresent(p -> one.put("p", p));
            shift.adjustedP().ifPresent(p -> one.put("adjusted_p", p));
        });
        combinations(json, "combinations_only_first", of.onlyFirst());
        combinations(json, "combinations_only_second", of.onlySecond());
        return json;
    }

    private static void side(ObjectNode json, DatasetDifference.Side side) {
        json.put("dataset_version_id", side.dataset().value());
        amount(json, side, side.amount());
    }

    /** Writes how much one of the versions holds; what its table does not tell is missing. */
    private static ObjectNode amount(ObjectNode json, DatasetDifference.Side side, Amount amount) {
        json.put("scenes", amount.scenes());
        if (side.units().contains(Dataset.CountingUnit.FRAME)) {
            json.put("frames", amount.frames());
        }
        if (side.units().contains(Dataset.CountingUnit.OBJECT)) {
            json.put("objects", amount.objects());
        }
        return json;
    }

    private static void combinations(ObjectNode json, String name, Optional<SetDifference> difference) {
        difference.ifPresent(found -> {
            ArrayNode all = json.putArray(name);
            found.onlyInTarget().forEach(one -> {
                ObjectNode combination = all.addObject();
                one.configuration().segment().valueOf().forEach(combination.putObject("segment")::put);
                combination.put("scenes", one.inTarget()).put("perhaps_in_the_other", one.perhapsInBaseline());
            });
        });
    }
}
