package dev.oddline.odd.openodd;

import static dev.oddline.odd.openodd.OpenOddFault.Kind.EMPTY_ITEM;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.MALFORMED;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.UNKNOWN_NAME;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.UNKNOWN_ORDINAL;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.WRONG_UNIT;

import dev.oddline.message.Message;
import dev.oddline.odd.Constraint;
import dev.oddline.odd.NumberRange;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads constraints on attributes: {@code intersection: [t-junction]}, {@code rainfall_rate: "> light_rain"}. What can't
 * be read is a fault, and a demand of which nobody can tell whether it is met.
 */
final class ConstraintReader {
    private static final Constraint UNREADABLE = new Constraint.Unreadable();

    private final OpenOddFile file;
    private final Concepts concepts;
    private final Consumer<OpenOddFault> faults;

    ConstraintReader(OpenOddFile file, Concepts concepts, Consumer<OpenOddFault> faults) {
        this.file = file;
        this.concepts = concepts;
        this.faults = faults;
    }

    /**
     * Returns what is demanded of an attribute; empty if nothing is.
     *
     * @param concept the attribute, or a group of them
     */
    Optional<Constraint> read(Concept concept, YamlNode node) {
        if (node instanceof YamlSequence list) {
            List<Constraint> options = new ArrayList<>();
            if (list.items().isEmpty()) {
                faults.accept(
                        OpenOddFault.of(EMPTY_ITEM, file.at(list), Message.of("empty-odd-item.list", concept.name())));
            }
            list.items().forEach(item -> read(concept, item).ifPresent(options::add));
            return options.isEmpty() ? Optional.empty() : Optional.of(oneOf(options));
        }
        if (node instanceof YamlMapping mapping) {
            List<Constraint> parts = new ArrayList<>();
            for (YamlEntry entry : mapping.entries()) {
                Optional<Concept> inner = concept.subtree()
                        .filter(c -> c.name().equals(entry.key().text()))
                        .findFirst();
                if (inner.isPresent()) {
                    read(inner.get(), entry.value()).ifPresent(parts::add);
                } else {
                    parts.add(unknownValue(concept, entry.key()));
                }
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Constraint.All(parts));
        }
        YamlScalar scalar = (YamlScalar) node;
        if (OpenOddText.isNull(scalar)) {
            faults.accept(OpenOddFault.of(EMPTY_ITEM, file.at(scalar), Message.of("empty-odd-item", concept.name())));
            return Optional.empty();
        }
        return Optional.of(scalar(concept, scalar));
    }

    private Constraint scalar(Concept concept, YamlScalar scalar) {
        if (OpenOddText.isTrue(scalar) || OpenOddText.isFalse(scalar)) {
            return flag(concept, scalar);
        }
        Optional<Constraint> named = value(concept, scalar.text());
        if (named.isPresent()) {
            return named.get();
        }
        Optional<RangeText> range = RangeText.parse(scalar.text());
        return range.isPresent() ? range(concept, range.get(), scalar) : unknownValue(concept, scalar);
    }

    /** Reads {@code true} or {@code false}: of a group or an attribute with values, whether it has any. */
    private Constraint flag(Concept concept, YamlScalar scalar) {
        boolean isTrue = OpenOddText.isTrue(scalar);
        if (concept.type().filter(type -> type.word().startsWith("bool")).isPresent()) {
            return new Constraint.OneOf(concept.name(), Set.of(isTrue ? "true" : "false"));
        }
        Constraint any = any(concept);
        return isTrue ? any : new Constraint.Not(any);
    }

    /** Returns the demand for any value at or below a concept. */
    private static Constraint any(Concept concept) {
        List<Constraint> options = concept.subtree()
                .filter(Concept::isAttribute)
                .<Constraint>map(attribute -> new Constraint.OneOf(attribute.name(), names(attribute.values())))
                .toList();
        return options.isEmpty() ? UNREADABLE : new Constraint.AnyOf(options);
    }

    /** Returns the demand for a value of an attribute, or for anything below a group. */
    private Optional<Constraint> value(Concept concept, String name) {
        Optional<Concept> attribute =
                attributes(concept).filter(c -> c.value(name).isPresent()).findFirst();
        if (attribute.isPresent()) {
            return Optional.of(new Constraint.OneOf(attribute.get().name(), Set.of(name)));
        }
        return concept.subtree()
                .skip(1)
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(ConstraintReader::any);
    }

    /** Returns a concept, what is below it, and the attribute that divides it into buckets. */
    private java.util.stream.Stream<Concept> attributes(Concept concept) {
        return java.util.stream.Stream.concat(concept.subtree(), concepts.dividing(concept.name()).stream());
    }

