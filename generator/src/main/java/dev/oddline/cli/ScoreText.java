package dev.oddline.cli;

import dev.oddline.selection.scoring.ItemScores;
import dev.oddline.selection.scoring.Measure;
import dev.oddline.selection.scoring.Refusals;
import dev.oddline.selection.scoring.ScoreDistribution;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said about scores when they are made. */
final class ScoreText {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private ScoreText() {}

    /**
     * Returns how many scenes have which scores, a line for each measure, and what was not as it should be.
     *
     * @param scores {@code [measure]}
     * @param what word for what has a score: scenes, frames or objects
     */
    static String of(ItemScores<?> items, int scenes, List<Optional<ScoreDistribution>> scores, String what) {
        StringBuilder text = new StringBuilder(format("%,d rows, %,d %s%n", items.items(), scenes, what));
        List<Measure<?>> measures = items.scoring().measures();
        for (int m = 0; m < measures.size(); m++) {
            Measure<?> measure = measures.get(m);
            text.append(scores.get(m)
                    .map(distribution -> measure(measure, distribution))
                    .orElseGet(() -> format("  %s: undefined for all scenes%n", measure.name())));
        }
        if (items.renormalised() > 0) {
            text.append(
                    format("  %,d rows were divided by their sum, which was within 0.01 of 1%n", items.renormalised()));
        }
        if (items.empty() > 0) {
            text.append(format("  %,d rows had nothing to be scored%n", items.empty()));
        }
        return text.toString();
    }

    private static String measure(Measure<?> measure, ScoreDistribution scores) {
        String line = format(
                "  %s %s: %.6g … %.6g, median %.6g, mean %.6g, n %,d  %s%n",
                measure.name(),
                switch (measure.orientation()) {
                    case HIGHER -> "↑";
                    case LOWER -> "↓";
                },
                scores.least(),
                scores.greatest(),
                scores.median(),
                scores.mean(),
                scores.n(),
                bars(scores.histogram()));
        return line
                + scores.objects()
                        .map(correlation -> format(
                                "    correlation with the number of objects: Spearman %.3f, Pearson %.3f%n",
                                correlation.spearman(), correlation.pearson()))
                        .orElse("");
    }

    private static String bars(List<Integer> counts) {
        int most = Collections.max(counts);
        StringBuilder bars = new StringBuilder();
        for (int count : counts) {
            int height = count == 0 ? -1 : (int) ((long) count * (BARS.length() - 1) / most);
            bars.append(height < 0 ? ' ' : BARS.charAt(height));
        }
        return bars.toString();
    }

    /** Returns the first refusals, how many there are, and what may have been meant; nothing where there are none. */
    static String of(Refusals refusals, OutputKind kind) {
        StringBuilder text = new StringBuilder();
        refusals.first().forEach(line -> text.append("oddline: ").append(line).append(System.lineSeparator()));
        long more = refusals.count() - refusals.first().size();
        if (more > 0) {
            text.append(format("oddline: and %,d more%n", more));
        }
        if (refusals.first().stream().anyMatch(line -> line.contains(": `probabilities"))) {
            text.append(
                    switch (kind) {
                        case probabilities ->
                            format(
                                    "  help: what is no probabilities is declared: --input logits, sigmoid, scores or embeddings%n");
                        case sigmoid ->
                            format("  help: scores beyond 0..1 are no probabilities: --input scores ranks by them%n");
                        case logits, scores, embeddings, trajectories, gaussians -> "";
                    });
        }
        return text.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
