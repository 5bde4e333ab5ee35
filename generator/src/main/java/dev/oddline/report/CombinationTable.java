package dev.oddline.report;

import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.combination.MissingCombination;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Missing combinations of values as tables. */
public final class CombinationTable {
    private static final List<String> COLUMNS = List.of(
            "dataset_version_ids",
            "strength",
            "scenes_needed",
            "segment",
            "scenes",
            "perhaps_scenes",
            "implied",
            "incident_ids",
            "stated_at_most",
            "expected");

    private CombinationTable() {}

    /** Returns comma-separated values, one row for each missing combination, the most pressing first; numbers in full. */
    public static String csv(DatasetCombinations combinations) {
        StringBuilder text = new StringBuilder(CsvLine.of(COLUMNS));
        for (DatasetCombinations.Strength strength : combinations.byStrength()) {
            for (MissingCombination one : strength.missing()) {
                text.append(CsvLine.of(List.of(
                        joined(combinations.datasets()),
                        Integer.toString(strength.coverage().strength()),
                        Long.toString(strength.coverage().scenesNeeded()),
                        one.counted().configuration().segment().toString(),
                        Long.toString(one.counted().scenes()),
                        Long.toString(one.counted().perhaps()),
                        Boolean.toString(one.isImplied()),
                        joined(one.incidents()),
                        text(one.statedAtMost()),
                        text(one.expected()))));
            }
        }
        return text.toString();
    }

    private static String joined(List<RecordId> ids) {
        return ids.stream().map(RecordId::value).collect(Collectors.joining("|"));
    }

    private static String text(Optional<Double> value) {
        return value.map(Object::toString).orElse("");
    }

    /**
     * Returns Markdown: what is covered, and a table of what is missing.
     *
     * @param most missing combinations shown of each strength
     */
    public static String markdown(DatasetCombinations combinations, int most) {
        StringBuilder text = new StringBuilder("### Combinations of values in ")
                .append(combinations.datasets().stream()
                        .map(id -> Markdown.code(id.value()))
                        .collect(Collectors.joining(", ")))
                .append("\n\n");
        for (DatasetCombinations.Strength strength : combinations.byStrength()) {
            text.append(InertText.lines(CombinationWords.coverage(strength.coverage())))
                    .append(". ")
                    .append(CombinationWords.field(combinations, strength.field()))
                    .append(".\n\n| | missing | scenes | perhaps | incidents | expected | stated at most |\n")
                    .append("|---:|---|---:|---:|---|---:|---:|\n");
            List<MissingCombination> missing = strength.missing();
            for (int rank = 1; rank <= Math.min(most, missing.size()); rank++) {
                MissingCombination one = missing.get(rank - 1);
                text.append("| ").append(rank);
                for (String cell : List.of(
                        Markdown.code(CombinationWords.values(one.counted().configuration(), combinations.taxonomy())),
                        CoverageWords.scenes(one.counted().scenes()),
                        CoverageWords.scenes(one.counted().perhaps()),
                        one.incidents().stream()
                                .map(id -> Markdown.code(id.value()))
                                .collect(Collectors.joining(", ")),
                        one.expected().map(CombinationWords::percent).orElse(""),
                        one.statedAtMost().map(CombinationWords::percent).orElse(""))) {
                    text.append(" | ").append(cell);
                }
                text.append(" |\n");
            }
            int more = missing.size() - most;
            text.append(more > 0 ? "\nand " + CoverageWords.scenes(more) + " more\n\n" : "\n");
        }
        combinations
                .richness()
                .ifPresent(richness ->
                        text.append(CombinationWords.richness(richness)).append(".\n"));
        return text.toString();
    }
}
