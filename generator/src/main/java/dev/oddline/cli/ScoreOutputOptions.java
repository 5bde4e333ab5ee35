package dev.oddline.cli;

import dev.oddline.record.SelectionPolicy;
import dev.oddline.selection.aggregation.EmptyFrames;
import dev.oddline.selection.scoring.Empties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which scores are made, and what becomes of them. */
final class ScoreOutputOptions {
    /** What an item without anything to score is. */
    enum Empty {
        refuse,
        skip,
        zero
    }

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            split = ",",
            description = "The scores, such as entropy_nats,margin; the first one is what --top goes by.")
    private List<String> measures = new ArrayList<>();

    @Option(
            names = "--aggregate",
            paramLabel = "LEVEL=REDUCTION",
            split = ",",
            description = "How the rows of a scene become one: frame=max,scene=mean, scene=top3_mean for all rows at"
                    + " once, or frame=max alone for a row of each frame. max, mean, sum, topN_mean, median, quantile_Q,"
                    + " noisy_or, count_above_X.")
    private Map<String, String> aggregate = new LinkedHashMap<>();

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description =
                    "What a row stands for where none are put together: scene, frame or object. Rows of a frame have"
                            + " frame_id, those of an object object_id too (default: scene).")
    private Optional<SelectionPolicy.Unit> unit = Optional.empty();

    @Option(
            names = "--empty",
            paramLabel = "WHAT",
            defaultValue = "refuse",
            description = "A row, or a frame, in which nothing was scored: ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Empty empty;

    @Option(
            names = "--scenes",
            paramLabel = "FILE",
            description =
                    "A scene table: its columns are put beside the scores, and its column objects tells how far the"
                            + " scores only count objects.")
    private Optional<Path> scenes = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Only the N scenes most worth a label, the first one first.")
    private Optional<Integer> top = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write .csv, .parquet or .jsonl, and FILE.about.json beside it (default: JSON lines to the"
                    + " standard output).")
    private Optional<Path> out = Optional.empty();

    List<String> measures() {
        return measures;
    }

    Map<String, String> aggregate() {
        return aggregate;
    }

    Optional<SelectionPolicy.Unit> unit() {
        return unit;
    }

    Empties empties() {
        return Empties.valueOf(empty.name().toUpperCase(Locale.ROOT));
    }

    EmptyFrames emptyFrames() {
        return empty == Empty.zero ? EmptyFrames.ZERO : EmptyFrames.SKIP;
    }

    Optional<Path> scenes() {
        return scenes;
    }

    Optional<Integer> top() {
        return top;
    }

    Optional<Path> out() {
        return out;
    }
}
