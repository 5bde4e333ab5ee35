package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.SceneUse;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Model;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what the models of an evaluation were trained on, and counts it. Each set of dataset versions is counted once. */
final class TrainingData {
    private final Catalog catalog;
    private final DatasetScenes scenes;
    private final Map<List<RecordId>, Trained> known = new HashMap<>();

    TrainingData(Catalog catalog, DatasetScenes scenes) {
        this.catalog = catalog;
        this.scenes = scenes;
    }

    /** Returns the models that an evaluation is about: those of its task, all where none says so. */
    List<RecordId> models(Evaluation evaluation) {
        List<RecordId> all = evaluation.subject().models().stream()
                .map(ModelInRole::model)
                .flatMap(m -> m.value().stream())
                .toList();
        Optional<String> task = evaluation.setup().task().value();
        List<RecordId> ofTask = all.stream()
                .filter(id -> task.isPresent()
                        && catalog.find(id, Model.class)
                                .flatMap(m -> m.description().task().value())
                                .equals(task))
                .toList();
        return ofTask.isEmpty() ? all : ofTask;
    }

    /** Returns the runs that made them, or the run that was evaluated itself. */
    List<RecordId> runs(Evaluation evaluation) {
        List<RecordId> runs = new ArrayList<>();
        evaluation.subject().run().value().ifPresent(runs::add);
        for (RecordId model : models(evaluation)) {
            catalog.find(model, Model.class).flatMap(m -> m.run().value()).ifPresent(runs::add);
        }
        return runs.stream().distinct().toList();
    }

    Trained of(Evaluation evaluation) throws IOException {
        List<Caveat> caveats = new ArrayList<>();
        TreeSet<RecordId> datasets = new TreeSet<>();
        for (RecordId model : models(evaluation)) {
            if (catalog.find(model, Model.class).flatMap(m -> m.run().value()).isEmpty()) {
                boolean gone = catalog.isTombstone(model);
                caveats.add(new Caveat(gone ? Caveat.Reason.NO_RECORD : Caveat.Reason.NO_RUN, model));
            }
        }
        for (RecordId id : runs(evaluation)) {
            Optional<Run> run = catalog.find(id, Run.class);
            List<RecordId> inputs = run.map(r -> r.inputs().trainedOn()).orElse(List.of());
            if (inputs.isEmpty()) {
                caveats.add(new Caveat(run.isEmpty() ? Caveat.Reason.NO_RECORD : Caveat.Reason.NO_TRAINING_DATA, id));
            }
            datasets.addAll(inputs);
        }
        Trained counted = count(List.copyOf(datasets));
        boolean complete = caveats.isEmpty() && !datasets.isEmpty();
        caveats.addAll(counted.caveats());
        return new Trained(counted.datasets(), complete ? counted.scenes() : Optional.empty(), caveats);
    }

    private Trained count(List<RecordId> datasets) throws IOException {
        Trained before = known.get(datasets);
        if (before != null) {
            return before;
        }
        List<Caveat> caveats = new ArrayList<>();
        Trained counted = new Trained(datasets, scenes.of(datasets, SceneUse.TRAINING, caveats::add), caveats);
        known.put(datasets, counted);
        return counted;
    }
}
