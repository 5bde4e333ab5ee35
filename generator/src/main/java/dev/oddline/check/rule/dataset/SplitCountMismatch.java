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
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.table.TableRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A split does not hold as many scenes in the table as its dataset version says. */
final class SplitCountMismatch implements SceneTableRule {
    private static final Rule RULE = new Rule("split-count-mismatch", Severity.ERROR);

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
        boolean isCountable = !scenes.isMerged()
                && dataset.contents().splits().values().stream()
                        .anyMatch(split -> split.scenes().isGiven());
        return isCountable ? Optional.of(new Counts(table, dataset.contents(), scenes)) : Optional.empty();
    }

    private static final class Counts implements TableWatch {
        private final NamedTable table;
        private final Dataset.Contents contents;
        private final SceneTable scenes;
        private final Set<String> withdrawn = new HashSet<>();
        private final Map<String, Long> rows = new HashMap<>();
        private final Map<String, Long> withdrawnRows = new HashMap<>();
        private SceneCells cells = SceneCells.NONE;

        Counts(NamedTable table, Dataset.Contents contents, SceneTable scenes) {
            this.table = table;
            this.contents = contents;
            this.scenes = scenes;
            contents.withdrawn().forEach(w -> w.sceneId().value().ifPresent(withdrawn::add));
        }

        @Override
        public boolean header(TableRow header) {
            cells = SceneCells.of(scenes, header.row());
            return !cells.split().isEmpty();
        }

        @Override
        public void row(TableRow row) {
            String split = cells.split(row);
            rows.merge(split, 1L, Long::sum);
            if (withdrawn.contains(cells.scene(row))) {
                withdrawnRows.merge(split, 1L, Long::sum);
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            if (cells.split().isEmpty() || !table.isAsStated(hash)) {
                return;
            }
            contents.splits().forEach((name, split) -> {
                long all = rows.getOrDefault(name, 0L);
                long left = all - withdrawnRows.getOrDefault(name, 0L);
                if (split.scenes() instanceof Stated.Given<Long> stated
                        && stated.given() != all
                        && stated.given() != left) {
                    found.accept(Diagnostic.of(
                                    RULE,
                                    new Location(table.entry().path(), stated.span()),
                                    Message.of(
                                            "split-count-mismatch",
                                            name,
                                            all,
                                            table.path().given(),
                                            stated.given()))
                            .withHelp(Message.of("split-count-mismatch.help")));
                }
            });
        }
    }
}
