package dev.oddline.cli;

import dev.oddline.record.SelectionPolicy;
import dev.oddline.selection.scoring.Measure;
import dev.oddline.selection.scoring.ScoredScenes;
import dev.oddline.table.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a pool: the id of the scene, those of the frame and the object where these have rows, what the scene table says,
 * the scores, and the number of items where rows were put together of several.
 *
 * @param unit what has a row
 * @param note a text that stands in every row, under {@code scored_by}; empty if the table has a file of its own for that
 */
record ScoredColumns(
        List<TableColumn> columns, SelectionPolicy.Unit unit, int measures, boolean items, Optional<String> note) {

    static ScoredColumns of(List<String> ofScenes, ScorePlan<?> plan, Optional<String> note) {
        List<Measure<?>> measures = plan.scoring().measures();
        boolean items = plan.isAggregated();
        List<TableColumn> columns = new ArrayList<>();
        columns.add(new TableColumn(SceneTable.ID, TableColumn.Type.TEXT));
        if (plan.unit() != SelectionPolicy.Unit.SCENE) {
            columns.add(new TableColumn(dev.oddline.record.SceneTable.FRAME_ID, TableColumn.Type.TEXT));
        }
        if (plan.unit() == SelectionPolicy.Unit.OBJECT) {
            columns.add(new TableColumn(dev.oddline.record.SceneTable.OBJECT_ID, TableColumn.Type.TEXT));
        }
        ofScenes.forEach(name -> columns.add(new TableColumn(name, TableColumn.Type.TEXT)));
        measures.forEach(measure -> columns.add(new TableColumn(measure.name(), TableColumn.Type.NUMBER)));
        if (items) {
            columns.add(new TableColumn("scored_items", TableColumn.Type.COUNT));
        }
        note.ifPresent(text -> columns.add(new TableColumn("scored_by", TableColumn.Type.TEXT)));
        return new ScoredColumns(List.copyOf(columns), plan.unit(), measures.size(), items, note);
    }

    /** Returns a name that two of the columns have. */
    Optional<String> repeated() {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .map(TableColumn::name)
                .filter(name -> !seen.add(name))
                .findFirst();
    }

    List<String> cells(ScoredScenes among, int scene, List<String> ofScene) {
        List<String> cells = new ArrayList<>(columns.size());
        cells.add(among.id(scene));
        if (unit != SelectionPolicy.Unit.SCENE) {
            cells.add(among.frame(scene));
        }
        if (unit == SelectionPolicy.Unit.OBJECT) {
            cells.add(among.object(scene));
        }
        cells.addAll(ofScene);
        for (int m = 0; m < measures; m++) {
            double score = among.score(scene, m);
            cells.add(Double.isFinite(score) ? Double.toString(score) : "");
        }
        if (items) {
            cells.add(Long.toString(among.items(scene)));
        }
        note.ifPresent(cells::add);
        return cells;
    }
}
