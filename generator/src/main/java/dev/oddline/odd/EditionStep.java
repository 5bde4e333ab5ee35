package dev.oddline.odd;

import java.util.Map;
import java.util.Optional;

/**
 * What became of the values of one edition of a taxonomy in the next.
 *
 * @param changed old values to new ones; empty where nobody can tell. Values that are not among them stay what they are
 *     where both editions have them
 */
public record EditionStep(Taxonomy from, Taxonomy to, Map<OldValue, Optional<String>> changed) {

    /** A value of the edition before. */
    public record OldValue(String attribute, String value) {}

    public EditionStep {
        changed = Map.copyOf(changed);
    }

    /** Returns the value of the next edition; empty where nobody can tell, or where that edition has no such value. */
    Optional<String> next(String attributeId, String valueId) {
        Optional<OddAttribute> after = to.attribute(attributeId);
        Optional<String> mapped = changed.get(new OldValue(attributeId, valueId));
        if (mapped != null) {
            return mapped.filter(value -> after.flatMap(a -> a.value(value)).isPresent());
        }
        Optional<OddValue> old = from.attribute(attributeId).flatMap(a -> a.value(valueId));
        return after.flatMap(a -> a.value(valueId))
                .filter(value -> old.filter(o -> isSame(o, value)).isPresent())
                .map(OddValue::id);
    }

    /** Returns whether every number of the old value is one of the new value too. */
    private static boolean isSame(OddValue old, OddValue now) {
        if (old.range().isEmpty() || now.range().isEmpty()) {
            return old.range().isEmpty() && now.range().isEmpty();
        }
        return now.range().get().includes(old.range().get());
    }
}
