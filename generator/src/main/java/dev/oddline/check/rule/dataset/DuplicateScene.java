package dev.oddline.check.rule.dataset;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.SceneTable;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.table.TableRow;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A scene table lists a scene more than once. */
final class DuplicateScene implements SceneTableRule {
    private static final Rule RULE = new Rule("duplicate-scene", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return SceneTableRule.watcher(this);
    }

    @Override
    public Optional<TableWatch> watch(NamedTable table, Dataset dataset, SceneTable scenes) {
        return scenes.isMerged() ? Optional.empty() : Optional.of(new Ids(table, scenes));
    }

    private static final class Ids implements TableWatch {
        private final NamedTable table;
        private final SceneTable scenes;
        private final Set<String> seen = new HashSet<>();
        private final Set<String> repeated = new HashSet<>();
        private SceneCells cells = SceneCells.NONE;
        private Span first = Span.START;
        private String example = "";

        Ids(NamedTable table, SceneTable scenes) {
            this.table = table;
            this.scenes = scenes;
        }

        @Override
        public boolean header(TableRow header) {
            cells = SceneCells.of(scenes, header.row());
            return !cells.scene().isEmpty();
        }

        @Override
        public void row(TableRow row) {
            String scene = cells.scene(row);
            if (!scene.isEmpty() && !seen.add(scene)) {
                if (repeated.isEmpty()) {
                    first = row.span(cells.scene().get(0));
                    example = scene;
                }
                repeated.add(scene);
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            if (!repeated.isEmpty()) {
                found.accept(Diagnostic.of(
                                RULE,
                                new Location(table.path().given(), first),
                                repeated.size() == 1
                                        ? Message.of("duplicate-scene.one", example)
                                        : Message.of("duplicate-scene.many", example, repeated.size()))
                        .withHelp(
                                Message.of("duplicate-scene.help", table.entry().path())));
            }
        }
    }
}
