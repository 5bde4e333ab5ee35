package dev.oddline.odd.openodd;

import static dev.oddline.odd.openodd.OpenOddFault.Kind.DUPLICATE_NAME;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.MALFORMED;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.UNKNOWN_NAME;
import static dev.oddline.odd.openodd.OpenOddFault.Kind.UNREACHED_MODULE;

import dev.oddline.message.Message;
import dev.oddline.odd.Constraint;
import dev.oddline.odd.Taxonomy;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The modules of an ODD, and what they demand together. */
final class Modules {
    /** Modules name each other; more of them behind one another are taken for a mistake or an attack. */
    private static final int MOST_DEEP = 32;
    /** Modules may name the same ones again and again; a demand of more parts is not evaluated. */
    private static final int MOST_PARTS = 20_000;

    private final Map<String, OddModule> byName = new LinkedHashMap<>();
    private final List<OddModule> all = new ArrayList<>();
    private final Map<String, Demand> demandOf = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Concepts concepts;
    private final Consumer<OpenOddFault> faults;

    /**
     * What a module demands.
     *
     * @param exclusions what lies outside it, one by one
     * @param parts number of constraints
     */
    private record Demand(List<Taxonomy.Exclusion> exclusions, long parts) {}

    Modules(List<OddModule> modules, Concepts concepts, Consumer<OpenOddFault> faults) {
        this.concepts = concepts;
        this.faults = faults;
        for (OddModule module : modules) {
            if (register(module, module.id())) {
                all.add(module);
            }
        }
        all.forEach(module ->
                module.label().filter(label -> !label.equals(module.id())).ifPresent(label -> register(module, label)));
    }

    private boolean register(OddModule module, String name) {
        OddModule first = byName.putIfAbsent(name, module);
        if (first != null) {
            faults.accept(OpenOddFault.of(
                    DUPLICATE_NAME, module.place(), Message.of("duplicate-odd-name.module", name, first.place())));
        }
        return first == null;
    }

    /**
     * Returns what lies outside the ODD: outside the module that is asked for; else outside everything under {@code ODD};
     * else outside the only module that no other names. Of several such modules none is the ODD.
     */
    List<Taxonomy.Exclusion> exclusions(Optional<String> wanted) {
        all.forEach(module -> demand(module, 0));
        List<OddModule> roots = roots(wanted);
        if (!roots.isEmpty()) {
            reportUnreached(roots);
        }
        if (roots.size() == 1) {
            return demand(roots.get(0), 0).exclusions();
        }
        return roots.isEmpty()
                ? List.of()
                : List.of(new Taxonomy.Exclusion(
                        new Constraint.All(roots.stream()
                                .<Constraint>map(root -> outside(demand(root, 0)))
                                .toList()),
                        roots.stream().map(OddModule::title).collect(Collectors.joining(" / "))));
    }

    private List<OddModule> roots(Optional<String> wanted) {
        if (wanted.isPresent()) {
            return Optional.ofNullable(byName.get(wanted.get())).stream().toList();
        }
        List<OddModule> whole = all.stream().filter(OddModule::isWhole).toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        List<OddModule> top = all.stream().filter(m -> !named.contains(m.id())).toList();
        if (top.size() > 1) {
            faults.accept(OpenOddFault.of(
                    UNREACHED_MODULE,
                    top.get(0).place(),
                    Message.of(
                            "unreached-odd-module.several",
                            top.stream().map(OddModule::id).collect(Collectors.joining("`, `")))));
        }
        return top.size() == 1 ? top : List.of();
    }

    /** Returns the names by which a module can be asked for. */
    Set<String> names() {
        return byName.keySet();
    }

    private void reportUnreached(List<OddModule> roots) {
        Set<String> reached = new HashSet<>();
        roots.forEach(root -> reached.add(root.id()));
        List<OddModule> next = new ArrayList<>(roots);
        while (!next.isEmpty()) {
            OddModule module = next.remove(next.size() - 1);
            for (OddModule.Section section : module.sections()) {
                for (YamlEntry entry : section.constraints()) {
                    OddModule other = byName.get(entry.key().text());
                    if (other != null && reached.add(other.id())) {
                        next.add(other);
                    }
                }
            }
        }
        all.stream()
                .filter(module -> !reached.contains(module.id()))
                .forEach(module -> faults.accept(OpenOddFault.of(
                        UNREACHED_MODULE, module.place(), Message.of("unreached-odd-module", module.id()))));
    }

