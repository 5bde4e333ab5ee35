package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.coverage.SceneUse;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model was evaluated, or a run validated, on scenes or drives that it, or a model it was made from, was trained on. */
final class LeakedEvaluationData implements TableRule {
    private static final Rule RULE = new Rule("leaked-evaluation-data", Severity.ERROR);
    private static final int SHOWN = 3;

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Of some files only nothing can be said: what was trained on what is known of all records together. */
    @Override
    public Watcher watcher(CheckInput input) {
        return new Leaks(input.catalog(), input.isPartial() ? List.of() : TrainedAndEvaluated.of(input.catalog()));
    }

    private static final class Leaks implements Watcher {
        private final Catalog catalog;
        private final List<TrainedAndEvaluated> pairs;
        private final ScenesInUse scenes;

        Leaks(Catalog catalog, List<TrainedAndEvaluated> pairs) {
            this.catalog = catalog;
            this.pairs = pairs;
            this.scenes = new ScenesInUse(pairs.stream()
                    .flatMap(pair -> Stream.of(pair.training(), pair.evaluation()))
                    .collect(Collectors.toSet()));
        }

        @Override
        public Optional<TableWatch> watch(NamedTable table) {
            return scenes.watch(table);
        }

        @Override
        public void end(Consumer<Diagnostic> found) {
            pairs.forEach(
                    pair -> leak(catalog, pair, scenes).ifPresent(message -> found.accept(diagnostic(pair, message))));
        }
    }

    private static Optional<Message> leak(Catalog catalog, TrainedAndEvaluated pair, ScenesInUse scenes) {
        Optional<SceneSet> training = scenes.of(pair.training(), SceneUse.TRAINING);
        Optional<SceneSet> tested = scenes.of(pair.evaluation(), SceneUse.EVALUATION);
        if (training.isPresent() && tested.isPresent()) {
            SceneSet shared = tested.get().sharedWith(training.get());
            if (shared.isEmpty()) {
                return Optional.empty();
            }
            List<String> examples = scenes.examples(shared, SHOWN);
            int sharedScenes = shared.scenes().cardinality();
            int sharedDrives = shared.drives().cardinality();
            return Optional.of(Message.of(
                    "leaked-evaluation-data",
                    pair.evaluation(),
                    pair.training(),
                    Message.counted(sharedScenes, "scene"),
                    Message.counted(sharedDrives, "drive"),
                    String.join(", ", examples) + (sharedScenes + sharedDrives > examples.size() ? ", …" : "")));
        }
        if (pair.training().equals(pair.evaluation())) {
            boolean severalSplits = catalog.find(pair.training(), Dataset.class)
                    .filter(d -> d.contents().splits().size() > 1
                            || d.edition().purpose().value().orElse(Dataset.DatasetPurpose.TRAIN)
                                    == Dataset.DatasetPurpose.MIXED)
                    .isPresent();
            return severalSplits
                    ? Optional.empty()
                    : Optional.of(Message.of("leaked-evaluation-data.same", pair.evaluation()));
        }
        return isAncestor(catalog, pair.evaluation(), pair.training())
                ? Optional.of(Message.of("leaked-evaluation-data.ancestor", pair.evaluation(), pair.training()))
                : Optional.empty();
    }

    private static boolean isAncestor(Catalog catalog, RecordId ancestor, RecordId dataset) {
        Set<RecordId> seen = new HashSet<>();
        Deque<RecordId> waiting = new ArrayDeque<>(List.of(dataset));
        while (!waiting.isEmpty()) {
            for (RecordId parent : catalog.find(waiting.remove(), Dataset.class)
                    .map(Dataset::parents)
                    .orElse(List.of())) {
                if (parent.equals(ancestor)) {
                    return true;
                }
                if (seen.add(parent)) {
                    waiting.add(parent);
                }
            }
        }
        return false;
    }

    private static Diagnostic diagnostic(TrainedAndEvaluated pair, Message message) {
        return Diagnostic.of(RULE, pair.evaluated(), message)
                .withLabel(pair.trained(), Message.of("leaked-evaluation-data.trained", pair.run()))
                .withHelp(Message.of("leaked-evaluation-data.help", pair.training()));
    }
}
