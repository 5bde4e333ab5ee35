package dev.oddline.selection.policy;

import dev.oddline.record.SceneTable;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.table.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The table of the scenes that a round chose: one row for each, in the order of the choice. */
public final class SelectedTable {
    private static final String SCORE = "score";

    private final Pool pool;
    private final boolean isOfItems;
    private final List<String> measures;
    private final Reasons reasons;

    /**
     * Returns the table.
     *
     * @param plan what was followed
     */
    public SelectedTable(PolicyPlan plan, Pool pool) {
        this.pool = pool;
        this.isOfItems = plan.unit() != SelectionPolicy.Unit.SCENE;
        this.measures = plan.columns().measures();
        this.reasons = new Reasons(plan, pool);
    }

    /** Returns the columns. */
    public List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>(List.of(
                new TableColumn(SceneTable.SCENE_ID, TableColumn.Type.TEXT),
                new TableColumn(SceneTable.DRIVE_ID, TableColumn.Type.TEXT),
                new TableColumn("rank", TableColumn.Type.COUNT),
                new TableColumn("stratum", TableColumn.Type.TEXT),
                new TableColumn(SceneTable.SOURCE, TableColumn.Type.TEXT)));
        if (isOfItems) {
            columns.add(new TableColumn("brought_by", TableColumn.Type.TEXT));
        }
        measures.forEach(measure -> columns.add(new TableColumn(measure, TableColumn.Type.NUMBER)));
        if (!measures.contains(SCORE)) {
            columns.add(new TableColumn(SCORE, TableColumn.Type.NUMBER));
        }
        columns.add(new TableColumn("nearest_scene", TableColumn.Type.TEXT));
        columns.add(new TableColumn("nearest_distance", TableColumn.Type.NUMBER));
        columns.add(new TableColumn("reason", TableColumn.Type.TEXT));
        return columns;
    }

    /** Returns the rows, a cell for each column. */
    public List<List<String>> rows(Choice choice) {
        List<List<String>> rows = new ArrayList<>();
        for (Choice.Chosen chosen : choice.chosen()) {
            int row = chosen.row();
            List<String> cells = new ArrayList<>(List.of(
                    pool.ids().get(row),
                    pool.drives().get(row),
                    Integer.toString(rows.size() + 1),
                    chosen.stratum(),
                    pool.sources().get(row)));
            if (isOfItems) {
                cells.add(pool.names().item(row));
            }
            measures.forEach(measure -> cells.add(number(OptionalDouble.of(pool.score(measure)[row]))));
            if (!measures.contains(SCORE)) {
                cells.add(number(chosen.score()));
            }
            cells.add(
                    chosen.nearest().isPresent()
                            ? pool.ids().get(chosen.nearest().getAsInt())
                            : "");
            cells.add(number(chosen.distance()));
            cells.add(reasons.of(chosen));
            rows.add(cells);
        }
        return rows;
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? Double.toString(number.getAsDouble()) : "";
    }
}
