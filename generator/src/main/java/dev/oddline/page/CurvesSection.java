package dev.oddline.page;

import dev.oddline.page.view.Curve;
import dev.oddline.page.view.Curves;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.curve.CurveDrawing;
import dev.oddline.picture.curve.CurveLine;
import dev.oddline.picture.curve.CurvePlot;
import dev.oddline.picture.curve.CurvePoint;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.Run;
import dev.oddline.record.TableReference;
import dev.oddline.source.RepoPath;
import dev.oddline.table.CsvTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The histories of a run's metrics, one small plot for each, beside those of its baseline. */
final class CurvesSection {
    private final Site site;

    CurvesSection(Site site) {
        this.site = site;
    }

    /** Returns the section; empty where the run names no table, or the table can't be read (a finding says why). */
    Curves of(Run run, Optional<Run> baseline) {
        Map<String, List<CurvePoint>> mine = history(run);
        if (mine.isEmpty()) {
            return Curves.NONE;
        }
        Map<String, List<CurvePoint>> theirs = baseline.map(this::history).orElse(Map.of());
        int points = mine.values().stream().mapToInt(List::size).sum();
        String table = run.outcome()
                .curves()
                .value()
                .flatMap(t -> t.table().value())
                .map(RepoPath::value)
                .orElse("");
        Phrase remark = site.words()
                .phrase(
                        "curves.remark",
                        Piece.plain(site.words().counted(points, "point")),
                        Piece.of(table, Tone.CODE));
        List<Curve> plots = mine.entrySet().stream()
                .map(m -> curve(m.getKey(), m.getValue(), theirs.getOrDefault(m.getKey(), List.of())))
                .toList();
        return new Curves(remark, plots);
    }

    private Curve curve(String metric, List<CurvePoint> mine, List<CurvePoint> theirs) {
        Words words = site.words();
        List<CurveLine> lines = new ArrayList<>();
        lines.add(new CurveLine(words.say("curves.this", last(mine)), false, mine));
        if (!theirs.isEmpty()) {
            lines.add(new CurveLine(words.say("curves.baseline", last(theirs)), true, theirs));
        }
        CurveDrawing drawing = CurvePlot.draw(metric, words.say("curves.description", last(mine)), lines);
        List<String> caption = new ArrayList<>();
        if (drawing.reduced()) {
            caption.add(words.say("curves.reduced"));
        }
        if (drawing.gaps() > 0) {
            caption.add(words.counted(drawing.gaps(), "gap"));
        }
        return new Curve(
                metric,
                Markup.of(drawing.plot()),
                Markup.of(drawing.ends()),
                drawing.yTicks(),
                drawing.xTicks(),
                words.say("curves.step"),
                String.join("; ", caption));
    }

    private static String last(List<CurvePoint> points) {
        double value = points.get(points.size() - 1).value();
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return Double.isInfinite(value)
                ? (value > 0 ? "+∞" : Figures.MINUS + "∞")
                : Figures.plain(
                        MetricNumber.of(new BigDecimal(Double.toString(value)).round(new java.math.MathContext(4))));
    }

    private Map<String, List<CurvePoint>> history(Run run) {
        return run.outcome()
                .curves()
                .value()
                .flatMap(CurvesSection::csv)
                .flatMap(site::table)
                .map(CurvesSection::points)
                .orElse(Map.of());
    }

    private static Optional<RepoPath> csv(TableReference reference) {
        return reference.table().value().filter(p -> p.value().endsWith(".csv"));
    }

    /** Returns the points of each metric in the order of its steps; of several at one step, the last. */
    private static Map<String, List<CurvePoint>> points(CsvTable table) {
        int step = table.column("step");
        int metric = table.column("metric");
        int value = table.column("value");
        Map<String, TreeMap<Double, Double>> byMetric = new TreeMap<>();
        if (step >= 0 && metric >= 0 && value >= 0) {
            for (List<String> row : table.rows()) {
                if (row.size() == table.header().size()) {
                    Optional<Double> at = number(row.get(step));
                    Optional<Double> reached = number(row.get(value));
                    if (at.isPresent() && reached.isPresent()) {
                        byMetric.computeIfAbsent(row.get(metric), m -> new TreeMap<>())
                                .put(at.get(), reached.get());
                    }
                }
            }
        }
        Map<String, List<CurvePoint>> points = new TreeMap<>();
        byMetric.forEach((name, values) -> points.put(
                name,
                values.entrySet().stream()
                        .map(e -> new CurvePoint(e.getKey(), e.getValue()))
                        .toList()));
        return points;
    }

    private static Optional<Double> number(String text) {
        return switch (text) {
            case "nan", ".nan", "NaN" -> Optional.of(Double.NaN);
            case "inf", ".inf", "Infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-inf", "-.inf", "-Infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default ->
                text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
                        ? Optional.of(Double.parseDouble(text))
                        : Optional.empty();
        };
    }
}