    private Demand demand(OddModule module, int depth) {
        Demand known = demandOf.get(module.id());
        if (known != null) {
            return known;
        }
        if (depth > MOST_DEEP || !open.add(module.id())) {
            faults.accept(
                    OpenOddFault.of(MALFORMED, module.place(), Message.of("malformed-openodd.circle", module.id())));
            return unreadable(module);
        }
        Demand demand = read(module, depth);
        open.remove(module.id());
        if (demand.parts() > MOST_PARTS) {
            faults.accept(OpenOddFault.of(
                    MALFORMED, module.place(), Message.of("malformed-openodd.too-many", module.id(), MOST_PARTS)));
            demand = unreadable(module);
        }
        demandOf.put(module.id(), demand);
        return demand;
    }

    private static Demand unreadable(OddModule module) {
        return new Demand(List.of(new Taxonomy.Exclusion(new Constraint.Unreadable(), module.title())), 1);
    }

    private Demand read(OddModule module, int depth) {
        List<Taxonomy.Exclusion> exclusions = new ArrayList<>();
        long parts = 0;
        for (OddModule.Section section : module.sections()) {
            List<Constraint> demanded = new ArrayList<>();
            for (YamlEntry entry : section.constraints()) {
                String key = entry.key().text();
                Optional<Demand> other = other(entry, depth);
                boolean isWanted = !(entry.value() instanceof YamlScalar s && OpenOddText.isFalse(s));
                parts += other.map(Demand::parts).orElse(1L);
                if (other.isPresent() && isWanted && section.rule() == OddModule.Rule.INCLUDE_AND) {
                    exclusions.addAll(other.get().exclusions());
                    continue;
                }
                Optional<Constraint> constraint = other.isPresent()
                        ? other.map(demand -> isWanted ? new Constraint.Not(outside(demand)) : outside(demand))
                        : constraint(module, entry);
                constraint.ifPresent(c -> {
                    demanded.add(c);
                    alone(section.rule(), c)
                            .ifPresent(outside -> exclusions.add(new Taxonomy.Exclusion(outside, reason(module, key))));
                });
            }
            together(section.rule(), demanded)
                    .ifPresent(outside -> exclusions.add(new Taxonomy.Exclusion(
                            outside,
                            reason(
                                    module,
                                    section.constraints().stream()
                                            .map(e -> e.key().text())
                                            .collect(Collectors.joining(", "))))));
        }
        return new Demand(exclusions, parts);
    }

    private static String reason(OddModule module, String constraints) {
        return module.title() + ": " + constraints;
    }

    /** Returns what lies outside because of one constraint of a section alone. */
    private static Optional<Constraint> alone(OddModule.Rule rule, Constraint constraint) {
        return switch (rule) {
            case INCLUDE_AND -> Optional.of(new Constraint.Not(constraint));
            case EXCLUDE_OR -> Optional.of(constraint);
            case INCLUDE_OR, EXCLUDE_AND -> Optional.empty();
        };
    }

    /** Returns what lies outside because of all constraints of a section together. */
    private static Optional<Constraint> together(OddModule.Rule rule, List<Constraint> constraints) {
        if (constraints.isEmpty()) {
            return Optional.empty();
        }
        return switch (rule) {
            case INCLUDE_OR -> Optional.of(new Constraint.Not(new Constraint.AnyOf(constraints)));
            case EXCLUDE_AND -> Optional.of(new Constraint.All(constraints));
            case INCLUDE_AND, EXCLUDE_OR -> Optional.empty();
        };
    }

    private static Constraint outside(Demand demand) {
        return new Constraint.AnyOf(
                demand.exclusions().stream().map(Taxonomy.Exclusion::outside).toList());
    }

    /** Returns the demand of the module that a constraint names; empty if it names none. */
    private Optional<Demand> other(YamlEntry entry, int depth) {
        OddModule other = byName.get(entry.key().text());
        if (other == null) {
            return Optional.empty();
        }
        named.add(other.id());
        return Optional.of(demand(other, depth + 1));
    }

    private Optional<Constraint> constraint(OddModule module, YamlEntry entry) {
        String name = entry.key().text();
        ConstraintReader reader = new ConstraintReader(module.file(), concepts, faults);
        Optional<Concept> concept = concepts.find(name).or(() -> concepts.dividing(name));
        if (concept.isPresent()) {
            return reader.read(concept.get(), entry.value());
        }
        List<Concept> withValue = concepts.withValue(name);
        if (!withValue.isEmpty()
                && entry.value() instanceof YamlScalar flag
                && (OpenOddText.isTrue(flag) || OpenOddText.isFalse(flag))) {
            Constraint has = new Constraint.OneOf(withValue.get(0).name(), Set.of(name));
            return Optional.of(OpenOddText.isTrue(flag) ? has : new Constraint.Not(has));
        }
        Set<String> possible = new LinkedHashSet<>(concepts.names());
        possible.addAll(byName.keySet());
        faults.accept(OpenOddFault.of(
                UNKNOWN_NAME,
                module.file().at(entry.key()),
                Message.of("unknown-odd-value.openodd-attribute", name),
                name,
                possible));
        return Optional.of(new Constraint.Unreadable());
    }
}
