package dev.oddline.report;

import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.combination.MissingCombination;
import java.util.List;
import java.util.Locale;

/**
 * Combinations of values for people at a terminal.
 *
 * @param most missing combinations shown of each strength; the others are counted
 */
public record CombinationText(Paint paint, int most) {

    /** Returns the text, which ends in a line feed. */
    public String of(DatasetCombinations combinations) {
        StringBuilder text = new StringBuilder();
        text.append(paint.paint(Style.BOLD, CombinationWords.ids(combinations.datasets())))
                .append(": ")
                .append(CombinationWords.scenes(combinations.scenes()))
                .append(", in the words of ")
                .append(VisibleText.of(combinations.taxonomy().id()))
                .append("\n  by ")
                .append(CombinationWords.names(combinations.attributes()))
                .append('\n');
        if (!combinations.untold().isEmpty()) {
            text.append(paint.paint(Style.WARNING, "  not told by any scene: "))
                    .append(CombinationWords.names(combinations.untold()))
                    .append('\n');
        }
        combinations
                .tooMany()
                .forEach(one -> text.append(paint.paint(Style.WARNING, "  not counted: "))
                        .append(CoverageWords.scenes(one.configurations()))
                        .append(" combinations of ")
                        .append(one.strength())
                        .append(" values\n"));
        combinations.byStrength().forEach(strength -> write(text, combinations, strength));
        combinations
                .richness()
                .ifPresentOrElse(
                        richness -> text.append('\n')
                                .append(CombinationWords.richness(richness))
                                .append(".\n"),
                        () -> text.append(
                                "\nNo drives are named of scenes that tell all attributes: nothing can be said"
                                        + " of kinds not seen yet.\n"));
        return text.toString();
    }

    private void write(StringBuilder text, DatasetCombinations of, DatasetCombinations.Strength strength) {
        text.append('\n')
                .append(paint.paint(Style.BOLD, CombinationWords.coverage(strength.coverage())))
                .append("\n  ")
                .append(CombinationWords.undecided(strength.coverage()))
                .append("\n  ")
                .append(CombinationWords.field(of, strength.field()))
                .append('\n');
        strength.added()
                .ifPresent(added ->
                        text.append("  ").append(CombinationWords.added(added)).append('\n'));
        List<MissingCombination> missing = strength.missing();
        if (missing.isEmpty()) {
            return;
        }
        text.append("What is missing, by incidents, then by the share of the driving")
                .append(
                        of.randomScenes() == 0
                                ? " (none is expected: no scene was taken at random)\n"
                                : " if the attributes were independent\n");
        for (int rank = 1; rank <= Math.min(most, missing.size()); rank++) {
            MissingCombination one = missing.get(rank - 1);
            text.append(String.format(Locale.ROOT, "%3d ", rank))
                    .append(paint.paint(
                            Style.BOLD, CombinationWords.values(one.counted().configuration(), of.taxonomy())))
                    .append("  ")
                    .append(CombinationWords.why(one))
                    .append('\n');
        }
        if (missing.size() > most) {
            text.append("    and ")
                    .append(CoverageWords.scenes(missing.size() - most))
                    .append(" more; --top shows them\n");
        }
    }
}
