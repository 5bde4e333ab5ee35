package dev.oddline.selection.policy;

import dev.oddline.record.LabelBudget;
import dev.oddline.record.SceneTable;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds up what scenes take of a budget, row by row of their pool. Where rows are frames or objects these are counted; otherwise
 * a column of the budget's name says how many a row has. Scenes are named by their place, from 0.
 */
public final class SceneCosts {
    private final LabelBudget.Unit unit;
    private final Set<List<Object>> frames = new HashSet<>();
    private double[] costs = new double[0];

    /**
     * Returns the costs of no scenes yet.
     *
     * @param unit of the budget
     */
    public SceneCosts(LabelBudget.Unit unit) {
        this.unit = unit;
    }

    /** Returns the name of the column that says what a scene takes; empty where scenes are counted. */
    public static Optional<String> column(LabelBudget.Unit unit) {
        return switch (unit) {
            case SCENES -> Optional.empty();
            case FRAMES -> Optional.of(SceneTable.FRAMES);
            case OBJECTS -> Optional.of(SceneTable.OBJECTS);
            case COST -> Optional.of(SceneTable.COST);
        };
    }

    /** Returns whether a pool with these columns says what its scenes take. */
    public boolean isToldBy(List<String> columns) {
        return isCounted(columns) || column(unit).filter(columns::contains).isPresent();
    }

    private boolean isCounted(List<String> columns) {
        return switch (unit) {
            case SCENES -> true;
            case FRAMES -> columns.contains(SceneTable.FRAME_ID);
            case OBJECTS -> columns.contains(SceneTable.OBJECT_ID);
            case COST -> false;
        };
    }

    /** Adds what a row of the pool takes. */
    public void row(int scene, List<String> columns, TableRow row) {
        switch (unit) {
            case SCENES -> set(scene, 1);
            case FRAMES -> {
                if (!isCounted(columns)) {
                    cell(scene, columns, row);
                } else if (!columns.contains(SceneTable.OBJECT_ID)
                        || frames.add(List.of(scene, row.cell(columns.indexOf(SceneTable.FRAME_ID))))) {
                    set(scene, known(scene) + 1);
                }
            }
            case OBJECTS -> {
                if (isCounted(columns)) {
                    set(scene, known(scene) + 1);
                } else {
                    cell(scene, columns, row);
                }
            }
            case COST -> cell(scene, columns, row);
        }
    }

    private void cell(int scene, List<String> columns, TableRow row) {
        column(unit).filter(columns::contains).ifPresent(name -> add(scene, row.cell(columns.indexOf(name))));
    }

    /** Adds what a cell says; nothing if it holds no number of 0 or more. */
    public void add(int scene, String cell) {
        CellNumber.of(cell.strip())
                .map(BigDecimal::doubleValue)
                .filter(cost -> cost >= 0)
                .ifPresent(cost -> set(scene, known(scene) + cost));
    }

    private double known(int scene) {
        return scene < costs.length && !Double.isNaN(costs[scene]) ? costs[scene] : 0;
    }

    private void set(int scene, double cost) {
        if (scene >= costs.length) {
            int before = costs.length;
            costs = Arrays.copyOf(costs, StrictMath.max(64, 2 * (scene + 1)));
            Arrays.fill(costs, before, costs.length, Double.NaN);
        }
        costs[scene] = cost;
    }

    /** Returns what a scene takes, 0 or more; not a number where nothing says it. */
    public double of(int scene) {
        return scene < costs.length ? costs[scene] : Double.NaN;
    }
}
