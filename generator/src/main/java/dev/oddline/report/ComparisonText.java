package dev.oddline.report;

import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.Incomparable;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.SeedPower;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.comparison.PairedTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Two evaluations or variants of runs beside each other, as text, as comma-separated values or as Markdown. */
public record ComparisonText(Paint paint) {
    private static final double LEVEL = 0.05;

    private static final List<String> COLUMNS = List.of(
            "first",
            "second",
            "metric",
            "segment",
            "first_value",
            "second_value",
            "difference",
            "low",
            "high",
            "n",
            "basis",
            "p",
            "adjusted_p",
            "least_p",
            "detectable");

    /** Returns the text, which ends in a line feed. */
    public String of(List<PerformanceComparison> comparisons) {
        StringBuilder text = new StringBuilder();
        comparisons.forEach(comparison -> write(text, comparison));
        return text.toString();
    }

    private void write(StringBuilder text, PerformanceComparison of) {
        text.append(paint.paint(Style.BOLD, heading(of))).append('\n');
        if (!of.obstacles().isEmpty()) {
            text.append(paint.paint(Style.WARNING, "  not comparable: "))
                    .append(obstacles(of))
                    .append('\n');
            return;
        }
        text.append("  ").append(summary(of)).append('\n');
        int width = of.changes().stream()
                .mapToInt(change ->
                        CoverageWords.segment(change.segment(), of.attributes()).length())
                .max()
                .orElse(0);
        for (SegmentChange change : of.changes()) {
            text.append(String.format(
                            Locale.ROOT,
                            "  %-" + Math.max(1, width) + "s  ",
                            CoverageWords.segment(change.segment(), of.attributes())))
                    .append(CoverageWords.number(change.first()))
                    .append(" → ")
                    .append(CoverageWords.number(change.second()))
                    .append("  ")
                    .append(paint.paint(style(of, change), verdict(of, change)))
                    .append('\n');
        }
        bases(of).forEach(basis -> text.append("  ").append(explain(basis)).append('\n'));
        of.tooFewSeeds()
                .forEach(power -> text.append("  ")
                        .append(power.first() + " and " + power.second())
                        .append(" seeds can show no difference, however large: p is at least ")
                        .append(probability(power.leastP()))
                        .append(".\n"));
        if (of.hasDetectable()) {
            text.append(
                            "  Found from: the least difference that a t test at 0.05 finds with probability 0.8, if runs spread")
                    .append(" as these do; adjusted for all segments it is rather more.\n");
        }
    }

    private static Style style(PerformanceComparison of, SegmentChange change) {
        boolean shown = change.adjustedP().filter(p -> p < LEVEL).isPresent();
        return shown && of.isBetter(change) ? Style.OK : shown && of.isWorse(change) ? Style.ERROR : Style.PLAIN;
    }

    private static String heading(PerformanceComparison of) {
        return VisibleText.of(of.metric().id().value()) + " " + CoverageWords.direction(of.metric()) + " "
                + ids(of.first()) + " → " + ids(of.second());
    }

    private static String ids(List<RecordId> ids) {
        return VisibleText.of(ids.get(0).value()) + (ids.size() > 1 ? " (" + ids.size() + " seeds)" : "");
    }

    private static String summary(PerformanceComparison of) {
        long better = of.shown().stream().filter(of::isBetter).count();
        long worse = of.shown().stream().filter(of::isWorse).count();
        long shown = of.shown().size();
        String which = of.metric().better().isPresent()
                ? better + " better, " + worse + " worse, "
                : shown + " with a difference shown, ";
        String counted = of.changes().size() + " segments: " + which
                + (of.changes().size() - shown) + " without a difference shown";
        return counted + of.overSegments().map(test -> mean(test, of)).orElse("");
    }

    private static String mean(PairedTest test, PerformanceComparison of) {
        return "; mean over segments " + CoverageWords.signed(test.meanChange()) + " "
                + signed(test.interval(Confidence.NINETY_FIVE)) + " (paired t, p = "
                + probability(test.test().p())
                + of.rankPOverSegments()
                        .map(p -> "; Wilcoxon's signed ranks, p = " + probability(p))
                        .orElse("")
                + ")";
    }

    private static String signed(Interval interval) {
        return "[" + CoverageWords.signed(interval.low()) + ", " + CoverageWords.signed(interval.high()) + "]";
    }

