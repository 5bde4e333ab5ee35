package dev.oddline.coverage.combination;

import dev.oddline.odd.Constraint;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Attributes with all their values, and what cannot be together: that which the taxonomy excludes in every completion with
 * one value of each attribute. Not for several threads at once.
 */
public final class CombinationSpace {
    private static final int OPEN = -1;

    private final List<AttributeDomain> counted;
    private final List<AttributeDomain> all;
    private final List<Ban> bans;
    private final boolean[] isConstrained;
    private final Map<Integer, List<Combination>> combinations = new HashMap<>();

    private CombinationSpace(Taxonomy taxonomy, List<AttributeDomain> counted) {
        this.counted = List.copyOf(counted);
        InvalidInput.unless(!counted.isEmpty(), "attributes", "none");
        Set<String> names = new LinkedHashSet<>();
        for (AttributeDomain attribute : counted) {
            InvalidInput.unless(names.add(attribute.name()), attribute.name(), "an attribute that stands twice");
        }
        Set<String> spokenOf = new TreeSet<>();
        taxonomy.exclusions().forEach(e -> spokenOf.addAll(e.outside().attributes()));
        List<AttributeDomain> domains = new ArrayList<>(counted);
        for (OddAttribute attribute : taxonomy.attributes()) {
            if (spokenOf.contains(attribute.id())
                    && names.add(attribute.id())
                    && !attribute.values().isEmpty()) {
                domains.add(AttributeDomain.of(attribute));
            }
        }
        this.all = List.copyOf(domains);
        this.bans = taxonomy.exclusions().stream()
                .map(e -> new Ban(taxonomy, e.outside(), all, places(e.outside())))
                .toList();
        this.isConstrained = new boolean[all.size()];
        for (int i = 0; i < isConstrained.length; i++) {
            isConstrained[i] = spokenOf.contains(all.get(i).name());
        }
    }

