package dev.oddline.page;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.Kind;
import dev.oddline.record.Odd;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scenarios of each scenario tag, and where in an ODD they lie. */
final class ScenarioTags {
    private final Site site;
    private final Taxonomy taxonomy;
    private final RecordId taxonomyId;
    private final Taxonomies taxonomies;

    ScenarioTags(Site site, Taxonomy taxonomy) {
        this.site = site;
        this.taxonomy = taxonomy;
        this.taxonomyId = new RecordId(Kind.ODD, taxonomy.id());
        this.taxonomies = site.coverage().taxonomies();
    }

    /**
     * A tag.
     *
     * @param label in the language of the pages
     * @param scenarios that have it, in the order of their ids
     */
    record Tag(String id, String label, List<Place> scenarios) {
        Tag {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * Where a scenario lies: in each attribute that it speaks of, the values that are or hold one of its own, or lie within
     * it.
     */
    record Place(RecordId scenario, String title, Map<String, Set<String>> valuesOf) {}

    /** Returns the tags that a scenario has, in the order of the taxonomy, then as they come. */
    List<Tag> all() {
        Map<String, List<Place>> byTag = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        site.catalog()
                .find(taxonomyId, Odd.class)
                .ifPresent(odd -> odd.scenarioTags()
                        .forEach(tag -> tag.tagId()
                                .value()
                                .ifPresent(id -> labels.put(
                                        id,
                                        tag.title()
                                                .value()
                                                .map(t -> t.in(site.words().language()))
                                                .orElse(id.replace('_', ' '))))));
        labels.keySet().forEach(id -> byTag.put(id, new ArrayList<>()));
        site.catalog()
                .records(Scenario.class)
                .forEach(scenario -> place(scenario)
                        .ifPresent(place -> scenario.tags()
                                .forEach(tag -> byTag.computeIfAbsent(tag, any -> new ArrayList<>())
                                        .add(place))));
        return byTag.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> new Tag(
                        e.getKey(), labels.getOrDefault(e.getKey(), e.getKey().replace('_', ' ')), e.getValue()))
                .toList();
    }

    /** Returns the place of a scenario; empty where its words cannot be read in this taxonomy. */
    private Optional<Place> place(Scenario scenario) {
        return in(scenario.odd().taxonomy().value(), scenario.odd().values().value())
                .map(values -> new Place(scenario.id(), site.title(scenario.id()), values));
    }

    /**
     * Returns the values of this taxonomy that meet some conditions, by attribute; empty where no mapping leads to it.
     *
     * @param written the taxonomy whose words the values are in; this one where nobody says
     */
    Optional<Map<String, Set<String>>> in(Optional<RecordId> written, Optional<OddValues> values) {
        RecordId from = written.orElse(taxonomyId);
        Optional<Taxonomy> old = taxonomies.of(from);
        Optional<Translation> translation = taxonomies.translation(from, taxonomyId);
        if (old.isEmpty() || translation.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<String>> valuesOf = new LinkedHashMap<>();
        values.get().byAttribute().forEach((id, stated) -> {
            Condition read = old.get()
                    .attribute(id)
                    .map(a -> a.read(String.join("|", stated)))
                    .orElse(Condition.UNKNOWN);
            Condition condition = translation.get().translate(id, read);
            taxonomy.attribute(id)
                    .filter(any -> !condition.isUnknown())
                    .ifPresent(attribute -> valuesOf.put(id, meeting(attribute, condition.values())));
        });
        return Optional.of(valuesOf);
    }

    private static Set<String> meeting(OddAttribute attribute, List<String> stated) {
        Set<String> meeting = new LinkedHashSet<>();
        for (OddValue value : attribute.values()) {
            if (stated.stream().anyMatch(s -> attribute.includes(s, value.id()) || attribute.includes(value.id(), s))) {
                meeting.add(value.id());
            }
        }
        return meeting;
    }
}
