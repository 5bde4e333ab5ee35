package dev.oddline.coverage.combination;

import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One attribute of the ODD with all values it can take; from the taxonomy, for values taken from the data flatter the
 * coverage.
 *
 * @param values the narrowest ones, one or more, all different, none empty
 * @param wider what a scene can say that is not as narrow
 */
public record AttributeDomain(String name, List<String> values, List<Wider> wider) {

    /** A value that includes narrower ones. */
    public record Wider(String value, Set<String> includes) {
        public Wider {
            includes = Set.copyOf(includes);
        }
    }

    public AttributeDomain {
        values = List.copyOf(values);
        wider = List.copyOf(wider);
        InvalidInput.unless(!values.isEmpty(), name, "an attribute without values");
        InvalidInput.unless(new HashSet<>(values).size() == values.size(), name, "a value stands twice in " + values);
        InvalidInput.unless(!values.contains(""), name, "the empty value stands for unknown");
    }

    /** Returns an attribute whose values lie beside each other. */
    public AttributeDomain(String name, List<String> values) {
        this(name, values, List.of());
    }

    /** Returns an attribute of a taxonomy, which has one value or more. */
    static AttributeDomain of(OddAttribute attribute) {
        List<String> leaves =
                attribute.leaves().stream().map(OddValue::id).distinct().toList();
        List<Wider> wider = new ArrayList<>();
        for (OddValue value : attribute.values()) {
            if (!leaves.contains(value.id())) {
                wider.add(new Wider(
                        value.id(),
                        Set.copyOf(leaves.stream()
                                .filter(leaf -> attribute.includes(value.id(), leaf))
                                .toList())));
            }
        }
        return new AttributeDomain(attribute.id(), leaves, wider);
    }

    /** Returns the number of different things that a scene can say: the values, the wider ones, and nothing. */
    int states() {
        return values.size() + wider.size() + 1;
    }

    /** Returns the number of the state in which nothing is known. */
    int unknown() {
        return values.size() + wider.size();
    }

    /**
     * Returns the numbers of what a scene says: its values, and wider ones that none of its values lies within; the state in
     * which nothing is known where there are none.
     *
     * @throws InvalidInput for a value that the attribute does not have
     */
    int[] states(List<String> said) {
        int only = said.size() == 1 ? values.indexOf(said.get(0)) : -1;
        if (only >= 0) {
            return new int[] {only};
        }
        List<Integer> states = new ArrayList<>();
        for (String value : said) {
            int state = values.indexOf(value);
            if (state < 0) {
                state = wide(value);
                InvalidInput.unless(state >= 0, name, () -> "`" + value + "` is not one of its values");
                if (wider.get(state - values.size()).includes().stream().anyMatch(said::contains)) {
                    continue;
                }
            }
            states.add(state);
        }
        return states.isEmpty()
                ? new int[] {unknown()}
                : states.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private int wide(String value) {
        for (int i = 0; i < wider.size(); i++) {
            if (wider.get(i).value().equals(value)) {
                return values.size() + i;
            }
        }
        return -1;
    }

    /** Returns the states in which a scene may have a value and nobody knows whether it does. */
    int[] undecided(int value) {
        List<Integer> states = new ArrayList<>();
        for (int i = 0; i < wider.size(); i++) {
            if (wider.get(i).includes().contains(values.get(value))) {
                states.add(values.size() + i);
            }
        }
        states.add(unknown());
        return states.stream().mapToInt(Integer::intValue).toArray();
    }
}
