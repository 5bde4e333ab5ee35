package dev.oddline.check.rule.table;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.check.rule.WrongCells;
import dev.oddline.coverage.AttributeColumns;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.record.SceneTable;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A cell of a scene table names no scene, or holds no number or time where one is expected. */
final class UnreadableSceneCell implements TableRule {

    @Override
    public Rule rule() {
        return UnreadableResultCell.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> table.scenes().map(scenes -> new Cells(table, scenes));
    }

    private static final class Cells implements TableWatch {
        private final NamedTable table;
        private final SceneTable scenes;
        private final CalendarTimes times = new CalendarTimes();
        private final WrongCells wrong = new WrongCells();
        private List<String> names = List.of();
        private List<Integer> ids = List.of();
        private List<Integer> counts = List.of();
        private List<Integer> recorded = List.of();

        Cells(NamedTable table, SceneTable scenes) {
            this.table = table;
            this.scenes = scenes;
        }

        @Override
        public boolean header(TableRow header) {
            names = header.row();
            ids = columns(SceneTable.SCENE_ID);
            counts = columns(SceneTable.FRAMES, SceneTable.OBJECTS);
            recorded = columns(SceneTable.RECORDED_AT);
            return !ids.isEmpty() || !counts.isEmpty() || !recorded.isEmpty();
        }

        private List<Integer> columns(String... what) {
            return Stream.of(what)
                    .flatMap(one -> scenes.source(one).columns().stream())
                    .map(names::indexOf)
                    .filter(place -> place >= 0)
                    .distinct()
                    .toList();
        }

        @Override
        public void row(TableRow row) {
            if (!ids.isEmpty() && ids.stream().allMatch(id -> AttributeColumns.isBlank(row.cell(id)))) {
                add(row, ids.get(0), "scene");
            }
            for (int column : counts) {
                String cell = row.cell(column);
                if (CellNumber.count(cell).isEmpty() && !AttributeColumns.isBlank(cell)) {
                    add(row, column, "count");
                }
            }
            for (int column : recorded) {
                if (times.isImpossible(row.cell(column))) {
                    add(row, column, "time");
                }
            }
        }

        private void add(TableRow row, int column, String expected) {
            wrong.add(
                    names.get(column),
                    row.span(column),
                    () -> Message.of(
                            "unreadable-cell." + expected, row.cell(column).strip(), names.get(column)),
                    () -> Message.of("unreadable-cell." + expected + "-help"));
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            wrong.report(UnreadableResultCell.RULE, table.path().given(), found);
        }
    }
}
