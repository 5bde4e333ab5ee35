package dev.oddline.odd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One axis of a taxonomy, such as the weather. */
public final class OddAttribute {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private final String id;
    private final boolean multiple;
    private final Optional<String> unit;
    private final List<OddValue> values;
    private final Map<String, OddValue> byId = new HashMap<>();

    /**
     * Returns an attribute.
     *
     * @param multiple whether one scene may have several of its values
     * @param unit of the numbers that its values are ranges of
     * @param values in their own order; of two values of the same name the first counts
     */
    public OddAttribute(String id, boolean multiple, Optional<String> unit, List<OddValue> values) {
        this.id = id;
        this.multiple = multiple;
        this.unit = unit;
        this.values = List.copyOf(values);
        values.forEach(value -> byId.putIfAbsent(value.id(), value));
    }

    /** Returns its name in records and tables. */
    public String id() {
        return id;
    }

    /** Returns whether one scene may have several of its values. */
    public boolean isMultiple() {
        return multiple;
    }

    /** Returns the unit of the numbers that its values are ranges of. */
    public Optional<String> unit() {
        return unit;
    }

    /** Returns its values, wider and narrower ones, in their own order. */
    public List<OddValue> values() {
        return values;
    }

    /** Returns the values that include no narrower one, in their own order. */
    public List<OddValue> leaves() {
        Set<String> parents = new HashSet<>();
        values.forEach(value -> value.parent().ifPresent(parents::add));
        return values.stream().filter(value -> !parents.contains(value.id())).toList();
    }

    /** Returns the value of a name. */
    public Optional<OddValue> value(String valueId) {
        return Optional.ofNullable(byId.get(valueId));
    }

    /**
     * Returns the value whose range holds a number: of several the one that begins highest, so that an end that two
     * buckets share counts in the upper one.
     */
    public Optional<OddValue> valueOf(BigDecimal number) {
        return values.stream()
                .filter(value -> value.range().filter(r -> r.contains(number)).isPresent())
                .reduce((a, b) -> b.range().get().compareLow(a.range().get()) > 0 ? b : a);
    }

    /** Returns whether a value is another one or lies within it. */
    public boolean includes(String wide, String narrow) {
        String at = narrow;
        for (int steps = 0; steps <= values.size(); steps++) { // parents may form a cycle
            if (at.equals(wide)) {
                return true;
            }
            OddValue value = byId.get(at);
            if (value == null || value.parent().isEmpty()) {
                return false;
            }
            at = value.parent().get();
        }
        return false;
    }

    /**
     * Returns what a cell of a table or a record says of this attribute. Several values are parted by {@code |}; a
     * number stands for the value whose range holds it; blanks around a word do not count; an empty word says nothing.
     */
    public Condition read(String cell) {
        List<String> known = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        for (String part : cell.split("\\|", -1)) {
            String word = part.strip();
            Optional<String> value = byId.containsKey(word)
                    ? Optional.of(word)
                    : number(word).flatMap(this::valueOf).map(OddValue::id);
            if (value.isPresent() && !known.contains(value.get())) {
                known.add(value.get());
            } else if (value.isEmpty() && !word.isEmpty()) {
                strange.add(word);
            }
        }
        return new Condition(known, strange);
    }

    private Optional<BigDecimal> number(String word) {
        boolean plain = word.length() <= 40 && NUMBER.matcher(word).matches();
        return plain ? Optional.of(new BigDecimal(word)) : Optional.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