    private static String probability(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static String verdict(PerformanceComparison of, SegmentChange change) {
        String difference = CoverageWords.signed(change.difference())
                + change.interval().map(i -> " " + signed(i)).orElse("");
        if (change.adjustedP().isEmpty()) {
            return difference
                    + (change.basis() == ComparisonBasis.ONE_SEED
                            ? "  one seed: no test is possible"
                            : "  no test is possible");
        }
        double adjusted = change.adjustedP().get();
        String word = adjusted >= LEVEL
                ? "no difference shown"
                : of.isBetter(change) ? "better" : of.isWorse(change) ? "worse" : "difference shown";
        return difference + "  " + word + ", adjusted p " + probability(adjusted) + ", n = " + change.n()
                + (change.basis() == ComparisonBasis.PAIRED_BY_DRIVE ? " drives" : "")
                + (adjusted < LEVEL
                        ? ""
                        : change.power().map(ComparisonText::power).orElse(""));
    }

    /** Returns the least difference that seeds which show none would have found. */
    private static String power(SeedPower power) {
        return power.detectable()
                .map(least -> ", found from " + CoverageWords.number(least) + " on")
                .orElse("");
    }

    private static Set<ComparisonBasis> bases(PerformanceComparison of) {
        Set<ComparisonBasis> bases = EnumSet.noneOf(ComparisonBasis.class);
        of.changes().forEach(change -> bases.add(change.basis()));
        return bases;
    }

    private static String explain(ComparisonBasis basis) {
        return switch (basis) {
            case PAIRED_PASS_OR_FAIL ->
                "Same scenes, passed or failed: exact McNemar test, Newcombe's interval for pairs.";
            case PAIRED_BY_DRIVE -> "Same scenes: t test on their mean change, one drive left out at a time.";
            case COUNTS ->
                "Counts of the same data without knowing which scene is which: Fisher's exact test, Newcombe's interval;"
                        + " pairs would show more.";
            case INTERVALS ->
                "Only intervals are known: their reaches add up as squares, as if the two were independent.";
            case SEEDS -> "Runs that differ in their seeds: exact permutation test, Welch's interval.";
            case ONE_SEED -> "One seed on a side: chance between seeds is unknown, so no test is possible.";
            case NONE -> "Without interval or variation no test is possible.";
        };
    }

    private static String obstacles(PerformanceComparison of) {
        return of.obstacles().stream().map(ComparisonText::obstacle).collect(Collectors.joining("; "));
    }

    private static String obstacle(Incomparable reason) {
        return switch (reason) {
            case OTHER_DATASET -> "measured on different dataset versions";
            case DATASET_NOT_STATED -> "one does not say on which dataset version it was measured";
            case OTHER_TAXONOMY -> "in the words of different editions of the taxonomy";
            case NO_SHARED_METRIC -> "no metric is stated by ODD segment on both sides";
            case NO_SHARED_SEGMENT -> "no segment has a figure on both sides";
        };
    }

    /** Returns comma-separated values, one row for each segment, numbers in full. */
    public static String csv(List<PerformanceComparison> comparisons) {
        StringBuilder text = new StringBuilder(CsvLine.of(COLUMNS));
        for (PerformanceComparison of : comparisons) {
            for (SegmentChange change : of.changes()) {
                text.append(CsvLine.of(List.of(
                        of.first().get(0).value(),
                        of.second().get(0).value(),
                        of.metric().id().value(),
                        change.segment().toString(),
                        Double.toString(change.first()),
                        Double.toString(change.second()),
                        Double.toString(change.difference()),
                        cell(change.interval().map(Interval::low)),
                        cell(change.interval().map(Interval::high)),
                        Long.toString(change.n()),
                        change.basis().name().toLowerCase(Locale.ROOT),
                        cell(change.p()),
                        cell(change.adjustedP()),
                        cell(change.power().map(SeedPower::leastP)),
                        cell(change.power().flatMap(SeedPower::detectable)))));
            }
        }
        return text.toString();
    }

    private static String cell(Optional<Double> value) {
        return value.map(Object::toString).orElse("");
    }

    /** Returns Markdown: a table of the segments for each metric. */
    public static String markdown(List<PerformanceComparison> comparisons) {
        StringBuilder text = new StringBuilder();
        for (PerformanceComparison of : comparisons) {
            text.append("### ").append(Markdown.code(heading(of))).append("\n\n");
            if (!of.obstacles().isEmpty()) {
                text.append("Not comparable: ").append(obstacles(of)).append(".\n\n");
                continue;
            }
            text.append(summary(of)).append(".\n\n| segment | before | after | difference |\n|---|---:|---:|---|\n");
            for (SegmentChange change : of.changes()) {
                text.append("| ")
                        .append(Markdown.code(CoverageWords.segment(change.segment(), of.attributes())))
                        .append(" | ")
                        .append(CoverageWords.number(change.first()))
                        .append(" | ")
                        .append(CoverageWords.number(change.second()))
                        .append(" | ")
                        .append(verdict(of, change))
                        .append(" |\n");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
