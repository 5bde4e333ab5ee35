package dev.oddline.picture;

import static dev.oddline.picture.SvgText.escape;
import static dev.oddline.picture.SvgText.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * A plot of one metric over its steps: lines with three or four round grid lines. The drawing is stretched to any width
 * by the page, with strokes that keep their thickness; above 400 points a line is reduced to the lowest and the highest
 * value of each pixel column.
 */
public final class CurvePlot {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 120;
    private static final double LABEL_DISTANCE = 0.11;

    private final Axis x;
    private final Axis y;

    private CurvePlot(Axis x, Axis y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Returns the drawing of one metric.
     *
     * @param title the metric
     * @param description what the lines show, in a sentence
     * @param lines the subject first; lines drawn later lie above
     */
    public static CurveDrawing draw(String title, String description, List<CurveLine> lines) {
        DoubleSummaryStatistics steps = new DoubleSummaryStatistics();
        DoubleSummaryStatistics values = new DoubleSummaryStatistics();
        lines.stream().flatMap(line -> line.points().stream()).forEach(point -> steps.accept(point.step()));
        lines.stream().flatMap(line -> line.finite().stream()).forEach(point -> values.accept(point.value()));
        CurvePlot plot = new CurvePlot(
                steps.getCount() == 0 ? Axis.along(0, 1) : Axis.along(steps.getMin(), steps.getMax()),
                values.getCount() == 0 ? Axis.upward(0, 1) : Axis.upward(values.getMin(), values.getMax()));
        int gaps = lines.stream()
                .mapToInt(line -> line.points().size() - line.finite().size())
                .sum();
        boolean reduced = lines.stream().anyMatch(line -> Reduction.isNeeded(line.points()));
        return new CurveDrawing(
                plot.area(title, description, lines),
                plot.ends(lines),
                reversed(plot.y.labels()),
                plot.x.labels(),
                reduced,
                gaps);
    }

    private static List<String> reversed(List<String> labels) {
        List<String> reversed = new ArrayList<>(labels);
        Collections.reverse(reversed);
        return reversed;
    }

    private Svg area(String title, String description, List<CurveLine> lines) {
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg class=\"curve\" role=\"img\" aria-label=\"")
                .append(escape(title + ": " + description))
                .append("\" viewBox=\"0 0 300 120\" preserveAspectRatio=\"none\"><path class=\"grid\" d=\"");
        for (int i = 1; i < y.lines(); i++) {
            svg.append("M0 ")
                    .append(number(HEIGHT - (double) HEIGHT * i / (y.lines() - 1)))
                    .append("H300");
        }
        svg.append("\"/><path class=\"axis\" d=\"M0 120H300\"/>");
        for (int i = lines.size() - 1; i >= 0; i--) {
            svg.append(line(lines.get(i)));
        }
        return new Svg(svg.append("</svg>").toString());
    }

    private String line(CurveLine line) {
        String style = line.baseline() ? "baseline" : "subject";
        List<CurvePoint> finite = line.finite();
        if (finite.isEmpty()) {
            return "";
        }
        CurvePoint last = finite.get(finite.size() - 1);
        return "<g class=\"" + style + "\"><path d=\"" + path(Reduction.of(line.points(), this::pixel))
                + "\"/><path class=\"last\" d=\"M" + place(last) + "h0\"/></g>";
    }

    private String path(List<CurvePoint> points) {
        StringBuilder path = new StringBuilder(points.size() * 11);
        boolean drawing = false;
        for (CurvePoint point : points) {
            boolean finite = Double.isFinite(point.value());
            if (finite) {
                path.append(drawing ? 'L' : 'M').append(place(point));
            }
            drawing = finite;
        }
        return path.toString();
    }

    private long pixel(CurvePoint point) {
        return (long) Math.floor(x.share(point.step()) * WIDTH);
    }

    private String place(CurvePoint point) {
        return number(x.share(point.step()) * WIDTH) + " " + number(HEIGHT - y.share(point.value()) * HEIGHT);
    }

    private Svg ends(List<CurveLine> lines) {
        StringBuilder svg = new StringBuilder(512).append("<svg class=\"ends\">");
        double above = Double.NEGATIVE_INFINITY;
        List<CurveLine> downward = lines.stream()
                .filter(line -> !line.finite().isEmpty())
                .sorted(Comparator.comparingDouble(this::height))
                .toList();
        for (CurveLine line : downward) {
            double at = Math.max(height(line), above + LABEL_DISTANCE);
            above = at;
            svg.append("<text class=\"")
                    .append(line.baseline() ? "baseline" : "subject")
                    .append("\" x=\"0\" y=\"")
                    .append(number(at * 100))
                    .append("%\" dy=\"4\">")
                    .append(escape(line.label()))
                    .append("</text>");
        }
        return new Svg(svg.append("</svg>").toString());
    }

    /** Returns where the line ends below the upper edge, 0..1. */
    private double height(CurveLine line) {
        List<CurvePoint> finite = line.finite();
        return 1 - y.share(finite.get(finite.size() - 1).value());
    }
}