    private Constraint range(Concept concept, RangeText range, YamlScalar scalar) {
        if (range instanceof RangeText.Numbers numbers) {
            return within(concept, numbers.range(), numbers.unit(), scalar);
        }
        if (range instanceof RangeText.AllBut but) {
            return new Constraint.Not(within(concept, but.point(), but.unit(), scalar));
        }
        return ordered(concept, range, scalar);
    }

    private Constraint within(Concept concept, NumberRange range, String unit, YamlScalar scalar) {
        Optional<Concept> divided = concepts.dividing(concept.name())
                .or(() -> Optional.of(concept)
                        .filter(c ->
                                c.values().stream().anyMatch(v -> v.bucket().isPresent())));
        boolean isNumber = concept.type().filter(Concept.Type::isNumber).isPresent();
        if (divided.isEmpty() && !isNumber) {
            faults.accept(OpenOddFault.of(
                    MALFORMED, file.at(scalar), Message.of("malformed-openodd.number", concept.name(), scalar.text())));
            return UNREADABLE;
        }
        String quantity = divided.flatMap(c -> c.values().stream()
                        .flatMap(v -> v.bucket().stream())
                        .map(Concept.Bucket::quantity)
                        .findFirst())
                .orElse(concept.name());
        String other = divided.flatMap(concepts::unitOf).orElse(unit);
        Optional<Message> wrong = concepts.wrongUnit(quantity, unit, other);
        if (wrong.isPresent()) {
            faults.accept(OpenOddFault.of(WRONG_UNIT, file.at(scalar), wrong.get()));
            return UNREADABLE;
        }
        return divided.<Constraint>flatMap(c ->
                        concepts.inUnitOf(c, range, unit).map(converted -> new Constraint.Within(c.name(), converted)))
                .orElse(UNREADABLE);
    }

    /** Reads a demand for values that stand before or after others in the taxonomy's own order. */
    private Constraint ordered(Concept concept, RangeText range, YamlScalar scalar) {
        List<String> wanted = range instanceof RangeText.Between between
                ? List.of(between.from(), between.to())
                : List.of(((RangeText.Ordinal) range).word());
        Optional<Concept> attribute = attributes(concept)
                .filter(c -> c.value(wanted.get(0)).isPresent())
                .findFirst();
        for (String word : wanted) {
            if (attribute.flatMap(a -> a.value(word)).isEmpty()) {
                List<String> possible = attribute
                        .map(java.util.stream.Stream::of)
                        .orElseGet(() -> attributes(concept))
                        .flatMap(c -> c.values().stream())
                        .map(Concept.Value::name)
                        .toList();
                faults.accept(OpenOddFault.of(
                        UNKNOWN_ORDINAL,
                        file.at(scalar),
                        Message.of("unknown-odd-ordinal", word, concept.name()),
                        word,
                        possible));
                return UNREADABLE;
            }
        }
        List<String> order = attribute.orElseThrow().values().stream()
                .map(Concept.Value::name)
                .toList();
        int at = order.indexOf(wanted.get(0));
        List<String> chosen = range instanceof RangeText.Between
                ? order.subList(
                        Math.min(at, order.indexOf(wanted.get(1))), Math.max(at, order.indexOf(wanted.get(1))) + 1)
                : chosen(order, at, ((RangeText.Ordinal) range).comparison());
        return new Constraint.OneOf(attribute.orElseThrow().name(), Set.copyOf(chosen));
    }

    private static List<String> chosen(List<String> order, int at, RangeText.Comparison comparison) {
        return switch (comparison) {
            case LESS -> order.subList(0, at);
            case LESS_OR_EQUAL -> order.subList(0, at + 1);
            case GREATER -> order.subList(at + 1, order.size());
            case GREATER_OR_EQUAL -> order.subList(at, order.size());
            case EQUAL -> order.subList(at, at + 1);
            case DIFFERENT ->
                order.stream().filter(value -> !value.equals(order.get(at))).toList();
        };
    }

    private Constraint unknownValue(Concept concept, YamlScalar word) {
        Set<String> possible = new LinkedHashSet<>();
        attributes(concept).forEach(c -> {
            if (!c.equals(concept)) {
                possible.add(c.name());
            }
            possible.addAll(names(c.values()));
        });
        faults.accept(OpenOddFault.of(
                UNKNOWN_NAME,
                file.at(word),
                Message.of("unknown-odd-value.openodd", word.text(), concept.name()),
                word.text(),
                possible));
        return UNREADABLE;
    }

    private static Constraint oneOf(List<Constraint> options) {
        return options.size() == 1 ? options.get(0) : new Constraint.AnyOf(options);
    }

    private static Set<String> names(List<Concept.Value> values) {
        Set<String> names = new LinkedHashSet<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }
}
