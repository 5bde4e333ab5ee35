package dev.oddline.report;

import dev.oddline.coverage.AddedScenes;
import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.HeldSegments;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much dataset versions hold of each ODD segment, as text, as comma-separated values or as Markdown. */
public final class VolumeText {
    private static final List<String> COLUMNS = List.of(
            "dataset_version_id", "segment", "scenes", "frames", "objects", "share", "added_scenes", "not_in_odd");

    /** Of drives no segment has a number: a drive counts in several of them. */
    private static final List<Dataset.CountingUnit> COUNTED =
            List.of(Dataset.CountingUnit.FRAME, Dataset.CountingUnit.OBJECT);

    private VolumeText() {}

    /**
     * Returns the text of one version, which ends in an empty line.
     *
     * @param held its segments, by the attributes they are parted by
     */
    public static String text(DatasetVolume volume, List<HeldSegments> held, Paint paint) {
        StringBuilder text = new StringBuilder(
                        paint.paint(Style.BOLD, VisibleText.of(volume.dataset().value())))
                .append(": ")
                .append(total(volume))
                .append('\n');
        about(volume).forEach(line -> text.append("  ").append(line).append('\n'));
        for (HeldSegments segments : held) {
            List<Column> columns = columns(volume);
            int label = Math.max(
                    names(segments).length(),
                    2
                            + segments.segments().stream()
                                    .mapToInt(one -> name(one, segments).length())
                                    .max()
                                    .orElse(0));
            text.append('\n').append(paint.paint(Style.BOLD, padded(names(segments), label)));
            columns.forEach(column -> text.append("  ").append(column.padded(column.title())));
            text.append('\n');
            for (HeldSegments.Held one : segments.segments()) {
                text.append(padded("  " + name(one, segments), label));
                columns.forEach(column ->
                        text.append("  ").append(column.padded(column.of().apply(one))));
                one.notInOdd()
                        .ifPresent(reason -> text.append("  not in the ODD: ").append(VisibleText.of(reason)));
                text.append('\n');
            }
        }
        return text.append('\n').toString();
    }

