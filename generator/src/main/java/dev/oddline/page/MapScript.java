package dev.oddline.page;

import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.CoverageView.Shade;
import dev.oddline.page.view.Verdict;
import dev.oddline.picture.Ramp;
import dev.oddline.record.RecordId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the script of a heatmap draws from, as far as evaluations and dataset versions have it in common. Addresses are
 * relative to the top of the site.
 */
final class MapScript {
    /** Sentences that the script says. */
    private static final List<String> WORDS = List.of(
            "down",
            "across",
            "groups",
            "no-groups",
            "compare",
            "nothing",
            "tag",
            "any",
            "in-tag",
            "minus",
            "and-now",
            "overlap",
            "overlap-counts",
            "no-difference",
            "hatched",
            "compared",
            "csv",
            "svg",
            "scenes",
            "no-list",
            "trained-on",
            "evaluated-on",
            "held-by",
            "more",
            "all-in");

    private final Site site;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    MapScript(Site site, String label) {
        this.site = site;
        json.put("label", label);
        ObjectNode words = json.putObject("words");
        WORDS.forEach(key -> word(key, key));
        words.put("no-scenes", site.words().say("coverage.no-scenes"));
        words.put("excluded", site.words().coverage("absence.excluded"));
    }

    /** Says one of the words by another sentence. */
    void word(String key, String sentence) {
        json.withObject("words")
                .put(key, site.words().messages().find("page.heat." + sentence).orElseThrow());
    }

    ObjectNode json() {
        return json;
    }

    /** Adds the attributes with the values that some segments have, and those without a narrower one. */
    void attributes(Taxonomy taxonomy, OddNames names, List<String> axes, Collection<OddSegment> segments) {
        ArrayNode attributes = json.putArray("attributes");
        for (String id : axes) {
            ObjectNode attribute = attributes
                    .addObject()
                    .put("id", HeatmapGrid.plain(id))
                    .put("key", id)
                    .put("name", names.attribute(id));
            ArrayNode values = attribute.putArray("values");
            Set<String> leaves = taxonomy.attribute(id).map(MapScript::leaves).orElse(Set.of());
            Set<String> used = segments.stream()
                    .map(s -> s.valueOf().getOrDefault(id, OddSegment.UNKNOWN))
                    .collect(Collectors.toSet());
            taxonomy.attribute(id)
                    .ifPresent(a -> a.values().stream()
                            .map(OddValue::id)
                            .filter(v -> leaves.contains(v) || used.contains(v))
                            .forEach(v -> value(values, names, id, v, leaves.contains(v))));
            value(values, names, id, OddSegment.UNKNOWN, false);
        }
    }

    private static Set<String> leaves(OddAttribute attribute) {
        return attribute.leaves().stream().map(OddValue::id).collect(Collectors.toSet());
    }

    private static void value(ArrayNode values, OddNames names, String attribute, String value, boolean leaf) {
        ObjectNode one = values.addObject().put("id", value).put("name", names.value(attribute, value));
        if (leaf) {
            one.put("leaf", true);
        }
    }

    /** Adds a layer that shows a number. */
    void layer(CoverageView.Layer layer, Ramp ramp, int decimals, int sense, boolean signed) {
        ObjectNode one = json.withArray("layers")
                .addObject()
                .put("id", layer.name().name().toLowerCase(Locale.ROOT))
                .put("name", layer.label())
                .put("span", ramp.span().name().toLowerCase(Locale.ROOT))
                .put("decimals", decimals)
                .put("sense", sense);
        one.put("signed", signed).put("count", SegmentNumbers.isCount(layer.name()));
        ArrayNode bounds = one.putArray("bounds");
        ramp.bounds().forEach(bounds::add);
        ArrayNode key = one.putArray("key");
        layer.key().stream().map(Shade::said).forEach(key::add);
    }

    /** Returns what a verdict looks like. */
    static ObjectNode look(Verdict verdict) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("word", verdict.word())
                .put("fill", VerdictLook.key(verdict.fill()))
                .put("mark", VerdictLook.key(verdict.mark()))
                .put("hatched", verdict.hatched());
    }

    /** Adds other pages of the same kind, which this one can be compared with. */
    <T> void others(List<T> all, Function<T, String> name, Function<T, String> label) {
        ArrayNode others = json.putArray("others");
        all.forEach(one -> others.addObject().put("name", name.apply(one)).put("label", label.apply(one)));
    }

    /** Adds the scenario tags. */
    void tags(List<ScenarioTags.Tag> tags, Here top) {
        ArrayNode all = json.putArray("tags");
        for (ScenarioTags.Tag tag : tags) {
            ObjectNode one = all.addObject().put("id", tag.id()).put("name", tag.label());
            ArrayNode scenarios = one.putArray("scenarios");
            for (ScenarioTags.Place place : tag.scenarios()) {
                ObjectNode scenario = scenarios.addObject().put("name", place.title());
                site.addresses()
                        .page(place.scenario())
                        .ifPresent(page -> scenario.put("href", top.to(page).href()));
                ObjectNode valuesOf = scenario.putObject("in");
                place.valuesOf().forEach((attribute, values) -> values.forEach(valuesOf.putArray(attribute)::add));
            }
        }
    }

    /** Adds a list of scenes, if there is one. */
    void scenes(RecordId dataset, String taxonomy, String role) {
        ObjectNode one = json.withArray("scenes")
                .addObject()
                .put("label", dataset.value())
                .put("role", role);
        site.coverage().scenes(dataset, taxonomy).ifPresent(list -> one.put("name", Addresses.scenes(list)));
    }

    /** Returns a cell: where it is, by the number of its value in each attribute. */
    static ObjectNode cell(
            ArrayNode cells, List<String> axes, OddSegment segment, Map<String, Map<String, Integer>> places) {
        ObjectNode cell = cells.addObject();
        ArrayNode at = cell.putArray("at");
        for (String axis : axes) {
            at.add(place(places, axis, segment));
        }
        return cell;
    }

    /** Returns the number of a segment's value of an attribute. */
    static int place(Map<String, Map<String, Integer>> places, String axis, OddSegment segment) {
        return places.getOrDefault(axis, Map.of())
                .getOrDefault(segment.valueOf().getOrDefault(axis, OddSegment.UNKNOWN), -1);
    }

    /** Returns the number of each value of each attribute, in the order in which they were added. */
    Map<String, Map<String, Integer>> places() {
        Map<String, Map<String, Integer>> places = new HashMap<>();
        json.withArray("attributes").forEach(attribute -> {
            Map<String, Integer> ofValues = new HashMap<>();
            attribute
                    .get("values")
                    .forEach(value -> ofValues.put(value.get("id").asString(), ofValues.size()));
            places.put(attribute.get("key").asString(), ofValues);
        });
        return places;
    }
}
