package dev.oddline.check.rule.table;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.MappedTable;
import dev.oddline.record.MetricTable;
import dev.oddline.record.SceneTable;
import dev.oddline.source.Location;
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A table lacks a column without which nothing in it can be counted. */
final class MissingColumn implements TableRule {
    private static final Rule RULE = new Rule("missing-column", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> watch(table);
    }

    private static Optional<TableWatch> watch(NamedTable table) {
        return switch (table.role()) {
            case SCENES ->
                table.entry()
                        .as(Dataset.class)
                        .filter(MissingColumn::countsScenes)
                        .flatMap(dataset -> dataset.contents().sceneTable().value())
                        .map(scenes -> new Header(table, scenes, List.of(SceneTable.SCENE_ID)));
            case SEGMENTS -> table.metrics().map(metrics -> new Header(table, metrics, ofResults(metrics)));
            case SCENE_METRICS ->
                table.metrics().map(metrics -> {
                    List<String> needed = new ArrayList<>(List.of(MetricTable.SCENE_ID));
                    needed.addAll(ofResults(metrics));
                    return new Header(table, metrics, needed);
                });
            case OFFERED, MORE, SELECTED, OTHER -> Optional.empty();
        };
    }

    /** Where frames or objects are counted, each row may be one, and nobody needs to name its scene. */
    private static boolean countsScenes(Dataset dataset) {
        return dataset.contents().countingUnit().orElse(Dataset.CountingUnit.SCENE) == Dataset.CountingUnit.SCENE;
    }

    private static List<String> ofResults(MetricTable metrics) {
        return metrics.wide().isEmpty() ? List.of(MetricTable.METRIC, MetricTable.VALUE) : List.of();
    }

    private static final class Header implements TableWatch {
        private final NamedTable table;
        private final MappedTable mapped;
        private final List<String> needed;
        private final List<Diagnostic> missing = new ArrayList<>();

        Header(NamedTable table, MappedTable mapped, List<String> needed) {
            this.table = table;
            this.mapped = mapped;
            this.needed = needed;
        }

        @Override
        public boolean header(TableRow header) {
            List<String> names = header.row();
            for (String what : needed) {
                // Of a column that the record names itself, unknown-odd-value says that it is not there.
                if (!mapped.columns().containsKey(what) && !names.contains(what)) {
                    Message help = Spelling.nearest(what, names)
                            .map(near -> Message.of("missing-column.near", near, what))
                            .orElseGet(() -> Message.of("missing-column.help", what));
                    missing.add(Diagnostic.of(
                                    RULE,
                                    new Location(table.path().given(), header.span(0)),
                                    Message.of("missing-column", table.path().given(), what))
                            .withHelp(help));
                }
            }
            return false;
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            missing.forEach(found);
        }
    }
}
