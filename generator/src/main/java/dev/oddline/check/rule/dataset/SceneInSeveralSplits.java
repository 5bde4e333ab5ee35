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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A scene, or the drive it was cut from, is in several splits of one dataset version. */
final class SceneInSeveralSplits implements SceneTableRule {
    private static final Rule RULE = new Rule("scene-in-several-splits", Severity.ERROR);
    private static final int SHOWN = 3;

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
        Set<String> withdrawn = new HashSet<>();
        dataset.contents().withdrawn().forEach(w -> w.sceneId().value().ifPresent(withdrawn::add));
        return Optional.of(new Splits(table, scenes, withdrawn));
    }

    /** The first split of each id, and the ids that are in another one too. */
    private static final class FirstSplits {
        private final Map<String, String> first = new HashMap<>();
        private final TreeSet<String> several = new TreeSet<>();

        /** Returns whether the id is now known to be in several splits. */
        boolean add(String id, String split) {
            if (id.isEmpty()) {
                return false;
            }
            String before = first.putIfAbsent(id, split);
            return before != null && !before.equals(split) && several.add(id);
        }
    }

    private static final class Splits implements TableWatch {
        private final NamedTable table;
        private final SceneTable scenes;
        private final Set<String> withdrawn;
        private final Map<String, String> names = new HashMap<>();
        private final FirstSplits ofScenes = new FirstSplits();
        private final FirstSplits ofDrives = new FirstSplits();
        private SceneCells cells = SceneCells.NONE;
        private Optional<Span> first = Optional.empty();

        Splits(NamedTable table, SceneTable scenes, Set<String> withdrawn) {
            this.table = table;
            this.scenes = scenes;
            this.withdrawn = withdrawn;
        }

        @Override
        public boolean header(TableRow header) {
            cells = SceneCells.of(scenes, header.row());
            return !cells.split().isEmpty()
                    && !(cells.scene().isEmpty() && cells.drive().isEmpty());
        }

        @Override
        public void row(TableRow row) {
            String scene = cells.scene(row);
            String split = cells.split(row);
            if (split.isEmpty() || withdrawn.contains(scene)) {
                return;
            }
            String name = names.computeIfAbsent(split, s -> s);
            boolean newScene = ofScenes.add(scene, name);
            boolean newDrive = ofDrives.add(cells.drive(row), name);
            if ((newScene || newDrive) && first.isEmpty()) {
                first = Optional.of(row.span(cells.split().get(0)));
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            first.ifPresent(span -> {
                TreeSet<String> ids = ofScenes.several.isEmpty() ? ofDrives.several : ofScenes.several;
                List<String> shown = ids.stream().limit(SHOWN).toList();
                found.accept(Diagnostic.of(
                                RULE,
                                new Location(table.path().given(), span),
                                Message.of(
                                        "scene-in-several-splits",
                                        table.entry().id(),
                                        Message.counted(ofScenes.several.size(), "scene"),
                                        Message.counted(ofDrives.several.size(), "drive"),
                                        String.join(", ", shown) + (ids.size() > SHOWN ? ", …" : "")))
                        .withHelp(Message.of("scene-in-several-splits.help")));
            });
        }
    }
}
