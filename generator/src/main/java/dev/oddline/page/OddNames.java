package dev.oddline.page;

import dev.oddline.coverage.combination.Configuration;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.record.LocalText;
import dev.oddline.record.Odd;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of the attributes and values of one taxonomy, in the language of the pages; a word without a name stands as it is. */
final class OddNames {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final Words words;

    /** Returns the names in a taxonomy of the catalog. */
    static OddNames of(Taxonomy taxonomy, Site site) {
        Odd odd = site.catalog()
                .find(new RecordId(Kind.ODD, taxonomy.id()), Odd.class)
                .orElseThrow(() -> new IllegalStateException("no such taxonomy: " + taxonomy.id()));
        return new OddNames(odd, taxonomy.attributes(), site.words());
    }

    private OddNames(Odd taxonomy, List<OddAttribute> attributes, Words words) {
        this.words = words;
        for (Odd.Attribute attribute : taxonomy.attributes().orElse(List.of())) {
            String id = attribute.attributeId().orElse("");
            put(id, attribute.title());
            attribute.values().forEach(v -> put(key(id, v.valueId().orElse("")), v.title()));
            attribute.buckets().forEach(b -> put(key(id, b.bucketId().orElse("")), b.title()));
        }
        Map<String, String> attributeOf = new HashMap<>();
        for (OddAttribute attribute : attributes) {
            for (OddValue value : attribute.values()) {
                String name = value(attribute.id(), value.id());
                String other = attributeOf.putIfAbsent(name, attribute.id());
                if (attribute.unit().isPresent() || (other != null && !other.equals(attribute.id()))) {
                    repeated.add(name);
                }
            }
        }
    }

    private void put(String key, Stated<LocalText> title) {
        title.value().ifPresent(text -> names.putIfAbsent(key, text.in(words.language())));
    }

    private static String key(String attribute, String value) {
        return attribute + "=" + value;
    }

    String attribute(String id) {
        return names.getOrDefault(id, id.replace('_', ' '));
    }

    String value(String attribute, String value) {
        return value.equals(OddSegment.UNKNOWN)
                ? words.say("coverage.unknown-value")
                : names.getOrDefault(key(attribute, value), value.replace('_', ' '));
    }

    /** Returns attributes one after the other. */
    String list(Collection<String> attributes) {
        return attributes.stream().map(this::attribute).collect(Collectors.joining(", "));
    }

    /** Returns a combination's values; one that says little alone, because it stands for numbers or another attribute has it too, with its attribute: {@code glare: none}. */
    String values(Configuration configuration) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < configuration.attributes().size(); i++) {
            String attribute = configuration.attributes().get(i);
            String value = value(attribute, configuration.values().get(i));
            said.add(repeated.contains(value) ? attribute(attribute) + ": " + value : value);
        }
        return String.join(" × ", said);
    }

    /** Returns attributes as a heatmap names its axes: {@code weather × road type}. */
    String axes(Collection<String> attributes) {
        return attributes.stream().map(this::attribute).collect(Collectors.joining(" × "));
    }

    /** Returns a segment's values, those of some attributes first: {@code night × rain × intersection}. */
    String segment(OddSegment segment, List<String> first) {
        List<String> order = new ArrayList<>(first);
        segment.valueOf().keySet().stream().filter(a -> !first.contains(a)).forEach(order::add);
        String said = order.stream()
                .filter(segment.valueOf()::containsKey)
                .map(a -> named(a, segment.valueOf().getOrDefault(a, OddSegment.UNKNOWN)))
                .collect(Collectors.joining(" × "));
        return said.isEmpty() ? words.say("coverage.whole-odd") : said;
    }

    /** Returns conditions of which several values of an attribute may hold: {@code night × rain or heavy rain}. */
    String part(OddValues part) {
        String said = part.byAttribute().entrySet().stream()
                .map(e -> e.getValue().stream()
                        .map(value -> value(e.getKey(), value))
                        .collect(Collectors.joining(" " + words.say("coverage.or") + " ")))
                .collect(Collectors.joining(" × "));
        return said.isEmpty() ? words.say("coverage.whole-odd") : said;
    }

    private String named(String attribute, String value) {
        return value.equals(OddSegment.UNKNOWN)
                ? words.say("coverage.attribute-unknown", attribute(attribute))
                : value(attribute, value);
    }
}
