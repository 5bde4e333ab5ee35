package dev.oddline.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be asked of inputs with the same keys: for each expected key, the measure that answers. A case is matched by the
 * keys of its input, never by its id, so that any numbers can be asked.
 */
final class Shape {

    private final Set<String> needed;
    private final Set<String> optional = new TreeSet<>();
    private final Map<String, Function<Input, Object>> measures = new LinkedHashMap<>();
    private final Map<Pattern, BiFunction<Input, Matcher, Object>> parametrised = new LinkedHashMap<>();
    private final Map<String, BiFunction<Input, Input, Object>> stepwise = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();

    private Shape(Set<String> needed) {
        this.needed = needed;
    }

    static Shape of(String... inputKeys) {
        return new Shape(new TreeSet<>(List.of(inputKeys)));
    }

    Shape optionally(String... inputKeys) {
        optional.addAll(List.of(inputKeys));
        return this;
    }

    Shape with(String expectedKey, Function<Input, Object> measure) {
        measures.put(expectedKey, measure);
        return this;
    }

    /** A key that carries parameters of its own, such as {@code cohens_d_5_vs_5}; the example is one that fits. */
    Shape withKeyLike(String example, String pattern, BiFunction<Input, Matcher, Object> measure) {
        parametrised.put(Pattern.compile(pattern), measure);
        examples.add(example);
        return this;
    }

    /** A key with a list of steps, each of which tells beside its numbers where it begins; the measure gets one step. */
    Shape withSteps(String expectedKey, BiFunction<Input, Input, Object> measure) {
        stepwise.put(expectedKey, measure);
        return this;
    }

    boolean fits(Input input) {
        TreeSet<String> beyond = input.keys();
        boolean all = beyond.containsAll(needed);
        beyond.removeAll(needed);
        beyond.removeAll(optional);
        return all && beyond.isEmpty();
    }

    /** Returns what our code says for one expected key of a case. */
    Object answer(Input input, String key, Input expected) {
        BiFunction<Input, Input, Object> steps = stepwise.get(key);
        return steps == null
                ? answer(input, key)
                : expected.objects(key).stream()
                        .map(step -> steps.apply(input, step))
                        .toList();
    }

    /** Returns what our code says for a key that stands for itself. */
    Object answer(Input input, String key) {
        Function<Input, Object> measure = measures.get(key);
        if (measure != null) {
            return measure.apply(input);
        }
        for (Map.Entry<Pattern, BiFunction<Input, Matcher, Object>> entry : parametrised.entrySet()) {
            Matcher matcher = entry.getKey().matcher(key);
            if (matcher.matches()) {
                return entry.getValue().apply(input, matcher);
            }
        }
        throw new AssertionError(input.id() + ": no measure is named `" + key + "`");
    }

    /** Returns a key for each measure, to see all of them refuse an input. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(measures.keySet());
        keys.addAll(examples);
        return keys;
    }
}
