package dev.oddline.coverage;

import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All attributes with their values, and what cannot be together.
 *
 * @param forbidden partial assignments, attribute to value, that no scene can have; such as snow with tunnel
 */
public record CombinationSpace(List<AttributeDomain> attributes, List<Map<String, String>> forbidden) {

    private static final int UNKNOWN = -1;

    public CombinationSpace {
        attributes = List.copyOf(attributes);
        forbidden = forbidden.stream().map(Map::copyOf).toList();
        InvalidInput.unless(!attributes.isEmpty(), "attributes", "none");
        Set<String> names = new LinkedHashSet<>();
        for (AttributeDomain attribute : attributes) {
            InvalidInput.unless(names.add(attribute.name()), attribute.name(), "an attribute that stands twice");
        }
        for (Map<String, String> together : forbidden) {
            InvalidInput.unless(!together.isEmpty(), "forbidden", "an empty constraint forbids everything");
            for (Map.Entry<String, String> pair : together.entrySet()) {
                InvalidInput.unless(
                        holds(attributes, pair), "forbidden", pair.getKey() + ": " + pair.getValue() + " is unknown");
            }
        }
    }

    /** Returns a space without constraints. */
    public static CombinationSpace of(List<AttributeDomain> attributes) {
        return new CombinationSpace(attributes, List.of());
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

    /** Returns the combinations of {@code strength} attributes, in the order of the attributes. */
    List<Combination> combinations(int strength) {
        InvalidInput.unless(
                strength >= 1 && strength <= attributes.size(),
                "strength",
                strength + " of " + attributes.size() + " attributes");
        List<Combination> combinations = new ArrayList<>();
        int[] chosen = new int[strength];
        for (int i = 0; i < strength; i++) {
            chosen[i] = i;
        }
        while (true) {
            combinations.add(Combination.of(this, chosen.clone()));
            int at = strength - 1;
            while (at >= 0 && chosen[at] == attributes.size() - strength + at) {
                at--;
            }
            if (at < 0) {
                return combinations;
            }
            chosen[at]++;
            for (int i = at + 1; i < strength; i++) {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }

    /**
     * Returns the scenes as numbers of values, {@code [scene][attribute]}, -1 for unknown.
     *
     * @throws InvalidInput for a value that its attribute does not have; the message names the row, from 0
     */
    int[][] encode(List<List<String>> scenes) {
        List<Map<String, Integer>> numbers = new ArrayList<>();
        for (AttributeDomain attribute : attributes) {
            Map<String, Integer> ofValue = new LinkedHashMap<>();
            attribute.values().forEach(value -> ofValue.put(value, ofValue.size()));
            ofValue.put("", UNKNOWN);
            numbers.add(ofValue);
        }
        int[][] encoded = new int[scenes.size()][];
        for (int row = 0; row < encoded.length; row++) {
            encoded[row] = encode(row, scenes.get(row), numbers);
        }
        return encoded;
    }

    /** Returns whether a scene can have these values: an assignment of values, -1 where any will do. */
    boolean isPossible(int[] assignment) {
        return isPossible(assignment.clone(), 0);
    }

    private boolean isPossible(int[] assignment, int from) {
        if (isForbidden(assignment)) {
            return false;
        }
        int next = from;
        while (next < assignment.length && (assignment[next] != UNKNOWN || !isConstrained(next))) {
            next++;
        }
        if (next == assignment.length) {
            return true;
        }
        for (int value = 0; value < attributes.get(next).values().size(); value++) {
            assignment[next] = value;
            if (isPossible(assignment, next + 1)) {
                return true;
            }
        }
        assignment[next] = UNKNOWN;
        return false;
    }

    private boolean isForbidden(int[] assignment) {
        return forbidden.stream().anyMatch(together -> {
            for (int i = 0; i < assignment.length; i++) {
                AttributeDomain attribute = attributes.get(i);
                String wanted = together.get(attribute.name());
                if (wanted != null
                        && (assignment[i] == UNKNOWN
                                || !attribute.values().get(assignment[i]).equals(wanted))) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean isConstrained(int attribute) {
        return forbidden.stream()
                .anyMatch(together ->
                        together.containsKey(attributes.get(attribute).name()));
    }

    private int[] encode(int row, List<String> scene, List<Map<String, Integer>> numbers) {
        if (scene.size() != attributes.size()) {
            throw new InvalidInput(
                    "scenes[" + row + "]", scene.size() + " values for " + attributes.size() + " attributes");
        }
        int[] encoded = new int[attributes.size()];
        Arrays.setAll(encoded, column -> {
            Integer number = numbers.get(column).get(scene.get(column));
            if (number == null) {
                throw new InvalidInput(
                        "scenes[" + row + "]." + attributes.get(column).name(),
                        "`" + scene.get(column) + "` is not one of its values");
            }
            return number;
        });
        return encoded;
    }

    private static boolean holds(List<AttributeDomain> attributes, Map.Entry<String, String> pair) {
        return attributes.stream()
                .anyMatch(attribute -> attribute.name().equals(pair.getKey())
                        && attribute.values().contains(pair.getValue()));
    }
}
