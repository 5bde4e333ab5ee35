package dev.oddline.check.rule.dataset;

import dev.oddline.record.LabelBudget;
import dev.oddline.record.SceneTable;
import dev.oddline.selection.policy.SceneCosts;
import dev.oddline.table.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a table says of the scenes that a round could choose from. Of several rows of a scene the first counts. */
final class OfferedToRound {
    private final List<String> asked;
    private final LabelBudget.Unit unit;
    private final Predicate<String> isKept;
    private final SceneCosts costs;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Map<String, String>> said = new HashMap<>();
    private List<String> columns = List.of();
    private int id = -1;

    /**
     * Returns what a table without rows says.
     *
     * @param asked columns that matter
     * @param unit of the budget
     * @param isKept which scenes matter
     */
    OfferedToRound(List<String> asked, LabelBudget.Unit unit, Predicate<String> isKept) {
        this.asked = asked;
        this.unit = unit;
        this.isKept = isKept;
        this.costs = new SceneCosts(unit);
    }

    /** Takes the names of the columns; returns whether the rows say anything that matters. */
    boolean header(List<String> names) {
        columns = List.copyOf(names);
        id = columns.indexOf(SceneTable.SCENE_ID);
        return id >= 0 && (asked.stream().anyMatch(columns::contains) || tellsCosts());
    }

    /** Returns whether the table has a column. */
    boolean tells(String column) {
        return columns.contains(column);
    }

    void row(TableRow row) {
        String scene = row.cell(id);
        if (!isKept.test(scene)) {
            return;
        }
        int place = places.computeIfAbsent(scene, s -> places.size());
        said.computeIfAbsent(scene, s -> {
            Map<String, String> cells = new HashMap<>();
            asked.stream().filter(columns::contains).forEach(name -> cells.put(name, row.cell(columns.indexOf(name))));
            return cells;
        });
        if (tellsCosts()) {
            costs.row(place, columns, row);
        }
    }

    private boolean tellsCosts() {
        return unit != LabelBudget.Unit.SCENES && costs.isToldBy(columns);
    }

    /** Returns what a scene has in a column; empty if the table lacks one of them. */
    Optional<String> cell(String scene, String column) {
        return Optional.ofNullable(said.get(scene)).flatMap(cells -> Optional.ofNullable(cells.get(column)));
    }

    /** Returns what a scene takes of the budget; not a number where the table does not say it. */
    double cost(String scene) {
        return Optional.ofNullable(places.get(scene)).map(costs::of).orElse(Double.NaN);
    }
}
