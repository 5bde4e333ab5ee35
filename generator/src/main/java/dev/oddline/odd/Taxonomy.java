package dev.oddline.odd;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes and values in which conditions are described.
 *
 * @param id of the record that holds it
 * @param attributes in their own order
 * @param exclusions what lies outside the ODD, in their own order
 * @param numbers names of what is measured without being divided into values: it may stand in records and tables, but
 *     parts no segments
 */
public record Taxonomy(String id, List<OddAttribute> attributes, List<Exclusion> exclusions, Set<String> numbers) {

    public Taxonomy {
        attributes = List.copyOf(attributes);
        exclusions = List.copyOf(exclusions);
        numbers = Set.copyOf(numbers);
    }

    /** Returns a taxonomy in which every number is divided into values. */
    public Taxonomy(String id, List<OddAttribute> attributes, List<Exclusion> exclusions) {
        this(id, attributes, exclusions, Set.of());
    }

    /**
     * Conditions that do not occur in the ODD or are not driven in.
     *
     * @param outside what meets it lies outside the ODD
     * @param reason in words; empty where nobody gave one
     */
    public record Exclusion(Constraint outside, String reason) {}

    /** Returns the attribute of a name. */
    public Optional<OddAttribute> attribute(String attributeId) {
        for (OddAttribute attribute : attributes) {
            if (attribute.id().equals(attributeId)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns conditions by attribute, in the order of the taxonomy.
     *
     * @param conditions one for each attribute, in that order
     */
    public Map<String, Condition> byAttribute(List<Condition> conditions) {
        Map<String, Condition> known = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            known.put(attributes.get(i).id(), conditions.get(i));
        }
        return known;
    }

    /**
     * Returns whether a scene belongs to a segment. A scene of a wider value may or may not belong to a narrower one. An
     * attribute that the taxonomy lacks is unknown.
     *
     * @param conditions attribute id to what is known of it; unknown where it lacks one
     */
    public Membership membership(OddSegment segment, Map<String, Condition> conditions) {
        Membership all = Membership.IN;
        for (Map.Entry<String, String> part : segment.valueOf().entrySet()) {
            Condition condition = conditions.getOrDefault(part.getKey(), Condition.UNKNOWN);
            all = all.and(membership(part.getKey(), part.getValue(), condition));
            if (all == Membership.OUT) {
                return all;
            }
        }
        return all;
    }

    /**
     * Returns whether a scene has a value of an attribute, or a narrower one.
     *
     * @param valueId empty for the scenes where the attribute is unknown
     */
    Membership membership(String attributeId, String valueId, Condition condition) {
        if (valueId.equals(OddSegment.UNKNOWN)) {
            return condition.isUnknown() ? Membership.IN : Membership.OUT;
        }
        Optional<OddAttribute> attribute = attribute(attributeId);
        if (attribute.isEmpty() || condition.isUnknown()) {
            return Membership.UNKNOWN;
        }
        boolean perhaps = !condition.strange().isEmpty();
        for (String value : condition.values()) {
            if (attribute.get().includes(valueId, value)) {
                return Membership.IN;
            }
            perhaps |= attribute.get().includes(value, valueId);
        }
        return perhaps ? Membership.UNKNOWN : Membership.OUT;
    }

    /**
     * Returns whether conditions lie inside the ODD: out where an exclusion holds, in where none can hold.
     *
     * @param conditions attribute id to what is known of it; unknown where it lacks one
     */
    public Membership inside(Map<String, Condition> conditions) {
        Membership outside = exclusions.stream()
                .map(exclusion -> exclusion.outside().membership(this, conditions))
                .reduce(Membership.OUT, Membership::or);
        return outside.negated();
    }

    /** Returns the first exclusion that every scene of a segment meets. */
    public Optional<Exclusion> exclusionOf(OddSegment segment) {
        Map<String, Condition> conditions = new HashMap<>();
        segment.valueOf().forEach((attribute, value) -> {
            if (!value.equals(OddSegment.UNKNOWN)) {
                conditions.put(attribute, new Condition(List.of(value), List.of()));
            }
        });
        return exclusions.stream()
                .filter(exclusion -> exclusion.outside().membership(this, conditions) == Membership.IN)
                .findFirst();
    }

    /** Returns whether every scene of a segment belongs to another one. */
    public boolean liesWithin(OddSegment narrow, OddSegment wide) {
        return wide.valueOf().entrySet().stream().allMatch(part -> {
            String value = narrow.valueOf().get(part.getKey());
            return value != null
                    && !value.equals(OddSegment.UNKNOWN)
                    && attribute(part.getKey())
                            .filter(a -> a.includes(part.getValue(), value))
                            .isPresent();
        });
    }
}
