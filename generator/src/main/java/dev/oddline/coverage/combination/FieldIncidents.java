package dev.oddline.coverage.combination;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.Incident;
import dev.oddline.record.OddScope;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All events in the field in the words of one taxonomy.
 *
 * @param all those that can be read, in the order of the records
 * @param silent number of those that say nothing in words that lead to this taxonomy
 */
public record FieldIncidents(List<FieldIncident> all, int silent) {

    public FieldIncidents {
        all = List.copyOf(all);
    }

    /** Returns the incidents of a catalog; of one that names no taxonomy, in the words of the wanted one. */
    public static FieldIncidents of(Catalog catalog, Taxonomies taxonomies, RecordId wanted) {
        List<FieldIncident> all = new ArrayList<>();
        int silent = 0;
        for (Incident incident : catalog.records(Incident.class).toList()) {
            Map<String, Condition> conditions = conditions(incident.conditions().odd(), taxonomies, wanted);
            if (conditions.values().stream().allMatch(Condition::isUnknown)) {
                silent++;
            } else {
                all.add(new FieldIncident(incident.id(), conditions));
            }
        }
        return new FieldIncidents(all, silent);
    }

    private static Map<String, Condition> conditions(OddScope scope, Taxonomies taxonomies, RecordId wanted) {
        RecordId written = scope.taxonomy().value().orElse(wanted);
        Optional<Taxonomy> from = taxonomies.of(written);
        Optional<Translation> translation = taxonomies.translation(written, wanted);
        Optional<OddValues> values = scope.values().value();
        Map<String, Condition> conditions = new HashMap<>();
        if (from.isPresent() && translation.isPresent() && values.isPresent()) {
            values.get().byAttribute().forEach((id, words) -> {
                Optional<OddAttribute> attribute = from.get().attribute(id);
                attribute.ifPresent(a ->
                        conditions.put(id, translation.get().translate(id, a.read(String.join("|", words)))));
            });
        }
        return conditions;
    }

    /** Returns which incidents have which configurations, in the order of the records. */
    Map<Configuration, List<RecordId>> byConfiguration(CombinationSpace space, int strength) {
        int[][][] states = space.encode(scenes(space));
        Map<Configuration, List<RecordId>> incidents = new HashMap<>();
        for (Combination combination : space.combinations(strength)) {
            for (int i = 0; i < states.length; i++) {
                for (Configuration configuration : combination.of(states[i])) {
                    incidents
                            .computeIfAbsent(configuration, any -> new ArrayList<>())
                            .add(all.get(i).id());
                }
            }
        }
        return incidents;
    }

    /** Returns them as scenes. */
    List<AlikeScenes> scenes(CombinationSpace space) {
        return all.stream().map(incident -> incident.scene(space)).toList();
    }
}
