package dev.oddline.coverage.combination;

import dev.oddline.odd.Condition;
import dev.oddline.odd.Constraint;
import dev.oddline.odd.Membership;
import dev.oddline.odd.Taxonomy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Something that no scene of the ODD has; its answers are remembered by the values of the attributes that it speaks of. */
final class Ban {
    private final Taxonomy taxonomy;
    private final Constraint outside;
    private final int[] places;
    private final List<AttributeDomain> domains;
    private final Map<String, Membership> known = new HashMap<>();

    /**
     * Returns a ban.
     *
     * @param domains all attributes of the space
     * @param places which of them it speaks of
     */
    Ban(Taxonomy taxonomy, Constraint outside, List<AttributeDomain> domains, int[] places) {
        this.taxonomy = taxonomy;
        this.outside = outside;
        this.domains = domains;
        this.places = places.clone();
    }

    /** Returns whether values are banned: unknown where that depends on values that are open, which are -1. */
    Membership of(int[] assignment) {
        char[] key = new char[places.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = (char) (assignment[places[i]] + 1);
        }
        return known.computeIfAbsent(new String(key), any -> outside.membership(taxonomy, conditions(assignment)));
    }

    private Map<String, Condition> conditions(int[] assignment) {
        Map<String, Condition> conditions = new HashMap<>();
        for (int place : places) {
            if (assignment[place] >= 0) {
                AttributeDomain domain = domains.get(place);
                conditions.put(
                        domain.name(), new Condition(List.of(domain.values().get(assignment[place])), List.of()));
            }
        }
        return conditions;
    }
}
