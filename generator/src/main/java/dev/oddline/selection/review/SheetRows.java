package dev.oddline.selection.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a sheet while further tables are laid beside them, by the ids of the scenes. */
final class SheetRows {
    private static final List<String> AXES = List.of("x", "y");
    private static final MathContext DIGITS = new MathContext(6);

    private final List<SheetColumn> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts with the table that says which scenes there are; the ids become the first column. */
    SheetRows(SheetTable own) {
        columns.add(SheetColumn.SCENE);
        own.rows().forEach(row -> rows.add(new ArrayList<>(List.of(row.get(own.scene())))));
        for (int i = 0; i < own.columns().size(); i++) {
            if (i != own.scene()) {
                int at = i;
                columns.add(new SheetColumn(own.columns().get(i), SheetColumn.Source.CHOICE));
                for (int row = 0; row < rows.size(); row++) {
                    rows.get(row).add(own.rows().get(row).get(at));
                }
            }
        }
    }

    Set<String> scenes() {
        Set<String> scenes = new HashSet<>();
        rows.forEach(row -> scenes.add(row.get(0)));
        return scenes;
    }

    boolean has(String name) {
        return columns.contains(new SheetColumn(name, SheetColumn.Source.CHOICE));
    }

    private boolean isKnown(String name) {
        return has(name) || columns.contains(new SheetColumn(name, SheetColumn.Source.POOL));
    }

    /** Adds a column that says {@code yes} of some scenes, if there are any and no column has its name. */
    void mark(String name, List<String> scenes) {
        if (!scenes.isEmpty() && !has(name)) {
            columns.add(1, new SheetColumn(name, SheetColumn.Source.CHOICE));
            rows.forEach(row -> row.add(1, scenes.contains(row.get(0)) ? "yes" : ""));
        }
    }

    /** Adds the columns of a table: of the pool those that are not there yet. Of a scene with several rows the last one counts. */
    void join(SheetTable table, SheetColumn.Source source) {
        Map<String, List<String>> byScene = table.byScene();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            if (i != table.scene() && !(source == SheetColumn.Source.POOL && isKnown(name))) {
                int at = i;
                columns.add(new SheetColumn(name, source));
                rows.forEach(row -> row.add(
                        byScene.containsKey(row.get(0))
                                ? byScene.get(row.get(0)).get(at)
                                : ""));
            }
        }
    }

    /**
     * Adds the columns of a map, {@code x} and {@code y}.
     *
     * @param places {@code [scene][x, y]}; none where there is no map
     * @param scenes whose places these are; others have none
     */
    void place(List<List<Double>> places, List<String> scenes) {
        if (places.isEmpty()) {
            return;
        }
        Map<String, List<Double>> byScene = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            byScene.put(scenes.get(i), places.get(i));
        }
        for (int axis = 0; axis < AXES.size(); axis++) {
            int at = axis;
            columns.add(new SheetColumn(AXES.get(axis), SheetColumn.Source.MAP));
            rows.forEach(row -> row.add(Optional.ofNullable(byScene.get(row.get(0)))
                    .map(place -> new BigDecimal(place.get(at)).round(DIGITS).toPlainString())
                    .orElse("")));
        }
    }

    /** Returns whether a table has a map already. */
    boolean isPlaced() {
        return AXES.stream().allMatch(this::isKnown);
    }

    List<SheetColumn> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** Returns rows of the pool under the columns of the sheet, with what another table says more of them. */
    List<List<String>> under(SheetTable pool, SheetTable more) {
        Map<String, List<String>> moreOf = more.byScene();
        List<List<String>> others = new ArrayList<>();
        for (List<String> row : pool.rows()) {
            List<String> further = moreOf.getOrDefault(row.get(pool.scene()), List.of());
            others.add(columns.stream()
                    .map(column -> cell(column, pool, row).or(() -> cell(column, more, further)))
                    .map(cell -> cell.orElse(""))
                    .toList());
        }
        return others;
    }

    private static Optional<String> cell(SheetColumn column, SheetTable table, List<String> row) {
        boolean told = column.source() == SheetColumn.Source.CHOICE || column.source() == SheetColumn.Source.POOL;
        int at = told ? table.columns().indexOf(column.name()) : -1;
        return at < 0 || at >= row.size() ? Optional.empty() : Optional.of(row.get(at));
    }
}
