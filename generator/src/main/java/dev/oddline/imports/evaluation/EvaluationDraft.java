package dev.oddline.imports.evaluation;

import dev.oddline.imports.Draft;
import dev.oddline.imports.Sha256;
import dev.oddline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record of an evaluation that another tool made.
 *
 * @param facts what the user says of it
 * @param tool the program that computed the metrics, where it is known
 * @param metrics results over all conditions
 * @param segments the table of results by ODD segment
 * @param source the name of the file it is made of
 */
public record EvaluationDraft(
        EvaluationFacts facts, Optional<String> tool, Draft metrics, Optional<SourceFile> segments, String source) {
    private static final String NOT_YET = "not yet filled in: the file does not tell";

    /**
     * Returns all fields but {@code extra}.
     *
     * @param importer the name of the importer, for {@code origin}
     */
    public Draft record(String importer) {
        Draft record = new Draft().text("evaluation_id", facts.id()).text("kind", "offline");
        if (facts.subject().isUnknown()) {
            record.list(
                    "models", List.of(new Draft().unknown("model_id", NOT_YET).build()));
        } else {
            record.list(
                    "models",
                    facts.subject().models().stream()
                            .map(model -> new Draft().text("model_id", model).build())
                            .toList());
        }
        record.text("run_id", facts.subject().run())
                .text("dataset_version_id", facts.dataset())
                .text("purpose", "trial");
        if (facts.evaluatedAt().isPresent()) {
            record.plain("evaluated_at", facts.evaluatedAt());
        } else {
            record.unknown("evaluated_at", NOT_YET);
        }
        record.text("task", facts.task());
        tool.ifPresent(name -> record.mapping("tool", new Draft().text("name", name)));
        record.text("odd_id", facts.taxonomy()).mapping("metrics", metrics);
        segments.ifPresent(table -> record.mapping(
                "segment_metrics",
                new Draft().text("table", table.path().value()).text("hash", Sha256.of(table.bytes()))));
        return record.mapping("origin", new Draft().text("tool", importer).text("id", source));
    }

    /** Returns what a person must still add to the record, in the order of its fields. */
    public List<String> toFillIn() {
        List<String> missing = new ArrayList<>();
        if (facts.subject().isUnknown()) {
            missing.add("`models` or `run_id`: what was evaluated (`--model ID` or `--run ID`)");
        }
        if (facts.dataset().isEmpty()) {
            missing.add("`dataset_version_id`: the data it was evaluated on (`--dataset ID`)");
        }
        if (facts.evaluatedAt().isEmpty()) {
            missing.add("`evaluated_at`: when (`--evaluated-at TIME`)");
        }
        if (facts.task().isEmpty()) {
            missing.add("`task`: perception, prediction, planning … (`--task TASK`)");
        }
        return missing;
    }
}
