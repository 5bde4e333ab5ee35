package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A model was evaluated on scenes or drives that it, or a model it was made from, was trained on. */
final class LeakedEvaluationData implements CatalogRule {
    private static final Rule RULE = new Rule("leaked-evaluation-data", Severity.ERROR);
    private static final int SHOWN = 3;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean needsAllRecords() {
        return true;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        Map<RecordId, List<TrainedAndEvaluated>> byTraining = TrainedAndEvaluated.of(input.catalog()).stream()
                .collect(Collectors.groupingBy(TrainedAndEvaluated::training));
        Map<RecordId, Optional<SceneSet>> evaluated = new HashMap<>();
        for (Map.Entry<RecordId, List<TrainedAndEvaluated>> entry : byTraining.entrySet()) {
            Optional<SceneSet> training = Optional.empty();
            boolean read = false;
            for (TrainedAndEvaluated pair : entry.getValue()) {
                RecordId test = pair.evaluation();
                if (!evaluated.containsKey(test)) {
                    evaluated.put(test, scenes(input, test, SceneSet.Use.EVALUATION));
                }
                Optional<SceneSet> tested = evaluated.getOrDefault(test, Optional.empty());
                if (tested.isPresent() && !read) {
                    training = scenes(input, entry.getKey(), SceneSet.Use.TRAINING);
                    read = true;
                }
                leak(input.catalog(), pair, training, tested)
                        .ifPresent(message -> found.accept(diagnostic(pair, message)));
            }
        }
    }

    private static Optional<SceneSet> scenes(CheckInput input, RecordId dataset, SceneSet.Use use) throws IOException {
        Optional<Dataset> record = input.catalog().find(dataset, Dataset.class);
        return record.isEmpty() ? Optional.empty() : SceneSet.of(record.get(), use, input.files());
    }

    private static Optional<Message> leak(
            Catalog catalog, TrainedAndEvaluated pair, Optional<SceneSet> training, Optional<SceneSet> tested) {
        if (training.isPresent() && tested.isPresent()) {
            SceneSet.Shared shared = tested.get().sharedWith(training.get(), SHOWN);
            if (shared.isEmpty()) {
                return Optional.empty();
            }
            String ids = String.join(", ", shared.examples());
            return Optional.of(Message.of(
                    "leaked-evaluation-data",
                    pair.evaluation(),
                    pair.training(),
                    shared.scenes(),
                    shared.drives(),
                    shared.scenes() + shared.drives() > shared.examples().size() ? ids + ", …" : ids));
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
