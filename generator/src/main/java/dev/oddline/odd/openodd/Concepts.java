package dev.oddline.odd.openodd;

import static dev.oddline.odd.openodd.OpenOddFault.Kind.DUPLICATE_NAME;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.WRONG_UNIT;

import dev.oddline.message.Message;
import dev.oddline.odd.NumberRange;
import dev.oddline.odd.NumberRange.End;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All concepts of a taxonomy by their names, after its files were read. */
final class Concepts {
    private final Map<String, Concept> byName = new LinkedHashMap<>();
    private final Map<String, Concept> ownerOfQuantity = new LinkedHashMap<>();
    private final Map<String, String> unitOf = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Units units;

    Concepts(Concept root, Units units, Consumer<OpenOddFault> faults) {
        this.units = units;
        root.subtree().skip(1).forEach(concept -> {
            Concept first = byName.putIfAbsent(concept.name(), concept);
            if (first != null) {
                faults.accept(OpenOddFault.of(
                        DUPLICATE_NAME,
                        concept.place(),
                        Message.of("duplicate-odd-name.concept", concept.name(), first.place())));
            }
            names.add(concept.name());
            concept.values().forEach(value -> names.add(value.name()));
        });
        byName.values().forEach(concept -> measure(concept, faults));
    }

    /** Notes in which quantity and unit the buckets of an attribute are. */
    private void measure(Concept concept, Consumer<OpenOddFault> faults) {
        for (Concept.Value value : concept.values()) {
            if (value.bucket().isPresent()) {
                Concept.Bucket bucket = value.bucket().get();
                ownerOfQuantity.putIfAbsent(bucket.quantity(), concept);
                String unit = unitOf.computeIfAbsent(concept.name(), name -> bucket.unit());
                wrongUnit(bucket.quantity(), bucket.unit(), unit)
                        .ifPresent(message -> faults.accept(OpenOddFault.of(WRONG_UNIT, bucket.place(), message)));
            }
        }
    }

    /**
     * Returns why a unit can't be one of a quantity; empty if it can, or if nobody knows better.
     *
     * @param other the unit that other numbers of the quantity have
     */
    Optional<Message> wrongUnit(String quantity, String unit, String other) {
        Optional<Dimension> is = units.dimensionOfUnit(unit);
        Optional<String> type = typeOf(quantity).map(Concept.Type::quantity).filter(q -> !q.isEmpty());
        Optional<Dimension> wanted = type.flatMap(units::dimensionOfQuantity);
        if (is.isPresent() && wanted.isPresent() && !is.equals(wanted)) {
            return Optional.of(
                    unit.isEmpty()
                            ? Message.of("odd-unit-mismatch.none", quantity, type.orElse(""))
                            : Message.of("odd-unit-mismatch", unit, quantity, type.orElse("")));
        }
        boolean comparable = unit.equals(other)
                || units.convert(java.math.BigDecimal.ONE, unit, other).isPresent();
        return comparable
                ? Optional.empty()
                : Optional.of(Message.of("odd-unit-mismatch.other", unit, quantity, other));
    }

    Optional<Concept> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the attribute whose buckets divide a quantity. */
    Optional<Concept> dividing(String quantity) {
        return Optional.ofNullable(ownerOfQuantity.get(quantity));
    }

    /** Returns what a quantity's numbers are. */
    Optional<Concept.Type> typeOf(String quantity) {
        return find(quantity).flatMap(Concept::type);
    }

    /** Returns the unit in which the numbers of an attribute are kept; empty if it has no buckets. */
    Optional<String> unitOf(Concept attribute) {
        return Optional.ofNullable(unitOf.get(attribute.name()));
    }

    /** Returns the names of all concepts and values, in the order of the files. */
    Collection<String> names() {
        return names;
    }

    /** Returns the attributes that have a value of a name, in the order of the files. */
    List<Concept> withValue(String value) {
        return byName.values().stream()
                .filter(concept -> concept.value(value).isPresent())
                .toList();
    }

    /** Returns a range in the unit of an attribute; empty where the units do not measure the same. */
    Optional<NumberRange> inUnitOf(Concept attribute, NumberRange range, String unit) {
        String target = unitOf(attribute).orElse(unit);
        Optional<Optional<End>> low = converted(range.low(), unit, target);
        Optional<Optional<End>> high = converted(range.high(), unit, target);
        return low.flatMap(l -> high.map(h -> new NumberRange(l, h)));
    }

    private Optional<Optional<End>> converted(Optional<End> end, String from, String to) {
        if (end.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<BigDecimal> number = units.convert(end.get().number(), from, to);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(Optional.of(new End(number.get(), end.get().included())));
    }

    /** Returns the attributes in which scenes are described, in the order of the files. */
    List<OddAttribute> attributes() {
        List<OddAttribute> attributes = new ArrayList<>();
        for (Concept concept : byName.values()) {
            if (concept.type().filter(type -> type.word().startsWith("bool")).isPresent()) {
                attributes.add(new OddAttribute(
                        concept.name(),
                        false,
                        Optional.empty(),
                        List.of(
                                new OddValue("true", Optional.empty(), Optional.empty()),
                                new OddValue("false", Optional.empty(), Optional.empty()))));
            } else if (concept.isAttribute()) {
                attributes.add(new OddAttribute(
                        concept.name(),
                        concept.values().stream()
                                .allMatch(value -> value.bucket().isEmpty()),
                        unitOf(concept).filter(unit -> !unit.isEmpty()),
                        concept.values().stream()
                                .map(value -> new OddValue(
                                        value.name(),
                                        value.parent(),
                                        value.bucket()
                                                .flatMap(bucket -> inUnitOf(concept, bucket.range(), bucket.unit())
                                                        .map(range -> range.gapless(step(bucket.quantity()))))))
                                .toList()));
            }
        }
        return attributes;
    }

    /** Returns the names of what is measured without being divided into values, in any order. */
    Set<String> numbers() {
        return byName.values().stream()
                .filter(concept -> concept.type().filter(Concept.Type::isNumber).isPresent())
                .filter(concept -> !concept.isAttribute())
                .map(Concept::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private NumberRange.Step step(String quantity) {
        return typeOf(quantity).map(Concept.Type::step).orElse(NumberRange.Step.ANY);
    }

    /** Returns how each attribute divides its quantity, in the order of the files. */
    List<Scale> scales() {
        List<Scale> scales = new ArrayList<>();
        for (Concept concept : byName.values()) {
            Map<String, List<Scale.Bucket>> buckets = new LinkedHashMap<>();
            for (Concept.Value value : concept.values()) {
                value.bucket()
                        .ifPresent(bucket -> inUnitOf(concept, bucket.range(), bucket.unit())
                                .ifPresent(range -> buckets.computeIfAbsent(bucket.quantity(), q -> new ArrayList<>())
                                        .add(new Scale.Bucket(value.name(), range, bucket.place()))));
            }
            buckets.forEach((quantity, list) -> scales.add(new Scale(quantity, step(quantity), list)));
        }
        return scales;
    }
}
