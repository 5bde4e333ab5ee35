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
import java.util.TreeMap;
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
        List<Map<String, String>> partial = new ArrayList<>(List.of(Map.of()));
        for (OddAttribute axis : axes) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> values : partial) {
                for (OddValue leaf : axis.leaves()) {
                    Map<String, String> more = new TreeMap<>(values);
                    more.put(axis.id(), leaf.id());
                    longer.add(more);
                }
            }
            partial = longer;
        }
        return partial.stream()
                .map(values -> {
                    Map<String, String> all = new TreeMap<>(values);
                    all.putAll(fixed);
                    return new OddSegment(all);
                })
                .distinct()
                .toList();
    }

    /** Returns the cells that a scene lies in: several only where an attribute has several of its values. */
    List<OddSegment> of(Map<String, Condition> conditions) {
        if (!isInScope(conditions)) {
            return List.of();
        }
        List<Map<String, String>> partial = new ArrayList<>(List.of(new HashMap<>(fixed)));
        for (int i = 0; i < axes.size(); i++) {
            String id = axes.get(i).id();
            if (fixed.containsKey(id)) {
                continue;
            }
            List<String> values = Optional.ofNullable(conditions.get(id)).orElse(Condition.UNKNOWN).values().stream()
                    .filter(leaves.get(i)::contains)
                    .toList();
            List<Map<String, String>> longer = new ArrayList<>();
            for (String value : values.isEmpty() ? List.of(OddSegment.UNKNOWN) : values) {
                for (Map<String, String> one : partial) {
                    Map<String, String> more = new HashMap<>(one);
                    more.put(id, value);
                    longer.add(more);
                }
            }
            partial = longer;
        }
        return partial.stream().map(OddSegment::new).toList();
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
