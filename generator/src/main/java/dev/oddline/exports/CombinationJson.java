package dev.oddline.exports;

import dev.oddline.coverage.combination.CombinationCoverage;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.combination.DriveRichness;
import dev.oddline.coverage.combination.MissingCombination;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.coverage.combination.TWayCoverage;
import dev.oddline.record.RecordId;
import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Combinations of values for programs: {@code data/combinations.json} and {@code coverage --combinations --format json}.
 * Numbers have their full precision. A combination leaves out what is 0, false or empty, for there are thousands; nowhere else
 * does what is missing stand for 0.
 */
public final class CombinationJson {

    private CombinationJson() {}

    /** Returns what is known of some dataset versions as an object of its own. */
    public static ObjectNode of(DatasetCombinations combinations) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ids(json.putArray("dataset_version_ids"), combinations.datasets());
        json.put("odd_id", combinations.taxonomy().id());
        combinations.attributes().forEach(json.putArray("attributes")::add);
        combinations.untold().forEach(json.putArray("untold_attributes")::add);
        json.put("scenes", combinations.scenes()).put("random_scenes", combinations.randomScenes());
        json.put("incidents", combinations.incidents()).put("silent_incidents", combinations.silentIncidents());
        ArrayNode strengths = json.putArray("by_strength");
        combinations.byStrength().forEach(strength -> write(strengths.addObject(), strength));
        ArrayNode tooMany = json.putArray("not_counted");
        combinations
                .tooMany()
                .forEach(one -> tooMany.addObject()
                        .put("strength", one.strength())
                        .put("configurations", one.configurations()));
        combinations.richness().ifPresent(richness -> write(json.putObject("richness"), richness));
        return json;
    }

    private static void write(ObjectNode json, DatasetCombinations.Strength strength) {
        TWayCoverage coverage = strength.coverage();
        json.put("strength", coverage.strength())
                .put("scenes_needed", coverage.scenesNeeded())
                .put("covered", coverage.coveredConfigurations())
                .put("total", coverage.totalConfigurations())
                .put("total_variable_value", coverage.totalVariableValue())
                .put("simple", coverage.simple())
                .put("least_variable_value", coverage.leastVariableValue());
        ArrayNode sets = json.putArray("attribute_sets");
        for (CombinationCoverage one : coverage.combinations()) {
            ObjectNode set = sets.addObject();
            one.attributes().forEach(set.putArray("attributes")::add);
            set.put("covered", one.covered()).put("total", one.total()).put("undecided_scenes", one.undecidedScenes());
        }
        ArrayNode missing = json.putArray("missing");
        strength.missing().forEach(one -> write(missing.addObject(), one));
        write(json.putObject("field"), strength.field());
        strength.added().ifPresent(added -> write(json.putObject("over_parents"), added));
    }

    private static void write(ObjectNode json, MissingCombination one) {
        one.counted().configuration().segment().valueOf().forEach(json.putObject("segment")::put);
        put(json, "scenes", one.counted().scenes());
        put(json, "perhaps_scenes", one.counted().perhaps());
        if (one.isImplied()) {
            json.put("implied", true);
        }
        if (!one.incidents().isEmpty()) {
            ids(json.putArray("incident_ids"), one.incidents());
        }
        one.statedAtMost().ifPresent(share -> json.put("stated_at_most", share));
        one.expected().ifPresent(share -> json.put("expected", share));
    }

    /** Returns what one set of scenes has and another lacks. */
    static void write(ObjectNode json, SetDifference difference) {
        json.put("baseline", difference.baseline()).put("target", difference.target());
        if (difference.target() > 0) {
            json.put("share", difference.share());
        }
        ArrayNode only = json.putArray("only_in_target");
        difference.onlyInTarget().forEach(one -> {
            ObjectNode lacking = only.addObject();
            one.configuration().segment().valueOf().forEach(lacking.putObject("segment")::put);
            lacking.put("scenes", one.inTarget());
            put(lacking, "perhaps_in_baseline", one.perhapsInBaseline());
            if (!one.isPossible()) {
                lacking.put("outside_odd", true);
            }
        });
    }

    /** There are thousands of such objects: what is 0 is left out. */
    private static void put(ObjectNode json, String name, long count) {
        if (count > 0) {
            json.put(name, count);
        }
    }

    private static void write(ObjectNode json, DriveRichness richness) {
        json.put("drives", richness.drives())
                .put("kinds", richness.kinds())
                .put("uniques", richness.uniques())
                .put("duplicates", richness.duplicates())
                .put("chao2", richness.chaoTwo())
                .put("unseen_mass", richness.unseenMass())
                .put("all_unique", richness.isAllUnique());
    }

    private static void ids(ArrayNode array, Collection<RecordId> ids) {
        ids.forEach(id -> array.add(id.value()));
    }
}
