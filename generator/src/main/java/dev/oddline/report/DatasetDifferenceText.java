package dev.oddline.report;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.coverage.comparison.DatasetDifference;
import dev.oddline.coverage.comparison.DatasetDifference.SegmentShift;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Dataset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two dataset versions beside each other, as text, as comma-separated values or as Markdown. */
public record DatasetDifferenceText(Paint paint) {
    private static final int MOST_COMBINATIONS = 20;
    private static final double SHOWN = 0.05;
    private static final List<String> COLUMNS = List.of(
            "first",
            "second",
            "segment",
            "first_scenes",
            "second_scenes",
            "first_frames",
            "second_frames",
            "first_objects",
            "second_objects",
            "first_share",
            "second_share",
            "difference",
            "test",
            "p",
            "adjusted_p");

    /** Returns the text, which ends in a line feed. */
    public String of(DatasetDifference of, List<String> attributes) {
        StringBuilder text = new StringBuilder();
        text.append(paint.paint(Style.BOLD, heading(of))).append('\n');
        summary(of).forEach(line -> text.append("  ").append(line).append('\n'));
        int width = of.segments().stream()
                .mapToInt(shift -> name(shift, attributes).length())
                .max()
                .orElse(0);
        text.append('\n');
        for (SegmentShift shift : of.segments()) {
            text.append(String.format(Locale.ROOT, "  %-" + Math.max(1, width) + "s  ", name(shift, attributes)))
                    .append(amount(shift.first(), shift.firstShare()))
                    .append(" → ")
                    .append(amount(shift.second(), shift.secondShare()))
                    .append("  ")
                    .append(points(shift.difference()))
                    .append(verdict(shift).map(v -> "  " + v).orElse(""))
                    .append('\n');
        }
        text.append('\n');
        combinations(of).forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static String heading(DatasetDifference of) {
        return VisibleText.of(of.first().dataset().value()) + " → "
                + VisibleText.of(of.second().dataset().value());
    }

    private static List<String> summary(DatasetDifference of) {
        Amount before = of.first().amount();
        Amount after = of.second().amount();
        String splits = of.splits().stream()
                .map(split -> (split.name().isEmpty() ? "no split" : VisibleText.of(split.name())) + " "
                        + count(split.first().scenes()) + " → "
                        + count(split.second().scenes()))
                .collect(Collectors.joining(", "));
        return List.of(
                "scenes " + count(before.scenes()) + " → " + count(after.scenes())
                        + further(of, Dataset.CountingUnit.FRAME) + further(of, Dataset.CountingUnit.OBJECT)
                        + ", in the words of "
                        + VisibleText.of(of.taxonomy().id()),
                of.shared()
                        .map(shared -> "scenes in both " + count(shared.both()) + ", only in the first "
                                + count(shared.onlyFirst()) + ", only in the second " + count(shared.onlySecond()))
                        .orElse("which scenes are in both is not known: a table does not name them"),
                "scenes by split: " + splits,
                test(of));
    }

    /** Returns how many units of a sort both hold; nothing if neither table tells them. */
    private static String further(DatasetDifference of, Dataset.CountingUnit unit) {
        String before = told(of.first(), of.first().amount(), unit);
        String after = told(of.second(), of.second().amount(), unit);
        return before.isEmpty() && after.isEmpty()
                ? ""
                : ", " + unit.name().toLowerCase(Locale.ROOT) + "s " + (before.isEmpty() ? "not told" : before) + " → "
                        + (after.isEmpty() ? "not told" : after);
    }

    /** Returns a number of units of one of the versions; empty if its table does not tell them. */
    private static String told(DatasetDifference.Side side, Amount amount, Dataset.CountingUnit unit) {
        return side.units().contains(unit) ? count(amount.count(unit)) : "";
    }

    private static String inFull(DatasetDifference.Side side, Amount amount, Dataset.CountingUnit unit) {
        return side.units().contains(unit) ? Long.toString(amount.count(unit)) : "";
    }

    private static String test(DatasetDifference of) {
        long shown =
                of.segments().stream().filter(DatasetDifferenceText::isShown).count();
        String counted = shown + " of " + of.segments().size() + " segments";
        return switch (of.test()) {
            case ADDED_AGAINST_FIRST ->
                "the scenes that only the second has are spread otherwise than the first in " + counted
                        + " (Fisher's exact test, Benjamini-Hochberg)";
            case REMOVED_AGAINST_SECOND ->
                "the scenes that only the first has are spread otherwise than the second in " + counted
                        + " (Fisher's exact test, Benjamini-Hochberg)";
            case SAME_SCENES -> "both hold the same scenes: nothing to test";
            case SCENES_NOT_NAMED -> "no test: which scenes differ is not known";
            case UNITS_NOT_INDEPENDENT -> "no test: frames and objects of one drive are not independent";
        };
    }

    private static boolean isShown(SegmentShift shift) {
        return shift.adjustedP().filter(p -> p < SHOWN).isPresent();
    }

    private static String name(SegmentShift shift, List<String> attributes) {
        Map<String, String> values = shift.segment().valueOf();
        String said = CoverageWords.segment(shift.segment(), attributes);
        return values.size() == 1 && !values.containsValue(OddSegment.UNKNOWN)
                ? VisibleText.of(values.keySet().iterator().next()) + " " + said
                : said;
    }

    private static String count(long count) {
        return CoverageWords.scenes(count);
    }

    private static String amount(Amount amount, double share) {
        return count(amount.scenes()) + String.format(Locale.ROOT, " (%.1f %%)", 100 * share);
    }

    private static String points(double difference) {
        String said = String.format(Locale.ROOT, "%.1f pt", Math.abs(100 * difference));
        if (said.startsWith("0.0")) {
            return said;
        }
        return (difference > 0 ? "+" : "−") + said;
    }

    private Optional<String> verdict(SegmentShift shift) {
        return shift.adjustedP().map(p -> {
            String said = "adjusted p " + probability(p);
            return isShown(shift) ? paint.paint(Style.BOLD, shift.difference() > 0 ? "more, " : "less, ") + said : said;
        });
    }

    private static String probability(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static List<String> combinations(DatasetDifference of) {
        return List.of(
                combinations("only the second has", of.onlySecond()),
                combinations("only the first has", of.onlyFirst()));
    }

    private static String combinations(String who, Optional<SetDifference> difference) {
        if (difference.isEmpty()) {
            return "combinations of two values that " + who + ": fewer than two attributes are told";
        }
        List<SetDifference.Lacking> all = difference.get().onlyInTarget();
        String named = all.stream()
                .limit(MOST_COMBINATIONS)
                .map(one ->
                        VisibleText.of(String.join(" × ", one.configuration().values())))
                .collect(Collectors.joining(", "));
        int more = all.size() - MOST_COMBINATIONS;
        return "combinations of two values that " + who + ": " + all.size()
                + (named.isEmpty() ? "" : ": " + named)
                + (more > 0 ? ", and " + more + " more; --format json names them" : "");
    }

    /** Returns comma-separated values, one row for each segment, numbers in full. */
    public static String csv(DatasetDifference of) {
        StringBuilder text = new StringBuilder(CsvLine.of(COLUMNS));
        for (SegmentShift shift : of.segments()) {
            text.append(CsvLine.of(List.of(
                    of.first().dataset().value(),
                    of.second().dataset().value(),
                    shift.segment().toString(),
                    Long.toString(shift.first().scenes()),
                    Long.toString(shift.second().scenes()),
                    inFull(of.first(), shift.first(), Dataset.CountingUnit.FRAME),
                    inFull(of.second(), shift.second(), Dataset.CountingUnit.FRAME),
                    inFull(of.first(), shift.first(), Dataset.CountingUnit.OBJECT),
                    inFull(of.second(), shift.second(), Dataset.CountingUnit.OBJECT),
                    Double.toString(shift.firstShare()),
                    Double.toString(shift.secondShare()),
                    Double.toString(shift.difference()),
                    of.test().name().toLowerCase(Locale.ROOT),
                    shift.p().map(Object::toString).orElse(""),
                    shift.adjustedP().map(Object::toString).orElse(""))));
        }
        return text.toString();
    }

    /** Returns Markdown: what differs in all, and a table of the segments. */
    public static String markdown(DatasetDifference of, List<String> attributes) {
        StringBuilder text =
                new StringBuilder("### ").append(Markdown.code(heading(of))).append("\n\n");
        summary(of)
                .forEach(line -> text.append("- ").append(Markdown.code(line)).append('\n'));
        combinations(of)
                .forEach(line -> text.append("- ").append(Markdown.code(line)).append('\n'));
        text.append("\n| segment | before | after | difference | adjusted p |\n|---|---:|---:|---:|---:|\n");
        for (SegmentShift shift : of.segments()) {
            text.append("| ")
                    .append(Markdown.code(name(shift, attributes)))
                    .append(" | ")
                    .append(amount(shift.first(), shift.firstShare()))
                    .append(" | ")
                    .append(amount(shift.second(), shift.secondShare()))
                    .append(" | ")
                    .append(points(shift.difference()))
                    .append(" | ")
                    .append(shift.adjustedP()
                            .map(DatasetDifferenceText::probability)
                            .orElse("–"))
                    .append(" |\n");
        }
        return text.append('\n').toString();
    }
}
