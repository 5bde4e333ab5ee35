package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.combination.CombinationCounting;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What {@code coverage --combinations} asks, held against the records.
 *
 * @param id of a dataset version, or of a model or run whose training data are meant
 * @param strengths how many attributes to take together
 * @param atLeast how many scenes cover a combination
 * @param axes attributes to count by; all that the scenes tell where there are none
 */
record CombinationsAnswer(CommandSpec spec, String id, List<Integer> strengths, long atLeast, List<String> axes) {

    DatasetCombinations of(Catalog catalog, CombinationCounting counting) throws IOException {
        if (strengths.stream().anyMatch(t -> t < 1)) {
            throw usage("--combinations takes numbers from 1");
        }
        if (atLeast < 1) {
            throw usage("--at-least takes a number from 1");
        }
        List<Dataset> datasets = datasets(catalog);
        DatasetCombinations found = counting.count(question(datasets))
                .orElseThrow(() -> usage("the scenes of '" + id + "' cannot be counted: that takes scene tables in the"
                        + " repository, in the words of one taxonomy, which tell one of its attributes"));
        refuseUnknownAxes(found);
        for (int strength : strengths) {
            if (strength > found.attributes().size()) {
                throw usage("there are no " + strength + " attributes to take together: the scenes tell "
                        + String.join(", ", found.attributes()));
            }
        }
        return found;
    }

    private void refuseUnknownAxes(DatasetCombinations found) {
        for (String axis : axes) {
            if (found.untold().contains(axis)) {
                throw usage("no scene of '" + id + "' says anything of '" + axis + "'");
            }
        }
        DidYouMean.noAttribute(found.taxonomy(), axes).ifPresent(fact -> {
            throw usage(fact);
        });
    }

    private CombinationCounting.Question question(List<Dataset> datasets) {
        boolean training = datasets.isEmpty() || !datasets.get(0).id().value().equals(id);
        return new CombinationCounting.Question(
                datasets,
                training ? CombinationCounting.Use.TRAINING : CombinationCounting.Use.ALL,
                strengths.stream().distinct().sorted().toList(),
                atLeast,
                axes,
                Long.MAX_VALUE);
    }

    /** Returns the dataset version, or those behind the model or run. */
    private List<Dataset> datasets(Catalog catalog) {
        Optional<Dataset> dataset = catalog.find(new RecordId(Kind.DATASET, id), Dataset.class);
        if (dataset.isPresent()) {
            return List.of(dataset.get());
        }
        Optional<RecordId> ofModel = catalog.find(new RecordId(Kind.MODEL, id), Model.class)
                .flatMap(model -> model.run().value());
        Optional<Run> run = catalog.find(ofModel.orElse(new RecordId(Kind.RUN, id)), Run.class);
        List<Dataset> behind = new ArrayList<>();
        for (RecordId input : run.map(r -> r.inputs().trainedOn()).orElse(List.of())) {
            behind.add(catalog.find(input, Dataset.class)
                    .orElseThrow(() -> usage("dataset version '" + input + "' behind '" + id + "' has no record")));
        }
        if (behind.isEmpty()) {
            List<String> known = catalog.entries().stream()
                    .map(entry -> entry.id())
                    .filter(any -> any.kind() == Kind.DATASET || any.kind() == Kind.MODEL || any.kind() == Kind.RUN)
                    .map(RecordId::value)
                    .toList();
            throw usage("'" + id + "' is no dataset version, nor a model or run that names its training data"
                    + DidYouMean.among(known, id));
        }
        return behind;
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
