package dev.oddline.catalog;

import dev.oddline.odd.Constraint;
import dev.oddline.odd.EditionStep;
import dev.oddline.odd.NumberRange;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.odd.openodd.OpenOdd;
import dev.oddline.record.Odd;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The taxonomies of a catalog, and how the words of an older edition read in a newer one. Immutable. */
public final class Taxonomies {
    private final Map<RecordId, Odd> records = new TreeMap<>();
    private final Map<RecordId, Taxonomy> byId = new TreeMap<>();
    private final Map<RecordId, OpenOdd> openOdd = new TreeMap<>();

    private Taxonomies() {}

    /** Returns the taxonomies of a catalog. A record that states no attributes, nor names an OpenODD file, is none. */
    public static Taxonomies of(Catalog catalog) {
        Taxonomies taxonomies = new Taxonomies();
        catalog.records(Odd.class)
                .filter(odd -> !taxonomies.records.containsKey(odd.id()))
                .forEach(odd -> taxonomies.add(odd, catalog));
        return taxonomies;
    }

    private void add(Odd odd, Catalog catalog) {
        Optional<OpenOdd> files = odd.openOdd()
                .value()
                .filter(source -> source.paths().stream().anyMatch(catalog.openOdd()::containsKey))
                .map(source -> OpenOdd.of(
                        source.paths(), catalog.openOdd(), source.module().value()));
        files.ifPresent(read -> openOdd.put(odd.id(), read));
        if (files.isPresent() || odd.attributes().isGiven()) {
            records.put(odd.id(), odd);
            byId.put(odd.id(), taxonomy(odd, files));
        }
    }

    /** Returns what the OpenODD files of a record say; empty if it names none that can be read. */
    public Optional<OpenOdd> openOdd(RecordId id) {
        return Optional.ofNullable(openOdd.get(id));
    }

    /** Returns every taxonomy by its record, in the order of the ids. */
    public Map<RecordId, Taxonomy> all() {
        return Collections.unmodifiableMap(byId);
    }

    /** Returns the taxonomy of a record; empty where there is none that can be read. */
    public Optional<Taxonomy> of(RecordId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the taxonomy that is meant where nobody names one: the only one that no other follows; empty if several are. */
    public Optional<RecordId> meant() {
        Set<RecordId> followed = new HashSet<>();
        records.values().forEach(odd -> odd.predecessor().value().ifPresent(followed::add));
        List<RecordId> newest =
                byId.keySet().stream().filter(id -> !followed.contains(id)).toList();
        return newest.size() == 1 ? Optional.of(newest.get(0)) : Optional.empty();
    }

    /**
     * Returns how what was written in the words of one edition reads in those of a later one, over as many editions as lie
     * between them; empty unless the older one is the later one or among its predecessors.
     */
    public Optional<Translation> translation(RecordId from, RecordId to) {
        Deque<EditionStep> steps = new ArrayDeque<>();
        Set<RecordId> seen = new HashSet<>();
        RecordId at = to;
        while (!at.equals(from)) {
            Optional<Odd> edition = Optional.ofNullable(records.get(at)).filter(odd -> seen.add(odd.id()));
            Optional<RecordId> before = edition.flatMap(odd -> odd.predecessor().value());
            if (before.flatMap(this::of).isEmpty()) {
                return Optional.empty();
            }
            steps.addFirst(step(edition.orElseThrow(), before.orElseThrow()));
            at = before.orElseThrow();
        }
        return of(from).map(taxonomy -> new Translation(List.copyOf(steps)));
    }

    private EditionStep step(Odd edition, RecordId before) {
        Map<EditionStep.OldValue, Optional<String>> changed = new HashMap<>();
        for (Odd.Mapping mapping : edition.mappings()) {
            if (mapping.attribute().isGiven() && mapping.from().isGiven()) {
                changed.putIfAbsent(
                        new EditionStep.OldValue(
                                mapping.attribute().orElse(""), mapping.from().orElse("")),
                        mapping.to().value().or(() -> mapping.within().value()));
            }
        }
        return new EditionStep(of(before).orElseThrow(), of(edition.id()).orElseThrow(), changed);
    }

    private static Taxonomy taxonomy(Odd odd, Optional<OpenOdd> files) {
        List<OddAttribute> attributes =
                new ArrayList<>(files.map(OpenOdd::attributes).orElse(List.of()));
        for (Odd.Attribute attribute : odd.attributes().orElse(List.of())) {
            attribute.attributeId().value().ifPresent(id -> {
                List<OddValue> values = new ArrayList<>();
                attribute
                        .values()
                        .forEach(v -> v.valueId()
                                .value()
                                .ifPresent(value -> values.add(
                                        new OddValue(value, v.parent().value(), Optional.empty()))));
                attribute
                        .buckets()
                        .forEach(b -> b.bucketId()
                                .value()
                                .ifPresent(bucket -> values.add(new OddValue(
                                        bucket,
                                        Optional.empty(),
                                        Optional.of(
                                                NumberRange.halfOpen(b.from().value(), b.to().value()))))));
                attributes.add(new OddAttribute(
                        id, attribute.multiple(), attribute.unit().value(), values));
            });
        }
        return new Taxonomy(
                odd.id().value(),
                attributes,
                Stream.concat(
                                odd.excluded().stream().flatMap(e -> exclusion(e).stream()),
                                files.map(OpenOdd::exclusions).orElse(List.of()).stream())
                        .toList(),
                files.map(OpenOdd::numbers).orElse(Set.of()));
    }

    private static Optional<Taxonomy.Exclusion> exclusion(Odd.Excluded excluded) {
        Stated<String> reason = excluded.reason();
        return excluded.segment()
                .value()
                .filter(segment -> !segment.byAttribute().isEmpty())
                .map(segment -> new Taxonomy.Exclusion(
                        new Constraint.All(segment.byAttribute().entrySet().stream()
                                .<Constraint>map(e -> new Constraint.OneOf(e.getKey(), Set.copyOf(e.getValue())))
                                .toList()),
                        reason.orElse("")));
    }
}
