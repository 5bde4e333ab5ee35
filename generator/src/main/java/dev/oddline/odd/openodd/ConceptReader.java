package dev.oddline.odd.openodd;

import static dev.oddline.odd.openodd.OpenOddFault.Kind.DUPLICATE_NAME;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.EMPTY_ITEM;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.MALFORMED;

import dev.oddline.message.Message;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands under {@code TAXONOMY} in one file into a tree that others began. */
final class ConceptReader {
    private static final Pattern TYPE = Pattern.compile("([A-Za-z_]+)(?:\\s+([A-Za-z_]+))?");

    private final OpenOddFile file;
    private final Units units;
    private final Consumer<OpenOddFault> faults;

    ConceptReader(OpenOddFile file, Units units, Consumer<OpenOddFault> faults) {
        this.file = file;
        this.units = units;
        this.faults = faults;
    }

    /** Adds what the file says to a tree. */
    void read(Concept root) {
        file.root().get("TAXONOMY").ifPresent(node -> {
            if (!(node instanceof YamlMapping taxonomy)) {
                malformed(node, Message.of("malformed-openodd.mapping", "TAXONOMY"));
                return;
            }
            for (YamlEntry entry : taxonomy.entries()) {
                switch (entry.key().text()) {
                    case "unit_types" -> readQuantities(entry.value());
                    case "conversion" -> readConversions(entry.value());
                    default -> readConcept(root, entry);
                }
            }
        });
    }

    private void readConcept(Concept parent, YamlEntry entry) {
        Concept concept = parent.child(entry.key().text(), file.at(entry.key()));
        YamlNode node = entry.value();
        if (node instanceof YamlSequence list) {
            readValues(concept, list, Optional.empty());
        } else if (node instanceof YamlScalar scalar) {
            readType(concept, scalar);
        } else {
            for (YamlEntry inner : ((YamlMapping) node).entries()) {
                if (isBucket(inner.value())) {
                    readBucket(concept, inner, (YamlMapping) inner.value());
                } else {
                    readConcept(concept, inner);
                }
            }
        }
    }

    private void readType(Concept concept, YamlScalar scalar) {
        Matcher type = TYPE.matcher(scalar.text());
        if (type.matches()) {
            concept.setType(new Concept.Type(
                    type.group(1), Optional.ofNullable(type.group(2)).orElse("")));
        } else if (!OpenOddText.isNull(scalar)) {
            malformed(scalar, Message.of("malformed-openodd.type", concept.name(), scalar.text()));
        }
    }

    private void readValues(Concept concept, YamlSequence list, Optional<String> parent) {
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar scalar && OpenOddText.isNull(scalar)) {
                faults.accept(OpenOddFault.of(EMPTY_ITEM, file.at(item), Message.of("empty-odd-item", concept.name())));
            } else if (item instanceof YamlScalar scalar) {
                add(concept, new Concept.Value(scalar.text(), file.at(scalar), parent, Optional.empty()));
            } else if (item instanceof YamlMapping mapping) {
                mapping.entries().forEach(entry -> readNested(concept, entry, parent));
            } else {
                malformed(item, Message.of("malformed-openodd.item", concept.name()));
            }
        }
    }

    /** Reads a value that includes narrower ones. */
    private void readNested(Concept concept, YamlEntry entry, Optional<String> parent) {
        String name = entry.key().text();
        if (isBucket(entry.value())) {
            readBucket(concept, entry, (YamlMapping) entry.value());
            return;
        }
        add(concept, new Concept.Value(name, file.at(entry.key()), parent, Optional.empty()));
        if (entry.value() instanceof YamlSequence narrower) {
            readValues(concept, narrower, Optional.of(name));
        } else if (!(entry.value() instanceof YamlScalar scalar && OpenOddText.isNull(scalar))) {
            malformed(entry.value(), Message.of("malformed-openodd.item", concept.name()));
        }
    }

    private static boolean isBucket(YamlNode node) {
        return node instanceof YamlMapping mapping
                && !mapping.entries().isEmpty()
                && mapping.entries().stream()
                        .allMatch(e -> e.value() instanceof YamlScalar scalar
                                && RangeText.parse(scalar.text())
                                        .filter(RangeText.Numbers.class::isInstance)
                                        .isPresent());
    }

    /** Reads a value that stands for numbers; of those of several quantities at once none can be told from one number. */
    private void readBucket(Concept concept, YamlEntry entry, YamlMapping ranges) {
        Optional<Concept.Bucket> bucket = Optional.empty();
        if (ranges.entries().size() == 1) {
            YamlEntry only = ranges.entries().get(0);
            YamlScalar text = (YamlScalar) only.value();
            bucket = RangeText.parse(text.text())
                    .map(RangeText.Numbers.class::cast)
                    .map(numbers ->
                            new Concept.Bucket(only.key().text(), numbers.range(), numbers.unit(), file.at(text)));
        }
        add(concept, new Concept.Value(entry.key().text(), file.at(entry.key()), Optional.empty(), bucket));
    }

    private void add(Concept concept, Concept.Value value) {
        concept.add(value)
                .ifPresent(first -> faults.accept(OpenOddFault.of(
                        DUPLICATE_NAME,
                        value.place(),
                        Message.of("duplicate-odd-name.value", value.name(), concept.name(), first.place()))));
    }

    private void readQuantities(YamlNode node) {
        if (!(node instanceof YamlSequence list)) {
            malformed(node, Message.of("malformed-openodd.list", "unit_types"));
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar scalar) {
                String[] sides = scalar.text().split("=", 2);
                if (sides.length == 2) {
                    units.addQuantity(sides[0].strip(), sides[1].strip());
                } else {
                    units.addBaseQuantity(scalar.text().strip());
                }
            }
        }
    }

    private void readConversions(YamlNode node) {
        for (YamlEntry quantity : entries(node)) {
            for (YamlEntry base : entries(quantity.value())) {
                for (YamlEntry unit : entries(base.value())) {
                    List<YamlEntry> numbers = entries(unit.value());
                    Optional<BigDecimal> scale = number(numbers, "scale");
                    if (scale.isEmpty()) {
                        malformed(
                                unit.value(),
                                Message.of(
                                        "malformed-openodd.conversion",
                                        unit.key().text()));
                    } else {
                        units.addUnit(
                                quantity.key().text(),
                                base.key().text(),
                                unit.key().text(),
                                scale.get(),
                                number(numbers, "offset").orElse(BigDecimal.ZERO));
                    }
                }
            }
        }
    }

    private static Optional<BigDecimal> number(List<YamlEntry> entries, String key) {
        return entries.stream()
                .filter(e -> e.key().text().equals(key) && e.value() instanceof YamlScalar)
                .map(e -> ((YamlScalar) e.value()).text())
                .filter(text -> text.matches(RangeText.NUMBER))
                .map(BigDecimal::new)
                .findFirst();
    }

    private static List<YamlEntry> entries(YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping.entries() : List.of();
    }

    private void malformed(YamlNode node, Message message) {
        faults.accept(OpenOddFault.of(MALFORMED, file.at(node), message));
    }
}
