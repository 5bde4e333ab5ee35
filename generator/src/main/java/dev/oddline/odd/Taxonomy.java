package dev.oddline.odd;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes and values in which conditions are described.
 *
 * @param id of the record that holds it
 * @param attributes in their own order
 * @param exclusions what lies outside the ODD, in their own order
 */
public record Taxonomy(String id, List<OddAttribute> attributes, List<Exclusion> exclusions) {

    public Taxonomy {
        attributes = List.copyOf(attributes);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * Conditions that do not occur in the ODD or are not driven in.
     *
     * @param reason in words
     */
    public record Exclusion(OddSegment segment, String reason) {}

    /** Returns the attribute of a name. */
    public Optional<OddAttribute> attribute(String attributeId) {
        return attributes.stream().filter(a -> a.id().equals(attributeId)).findFirst();
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
        }
        return all;
    }

    private Membership membership(String attributeId, String valueId, Condition condition) {
        if (valueId.equals(OddSegment.UNKNOWN)) {
            return condition.isUnknown() ? Membership.IN : Membership.OUT;
        }
        Optional<OddAttribute> attribute = attribute(attributeId);
        if (attribute.isEmpty() || condition.isUnknown()) {
            return Membership.UNKNOWN;
        }
        if (condition.values().stream().anyMatch(v -> attribute.get().includes(valueId, v))) {
            return Membership.IN;
        }
        return condition.values().stream().anyMatch(v -> attribute.get().includes(v, valueId))
                ? Membership.UNKNOWN
                : Membership.OUT;
    }

    /** Returns the first exclusion that a segment lies in. */
    public Optional<Exclusion> exclusionOf(OddSegment segment) {
        return exclusions.stream()
                .filter(exclusion -> liesWithin(segment, exclusion.segment()))
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
