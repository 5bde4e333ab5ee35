package dev.oddline.odd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A demand on the conditions of a scene. */
public sealed interface Constraint {

    /**
     * Returns whether conditions meet the demand; unknown where what is known of them does not tell.
     *
     * @param words the attributes and values of the demand and of the conditions
     * @param conditions attribute id to what is known of it; unknown where it lacks one
     */
    Membership membership(Taxonomy words, Map<String, Condition> conditions);

    /** Returns the ids of the attributes that it speaks of. */
    Set<String> attributes();

    /**
     * The attribute has one of some values, or a narrower one.
     *
     * @param values ids of values, in any order; nothing meets a demand without any
     */
    record OneOf(String attribute, Set<String> values) implements Constraint {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public Membership membership(Taxonomy words, Map<String, Condition> conditions) {
            Condition condition = conditions.getOrDefault(attribute, Condition.UNKNOWN);
            return values.stream()
                    .map(value -> words.membership(attribute, value, condition))
                    .reduce(Membership.OUT, Membership::or);
        }

        @Override
        public Set<String> attributes() {
            return Set.of(attribute);
        }
    }

    /**
     * Every one of some demands.
     *
     * @param parts anything meets a demand without any
     */
    record All(List<Constraint> parts) implements Constraint {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Membership membership(Taxonomy words, Map<String, Condition> conditions) {
            return parts.stream()
                    .map(part -> part.membership(words, conditions))
                    .reduce(Membership.IN, Membership::and);
        }

        @Override
        public Set<String> attributes() {
            return attributesOf(parts);
        }
    }

    /** At least one of some demands; nothing meets a demand without any. */
    record AnyOf(List<Constraint> parts) implements Constraint {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Membership membership(Taxonomy words, Map<String, Condition> conditions) {
            return parts.stream()
                    .map(part -> part.membership(words, conditions))
                    .reduce(Membership.OUT, Membership::or);
        }

        @Override
        public Set<String> attributes() {
            return attributesOf(parts);
        }
    }

    /** The opposite of a demand. */
    record Not(Constraint part) implements Constraint {
        @Override
        public Membership membership(Taxonomy words, Map<String, Condition> conditions) {
            return part.membership(words, conditions).negated();
        }

        @Override
        public Set<String> attributes() {
            return part.attributes();
        }
    }

    /** The attribute's number lies in a range, in the attribute's unit. */
    record Within(String attribute, NumberRange range) implements Constraint {
        @Override
        public Membership membership(Taxonomy words, Map<String, Condition> conditions) {
            Condition condition = conditions.getOrDefault(attribute, Condition.UNKNOWN);
            Optional<OddAttribute> known = words.attribute(attribute);
            if (known.isEmpty() || condition.isUnknown()) {
                return Membership.UNKNOWN;
            }
            Membership told = condition.strange().isEmpty() ? Membership.OUT : Membership.UNKNOWN;
            return condition.values().stream()
                    .map(value -> known.get()
                            .value(value)
                            .flatMap(OddValue::range)
                            .map(r -> range.membership(r))
                            .orElse(Membership.UNKNOWN))
                    .reduce(told, Membership::or);
        }

        @Override
        public Set<String> attributes() {
            return Set.of(attribute);
        }
    }

    /** A demand that can't be read: it may or may not be met. */
    record Unreadable() implements Constraint {
        @Override
        public Membership membership(Taxonomy words, Map<String, Condition> conditions) {
            return Membership.UNKNOWN;
        }

        @Override
        public Set<String> attributes() {
            return Set.of();
        }
    }

    private static Set<String> attributesOf(List<Constraint> parts) {
        return parts.stream().flatMap(part -> part.attributes().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