    /** Returns Markdown of one version, which ends in an empty line. */
    public static String markdown(DatasetVolume volume, List<HeldSegments> held) {
        StringBuilder text = new StringBuilder("### ")
                .append(Markdown.code(volume.dataset().value()))
                .append("\n\n")
                .append(InertText.lines(total(volume)))
                .append(".\n\n");
        for (HeldSegments segments : held) {
            List<Column> columns = columns(volume);
            text.append("| ").append(Markdown.code(names(segments)));
            columns.forEach(column -> text.append(" | ").append(column.title()));
            text.append(" |\n|---|").append("---:|".repeat(columns.size())).append('\n');
            for (HeldSegments.Held one : segments.segments()) {
                text.append("| ").append(Markdown.code(name(one, segments)));
                if (one.notInOdd().isPresent()) {
                    text.append(", not in the ODD");
                }
                columns.forEach(column -> text.append(" | ").append(column.of().apply(one)));
                text.append(" |\n");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Returns the names of the columns of {@link #csv}. */
    public static String csvHeader() {
        return CsvLine.of(COLUMNS);
    }

    /** Returns a line for each segment; what is not known is empty. */
    public static String csv(DatasetVolume volume, List<HeldSegments> held) {
        Set<Dataset.CountingUnit> units = volume.counted().units();
        StringBuilder text = new StringBuilder();
        for (HeldSegments segments : held) {
            for (HeldSegments.Held one : segments.segments()) {
                text.append(CsvLine.of(List.of(
                        volume.dataset().value(),
                        one.segment().toString(),
                        Long.toString(one.amount().scenes()),
                        units.contains(Dataset.CountingUnit.FRAME)
                                ? Long.toString(one.amount().frames())
                                : "",
                        units.contains(Dataset.CountingUnit.OBJECT)
                                ? Long.toString(one.amount().objects())
                                : "",
                        Double.toString(one.share()),
                        one.added().map(added -> Long.toString(added.scenes())).orElse(""),
                        one.notInOdd().orElse(""))));
            }
        }
        return text.toString();
    }

    private static String total(DatasetVolume volume) {
        CountedScenes counted = volume.counted();
        Amount all = counted.counts().total();
        List<String> parts = new ArrayList<>(List.of(Counted.of(all.scenes(), "scene")));
        volume.drives().ifPresent(drives -> parts.add(Counted.of(drives, "drive")));
        COUNTED.stream()
                .filter(counted.units()::contains)
                .forEach(unit -> parts.add(Counted.of(all.count(unit), word(unit))));
        return String.join(", ", parts) + ", in the words of "
                + VisibleText.of(counted.counts().taxonomy().id());
    }

    /** Returns what is new, and what of the table could not be counted. */
    private static List<String> about(DatasetVolume volume) {
        List<String> lines = new ArrayList<>();
        CountedScenes counted = volume.counted();
        String untold = COUNTED.stream()
                .filter(unit -> !counted.units().contains(unit))
                .map(unit -> word(unit) + "s")
                .collect(Collectors.joining(" and "));
        if (!untold.isEmpty()) {
            lines.add("the table does not tell its " + untold);
        }
        volume.added()
                .ifPresent(added -> lines.add("new over its parents: "
                        + Counted.of(added.counts().total().scenes(), "scene") + from(added)));
        counted.strange()
                .forEach(strange -> lines.add("no word of the taxonomy, so unknown: " + strange.attribute() + " "
                        + VisibleText.of(strange.word()) + ", "
                        + Counted.of(strange.amount().scenes(), "scene")));
        counted.contradictions()
                .forEach(both -> lines.add("can't be true together: " + both.attribute() + " "
                        + String.join(", ", both.values()) + ", "
                        + Counted.of(both.amount().scenes(), "scene")));
        return lines;
    }

    private static String from(AddedScenes added) {
        String from = added.origins().stream()
                .map(origin -> VisibleText.of(
                                origin.incident().isEmpty()
                                        ? origin.source().isEmpty() ? "no stated source" : origin.source()
                                        : origin.incident())
                        + " " + CoverageWords.scenes(origin.amount().scenes()))
                .collect(Collectors.joining(", "));
        return from.isEmpty() ? "" : " (" + from + ")";
    }

    /**
     * A column of numbers.
     *
     * @param of the text of a segment
     */
    private record Column(String title, int width, Function<HeldSegments.Held, String> of) {
        String padded(String cell) {
            return " ".repeat(Math.max(0, width - cell.length())) + cell;
        }
    }

    private static List<Column> columns(DatasetVolume volume) {
        CountedScenes counted = volume.counted();
        Amount all = counted.counts().total();
        List<Column> columns = new ArrayList<>();
        columns.add(column(
                "scenes", all.scenes(), one -> CoverageWords.scenes(one.amount().scenes())));
        COUNTED.stream()
                .filter(counted.units()::contains)
                .forEach(unit -> columns.add(column(
                        word(unit) + "s",
                        all.count(unit),
                        one -> CoverageWords.scenes(one.amount().count(unit)))));
        String shareOf = counted.unit() == Dataset.CountingUnit.DRIVE ? "scene" : word(counted.unit());
        String title = "% of " + shareOf + "s";
        columns.add(new Column(title, title.length(), one -> String.format(Locale.ROOT, "%.1f", 100 * one.share())));
        volume.added()
                .ifPresent(any -> columns.add(column(
                        "new",
                        all.scenes(),
                        one -> CoverageWords.scenes(
                                one.added().map(Amount::scenes).orElse(0L)))));
        return columns;
    }

    private static Column column(String title, long most, Function<HeldSegments.Held, String> of) {
        return new Column(
                title, Math.max(title.length(), CoverageWords.scenes(most).length()), of);
    }

    private static String names(HeldSegments held) {
        return VisibleText.of(String.join(" × ", held.attributes()));
    }

    private static String name(HeldSegments.Held held, HeldSegments in) {
        return in.attributes().stream()
                .map(attribute -> held.segment().valueOf().getOrDefault(attribute, OddSegment.UNKNOWN))
                .map(value -> value.equals(OddSegment.UNKNOWN) ? "unknown" : VisibleText.of(value))
                .collect(Collectors.joining(" × "));
    }

    private static String word(Dataset.CountingUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static String padded(String text, int size) {
        return text + " ".repeat(Math.max(0, size - text.length()));
    }
}
