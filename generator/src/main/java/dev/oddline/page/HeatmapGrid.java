package dev.oddline.page;

import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.page.view.HeatCell;
import dev.oddline.page.view.Heatmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lays ODD segments of two or three attributes out as rows and columns: the last attribute across, the one before it down,
 * a third one in groups. A value that nobody knows has a row or column of its own where a segment has it.
 */
final class HeatmapGrid {
    private final OddNames names;
    private final List<String> axes;
    private final List<List<String>> values = new ArrayList<>();

    /**
     * Returns a grid.
     *
     * @param axes one to three attributes of the taxonomy, the one across last
     * @param segments those that must have a place
     */
    HeatmapGrid(Taxonomy taxonomy, OddNames names, List<String> axes, Set<OddSegment> segments) {
        this.names = names;
        this.axes = List.copyOf(axes);
        for (String axis : axes) {
            Set<String> used = segments.stream()
                    .map(segment -> segment.valueOf().getOrDefault(axis, OddSegment.UNKNOWN))
                    .collect(Collectors.toSet());
            List<String> all = new ArrayList<>();
            taxonomy.attribute(axis)
                    .ifPresent(attribute -> attribute.values().stream()
                            .filter(value -> attribute.leaves().contains(value) || used.contains(value.id()))
                            .map(OddValue::id)
                            .forEach(all::add));
            if (used.contains(OddSegment.UNKNOWN)) {
                all.add(OddSegment.UNKNOWN);
            }
            values.add(all);
        }
    }

    /** Returns how many cells there are. */
    int size() {
        return values.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    }

    List<String> columns() {
        return names(axes.size() - 1);
    }

    private List<String> names(int axis) {
        return values.get(axis).stream()
                .map(value -> names.value(axes.get(axis), value))
                .toList();
    }

    /** Returns the rows, with the cell of each segment. */
    List<Heatmap.Group> groups(Function<OddSegment, HeatCell> cell) {
        List<List<List<HeatCell>>> cells = layOut(cell);
        int down = axes.size() - 2;
        if (down < 0) {
            Heatmap.Row only = new Heatmap.Row("", false, cells.get(0).get(0));
            return List.of(new Heatmap.Group("", List.of(only)));
        }
        List<Heatmap.Group> groups = new ArrayList<>();
        for (int group = 0; group < cells.size(); group++) {
            List<Heatmap.Row> rows = new ArrayList<>();
            for (int row = 0; row < cells.get(group).size(); row++) {
                String value = values.get(down).get(row);
                rows.add(new Heatmap.Row(
                        names.value(axes.get(down), value),
                        value.equals(OddSegment.UNKNOWN),
                        cells.get(group).get(row)));
            }
            groups.add(new Heatmap.Group(down == 0 ? "" : names(0).get(group), rows));
        }
        return groups;
    }

    /** Returns what stands for each segment as {@code [group][row][column]}; one group where there are two axes, one row of it where there is one. */
    <T> List<List<List<T>>> layOut(Function<OddSegment, T> cell) {
        if (axes.size() <= 2) {
            return List.of(rows(Map.of(), cell));
        }
        return values.get(0).stream()
                .map(value -> rows(Map.of(axes.get(0), value), cell))
                .toList();
    }

    private <T> List<List<T>> rows(Map<String, String> group, Function<OddSegment, T> cell) {
        int down = axes.size() - 2;
        if (down < 0) {
            return List.of(row(group, cell));
        }
        List<List<T>> rows = new ArrayList<>();
        for (String value : values.get(down)) {
            Map<String, String> valueOf = new HashMap<>(group);
            valueOf.put(axes.get(down), value);
            rows.add(row(valueOf, cell));
        }
        return rows;
    }

    private <T> List<T> row(Map<String, String> valueOf, Function<OddSegment, T> cell) {
        int last = axes.size() - 1;
        List<T> cells = new ArrayList<>();
        for (String across : values.get(last)) {
            Map<String, String> whole = new HashMap<>(valueOf);
            whole.put(axes.get(last), across);
            cells.add(cell.apply(new OddSegment(whole)));
        }
        return cells;
    }

    /** Returns the place of a segment on its page: attributes and values in the order of the names, in plain characters. */
    static String anchor(OddSegment segment) {
        return segment.valueOf().entrySet().stream()
                .map(e -> plain(e.getKey()) + ":" + plain(e.getValue()))
                .collect(Collectors.joining("."));
    }

    /** Returns a word in plain characters, as it stands in addresses. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        word.codePoints().forEach(c -> {
            boolean keep = c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
            plain.append(keep ? Character.toString(c) : "~" + Integer.toHexString(c));
        });
        return plain.toString();
    }

    /** Returns the name of the choice of these axes in addresses. */
    static String id(List<String> axes) {
        return axes.stream().map(HeatmapGrid::plain).collect(Collectors.joining("."));
    }

    /** Returns every pair of attributes, in the order of the taxonomy; of a single one, itself alone. */
    static List<List<String>> pairs(List<String> attributes) {
        List<List<String>> pairs = new ArrayList<>();
        if (attributes.size() == 1) {
            pairs.add(attributes);
        }
        for (int i = 0; i < attributes.size(); i++) {
            for (int j = i + 1; j < attributes.size(); j++) {
                pairs.add(List.of(attributes.get(i), attributes.get(j)));
            }
        }
        return pairs;
    }
}
