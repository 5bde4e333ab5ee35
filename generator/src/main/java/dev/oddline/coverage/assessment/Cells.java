package dev.oddline.coverage.assessment;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cells that some attributes part the ODD into: one for each combination of their narrowest values, and those where
 * one is unknown. A wider value is unknown here, because nobody knows the narrower one.
 */
final class Cells {
    private final List<OddAttribute> axes;
    private final List<Set<String>> leaves;
    private final Map<String, String> fixed;
    private final Taxonomy taxonomy;

    /** Cells by their values on the axes: the same object for whoever asks, which is then found at once in a table of cells. */
    private final Map<List<String>, OddSegment> known = new ConcurrentHashMap<>();

    /**
     * Returns the cells.
     *
     * @param fixed values of further attributes that all cells share
     */
    Cells(Taxonomy taxonomy, List<String> attributes, Map<String, String> fixed) {
        this.taxonomy = taxonomy;
        this.axes = attributes.stream()
                .flatMap(id -> taxonomy.attribute(id).stream())
                .toList();
        this.leaves = axes.stream()
                .map(a -> a.leaves().stream().map(OddValue::id).collect(Collectors.toSet()))
                .toList();
        this.fixed = fixed;
    }

    /** Returns how many cells have no unknown value; of too many to count the largest number. */
    long size() {
        double size = 1;
        for (OddAttribute axis : axes) {
            size *= fixed.containsKey(axis.id()) ? 1 : axis.leaves().size();
        }
        return (long) size;
    }

    /** Returns the cells without an unknown value, the last attribute changing first. */
    List<OddSegment> known() {
        List<List<String>> partial = List.of(List.of());
        for (OddAttribute axis : axes) {
            List<String> values = fixed.containsKey(axis.id())
                    ? List.of(fixed.getOrDefault(axis.id(), OddSegment.UNKNOWN))
                    : axis.leaves().stream().map(OddValue::id).toList();
            partial = longer(partial, values);
        }
        return partial.stream().map(this::cell).toList();
    }

    /** Returns the cells that a scene lies in: several only where an attribute has several of its values. */
    List<OddSegment> of(Map<String, Condition> conditions) {
        if (!isInScope(conditions)) {
            return List.of();
        }
        List<List<String>> partial = List.of(List.of());
        for (int i = 0; i < axes.size(); i++) {
            partial = longer(partial, values(i, conditions));
        }
        return partial.size() == 1
                ? List.of(cell(partial.get(0)))
                : partial.stream().map(this::cell).toList();
    }

    /** Returns the values of one axis that a scene has: the fixed one, else those without a narrower one, else the unknown one. */
    private List<String> values(int axis, Map<String, Condition> conditions) {
        String id = axes.get(axis).id();
        String always = fixed.get(id);
        if (always != null) {
            return List.of(always);
        }
        List<String> said = Optional.ofNullable(conditions.get(id))
                .orElse(Condition.UNKNOWN)
                .values();
        List<String> narrowest = leaves.get(axis).containsAll(said)
                ? said
                : said.stream().filter(leaves.get(axis)::contains).toList();
        return narrowest.isEmpty() ? List.of(OddSegment.UNKNOWN) : narrowest;
    }

    /** Returns each of some rows of values with each of some values after it. */
    private static List<List<String>> longer(List<List<String>> partial, List<String> values) {
        List<List<String>> longer = new ArrayList<>(partial.size() * values.size());
        for (List<String> one : partial) {
            for (String value : values) {
                List<String> more = new ArrayList<>(one.size() + 1);
                more.addAll(one);
                more.add(value);
                longer.add(more);
            }
        }
        return longer;
    }

    private OddSegment cell(List<String> values) {
        return known.computeIfAbsent(values, this::made);
    }

    private OddSegment made(List<String> values) {
        Map<String, String> all = new HashMap<>(fixed);
        for (int i = 0; i < axes.size(); i++) {
            all.put(axes.get(i).id(), values.get(i));
        }
        return new OddSegment(all);
    }

    private boolean isInScope(Map<String, Condition> conditions) {
        return fixed.isEmpty()
                || taxonomy.membership(new OddSegment(fixed), conditions) == dev.oddline.odd.Membership.IN;
    }

    /** Returns whether an attribute of a segment is unknown. */
    static boolean isUnknown(OddSegment segment) {
        return segment.valueOf().containsValue(OddSegment.UNKNOWN);
    }
}
