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
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** A split does not hold as many scenes, frames or objects in the table as its dataset version says. */
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
                        .anyMatch(split -> split.scenes().isGiven()
                                || split.frames().isGiven()
                                || split.objects().isGiven());
        return isCountable ? Optional.of(new Counts(table, dataset.contents(), scenes)) : Optional.empty();
    }

    private static final class Counts implements TableWatch {
        private final NamedTable table;
        private final Dataset.Contents contents;
        private final SceneTable scenes;
        private final Set<String> withdrawn = new HashSet<>();
        private final Map<String, Amounts> amounts = new HashMap<>();
        private final Map<String, Amounts> withdrawnAmounts = new HashMap<>();
        private List<Integer> frames = List.of();
        private List<Integer> objects = List.of();
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
            frames = SceneCells.positions(scenes, SceneTable.FRAMES, header.row());
            objects = SceneCells.positions(scenes, SceneTable.OBJECTS, header.row());
            return !cells.split().isEmpty();
        }

        @Override
        public void row(TableRow row) {
            String split = cells.split(row);
            amounts.computeIfAbsent(split, any -> new Amounts()).add(row, frames, objects);
            if (!withdrawn.isEmpty() && withdrawn.contains(cells.scene(row))) {
                withdrawnAmounts.computeIfAbsent(split, any -> new Amounts()).add(row, frames, objects);
            }
        }

        @Override
        public void endOfDamaged(StoredHash hash, Consumer<Diagnostic> found) {}

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            if (cells.split().isEmpty() || !table.isAsStated(hash)) {
                return;
            }
            contents.splits().forEach((name, split) -> {
                Amounts all = amounts.getOrDefault(name, new Amounts());
                Amounts gone = withdrawnAmounts.getOrDefault(name, new Amounts());
                compare("scene", name, split.scenes(), all.rows, gone.rows, found);
                if (all.frames.isWhole() && !frames.isEmpty()) {
                    compare("frame", name, split.frames(), all.frames.sum, gone.frames.sum, found);
                }
                if (all.objects.isWhole() && !objects.isEmpty()) {
                    compare("object", name, split.objects(), all.objects.sum, gone.objects.sum, found);
                }
            });
        }

        private void compare(
                String noun, String split, Stated<Long> number, long all, long gone, Consumer<Diagnostic> found) {
            if (number instanceof Stated.Given<Long> stated && stated.given() != all && stated.given() != all - gone) {
                found.accept(Diagnostic.of(
                                RULE,
                                new Location(table.entry().path(), stated.span()),
                                Message.of(
                                        "split-count-mismatch",
                                        split,
                                        Message.counted(all, noun),
                                        table.path().given(),
                                        stated.given()))
                        .withHelp(Message.of("split-count-mismatch.help")));
            }
        }
    }

    /** What the rows of a split hold together. */
    private static final class Amounts {
        private final Sum frames = new Sum();
        private final Sum objects = new Sum();
        private long rows;

        void add(TableRow row, List<Integer> framesAt, List<Integer> objectsAt) {
            rows++;
            frames.add(row, framesAt);
            objects.add(row, objectsAt);
        }
    }

    /** Numbers of some columns, added up. One that is not stated, or too many, makes the sum unknown. */
    private static final class Sum {
        private long sum;
        private boolean isUnknown;

        void add(TableRow row, List<Integer> columns) {
            for (int column : columns) {
                OptionalLong number = CellNumber.count(row.cell(column));
                isUnknown |= number.isEmpty() || number.getAsLong() > Long.MAX_VALUE - sum;
                sum = isUnknown ? 0 : sum + number.getAsLong();
            }
        }

        boolean isWhole() {
            return !isUnknown;
        }
    }
}
