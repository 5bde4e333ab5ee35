package dev.oddline.selection.round.reading;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.coverage.SceneColumns;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.SceneTable;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.selection.policy.SceneCosts;
import dev.oddline.selection.round.OfferedScene;
import dev.oddline.selection.round.ScoreColumn;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in the rows of a pool's table: one for each scene, or for each frame or object of it. */
final class PoolRows implements RepositoryTables.Reader {
    /** Columns of numbers that are no scores. */
    private static final Set<String> NO_SCORES = Set.of(SceneTable.COST, "rank", "cluster");

    private final Taxonomy taxonomy;
    private final MoreOfScenes more;
    private final SceneColumns columns;
    private final List<OfferedScene> scenes = new ArrayList<>();
    private final Map<String, NumberColumn> numbers = new LinkedHashMap<>();
    private final Map<List<String>, List<Condition>> conditions = new HashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<LabelBudget.Unit, SceneCosts> costs = new EnumMap<>(LabelBudget.Unit.class);
    private long repeated;
    private long unnamed;

    PoolRows(Taxonomy taxonomy, MoreOfScenes more) {
        this.taxonomy = taxonomy;
        this.more = more;
        SceneTable plain = new SceneTable(
                new TableReference(new Stated.Absent<>(), new Stated.Absent<>()),
                new Stated.Absent<>(),
                Map.of(),
                Map.of(),
                new Stated.Absent<>());
        this.columns = SceneColumns.of(plain, taxonomy);
        for (LabelBudget.Unit unit :
                List.of(LabelBudget.Unit.FRAMES, LabelBudget.Unit.OBJECTS, LabelBudget.Unit.COST)) {
            costs.put(unit, new SceneCosts(unit));
        }
    }

    @Override
    public void row(List<String> names, TableRow row) {
        String id = row.cell(names.indexOf(SceneTable.SCENE_ID)).strip();
        Integer known = placeOf.putIfAbsent(id, scenes.size());
        boolean ofItems = names.contains(SceneTable.FRAME_ID) || names.contains(SceneTable.OBJECT_ID);
        if (id.isEmpty() || (known != null && !ofItems)) {
            repeated += id.isEmpty() ? 0 : 1;
            unnamed += id.isEmpty() ? 1 : 0;
            return;
        }
        int place = known == null ? scenes.size() : known;
        if (ofItems) {
            places.add(place);
        }
        if (known == null) {
            scenes.add(scene(id, names, row));
        }
        costs.forEach((unit, ofUnit) -> cost(unit, ofUnit, place, names, row));
        for (int i = 0; i < names.size(); i++) {
            if (mayBeScore(names.get(i))) {
                numbers.computeIfAbsent(names.get(i), name -> new NumberColumn())
                        .add(place, row.cell(i).strip());
            }
        }
    }

    /** Adds what a row takes of a budget; what the table beside the pool says counts once for each scene. */
    private void cost(LabelBudget.Unit unit, SceneCosts known, int place, List<String> names, TableRow row) {
        if (known.isToldBy(names)) {
            known.row(place, names, row);
        } else if (Double.isNaN(known.of(place))) {
            SceneCosts.column(unit)
                    .ifPresent(column ->
                            known.add(place, more.cell(scenes.get(place).sceneId(), column)));
        }
    }

    private OfferedScene scene(String id, List<String> names, TableRow row) {
        List<String> said = columns.ofConditions().stream()
                .map(name -> names.contains(name) ? row.cell(names.indexOf(name)) : more.cell(id, name))
                .toList();
        return new OfferedScene(
                id,
                cell(id, names, row, SceneTable.DRIVE_ID),
                cell(id, names, row, SceneTable.SOURCE),
                conditions.computeIfAbsent(said, columns::conditions));
    }

    private String cell(String id, List<String> names, TableRow row, String name) {
        String cell = (names.contains(name) ? row.cell(names.indexOf(name)) : more.cell(id, name)).strip();
        return AttributeColumns.isBlank(cell) ? "" : cell;
    }

    private boolean mayBeScore(String name) {
        return !SceneTable.OWN.contains(name)
                && !name.equals(SceneTable.FRAME_ID)
                && !name.equals(SceneTable.OBJECT_ID)
                && !NO_SCORES.contains(name)
                && taxonomy.attribute(name).isEmpty()
                && !taxonomy.numbers().contains(name);
    }

    PoolTable table() {
        List<ScoreColumn> scores = new ArrayList<>();
        numbers.forEach((name, column) -> {
            if (column.isOfNumbers()) {
                scores.add(ScoreColumn.of(name, column.values(scenes.size())));
            }
        });
        return new PoolTable(taxonomy, scenes, scores, places, costs, repeated, unnamed);
    }
}