    private int[] places(Constraint constraint) {
        Set<String> names = constraint.attributes();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (names.contains(all.get(i).name())) {
                places.add(i);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns a space without constraints. */
    public static CombinationSpace of(List<AttributeDomain> attributes) {
        return of(attributes, List.of());
    }

    /**
     * Returns a space.
     *
     * @param forbidden partial assignments, attribute to value, that no scene can have; such as snow with tunnel
     */
    public static CombinationSpace of(List<AttributeDomain> attributes, List<Map<String, String>> forbidden) {
        for (Map<String, String> together : forbidden) {
            InvalidInput.unless(!together.isEmpty(), "forbidden", "an empty constraint forbids everything");
            for (Map.Entry<String, String> pair : together.entrySet()) {
                InvalidInput.unless(
                        holds(attributes, pair), "forbidden", pair.getKey() + ": " + pair.getValue() + " is unknown");
            }
        }
        return new CombinationSpace(taxonomy(attributes, forbidden), attributes);
    }

    /**
     * Returns the space of a taxonomy.
     *
     * @param attributes ids of those to count by, each with one value or more; one or more
     */
    public static CombinationSpace of(Taxonomy taxonomy, List<String> attributes) {
        return new CombinationSpace(
                taxonomy,
                attributes.stream()
                        .map(id -> AttributeDomain.of(taxonomy.attribute(id)
                                .orElseThrow(
                                        () -> new InvalidInput(id, "`" + taxonomy.id() + "` has no such attribute"))))
                        .toList());
    }

    /** Returns the space of the values that occur in any of the tables, for comparing them with each other. */
    public static CombinationSpace observedIn(List<String> attributes, List<List<List<String>>> tables) {
        List<AttributeDomain> domains = new ArrayList<>();
        for (int column = 0; column < attributes.size(); column++) {
            Set<String> values = new LinkedHashSet<>();
            for (List<List<String>> table : tables) {
                for (List<String> scene : table) {
                    InvalidInput.unless(
                            scene.size() == attributes.size(),
                            "scenes",
                            scene + " has not one value for each attribute");
                    values.add(scene.get(column));
                }
            }
            values.remove("");
            domains.add(new AttributeDomain(
                    attributes.get(column), values.stream().sorted().toList()));
        }
        return of(domains);
    }

    /** Returns the attributes that are counted by, in their order. */
    public List<AttributeDomain> attributes() {
        return counted;
    }

    /** Returns how many configurations the combinations of {@code strength} attributes have, possible or not. */
    public long configurations(int strength) {
        long[] sums = new long[strength + 1];
        sums[0] = 1;
        for (AttributeDomain attribute : counted) {
            for (int i = strength; i > 0; i--) {
                sums[i] = StrictMath.addExact(sums[i], StrictMath.multiplyExact(sums[i - 1], (long)
                        attribute.values().size()));
            }
        }
        return sums[strength];
    }

    /** Returns the combinations of {@code strength} attributes, in the order of the attributes. */
    List<Combination> combinations(int strength) {
        InvalidInput.unless(
                strength >= 1 && strength <= counted.size(),
                "strength",
                strength + " of " + counted.size() + " attributes");
        return combinations.computeIfAbsent(strength, this::choose);
    }

    private List<Combination> choose(int strength) {
        List<Combination> chosen = new ArrayList<>();
        int[] places = new int[strength];
        Arrays.setAll(places, i -> i);
        while (true) {
            chosen.add(Combination.of(this, places.clone()));
            int at = strength - 1;
            while (at >= 0 && places[at] == counted.size() - strength + at) {
                at--;
            }
            if (at < 0) {
                return chosen;
            }
            places[at]++;
            for (int i = at + 1; i < strength; i++) {
                places[i] = places[i - 1] + 1;
            }
        }
    }

    /**
     * Returns the states of scenes, {@code [group of scenes][attribute][one or more states]}.
     *
     * @throws InvalidInput for a value that its attribute does not have; the message names the group, from 0
     */
    int[][][] encode(List<AlikeScenes> scenes) {
        int[][][] encoded = new int[scenes.size()][][];
        for (int group = 0; group < encoded.length; group++) {
            List<List<String>> values = scenes.get(group).values();
            String name = "scenes[" + group + "]";
            InvalidInput.unless(
                    values.size() == counted.size(),
                    name,
                    values.size() + " values for " + counted.size() + " attributes");
            encoded[group] = new int[counted.size()][];
            for (int place = 0; place < counted.size(); place++) {
                encoded[group][place] = states(name, counted.get(place), values.get(place));
            }
        }
        return encoded;
    }

    private static int[] states(String name, AttributeDomain attribute, List<String> values) {
        try {
            return attribute.states(values);
        } catch (InvalidInput e) {
            throw new InvalidInput(name + "." + e.input(), e.reason());
        }
    }

    /** Returns whether a scene of the ODD can have some values of the counted attributes, -1 where any will do. */
    boolean isPossible(int[] values) {
        if (bans.isEmpty()) {
            return true;
        }
        int[] assignment = new int[all.size()];
        Arrays.fill(assignment, OPEN);
        System.arraycopy(values, 0, assignment, 0, values.length);
        return isPossible(assignment, 0);
    }

    private boolean isPossible(int[] assignment, int from) {
        boolean open = false;
        for (Ban ban : bans) {
            Membership banned = ban.of(assignment);
            if (banned == Membership.IN) {
                return false;
            }
            open |= banned == Membership.UNKNOWN;
        }
        int next = from;
        while (next < assignment.length && (assignment[next] != OPEN || !isConstrained[next])) {
            next++;
        }
        if (!open || next == assignment.length) {
            return true;
        }
        for (int value = 0; value < all.get(next).values().size(); value++) {
            assignment[next] = value;
            if (isPossible(assignment, next + 1)) {
                return true;
            }
        }
        assignment[next] = OPEN;
        return false;
    }

    private static boolean holds(List<AttributeDomain> attributes, Map.Entry<String, String> pair) {
        return attributes.stream()
                .anyMatch(attribute -> attribute.name().equals(pair.getKey())
                        && attribute.values().contains(pair.getValue()));
    }

    private static Taxonomy taxonomy(List<AttributeDomain> attributes, List<Map<String, String>> forbidden) {
        return new Taxonomy(
                "",
                attributes.stream()
                        .map(domain -> new OddAttribute(
                                domain.name(),
                                false,
                                Optional.empty(),
                                domain.values().stream()
                                        .map(value -> new OddValue(value, Optional.empty(), Optional.empty()))
                                        .toList()))
                        .toList(),
                forbidden.stream()
                        .map(together -> new Taxonomy.Exclusion(
                                new Constraint.All(together.entrySet().stream()
                                        .<Constraint>map(
                                                pair -> new Constraint.OneOf(pair.getKey(), Set.of(pair.getValue())))
                                        .toList()),
                                ""))
                        .toList());
    }
}
