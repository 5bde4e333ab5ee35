package dev.oddline.picture.curve;

import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.PathText;
import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A plot of one metric over its steps: lines with three or four round grid lines. The drawing is stretched to any width
 * by the page, with strokes that keep their thickness; above 400 points a line is reduced to the lowest and the highest
 * value of each pixel column.
 */
public final class CurvePlot {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 120;
    private static final double LABELS_APART = 0.11;
    private static final double LOWEST_LABEL = 0.95;

    private final Axis x;
    private final Axis y;

    private CurvePlot(CurveRange range) {
        this.x = range.hasSteps() ? Axis.along(range.firstStep(), range.lastStep()) : Axis.along(0, 1);
        this.y = range.hasValues() ? Axis.upward(range.lowest(), range.highest()) : Axis.upward(0, 1);
    }

    /**
     * Returns the drawing of one metric.
     *
     * @param title the metric
     * @param description what the lines show, in a sentence
     * @param lines the subject first; it is drawn above the others
     */
    public static CurveDrawing draw(String title, String description, List<CurveLine> lines) {
        CurveRange range = CurveRange.of(lines);
        CurvePlot plot = new CurvePlot(range);
        List<String> upward = new ArrayList<>(plot.y.labels());
        Collections.reverse(upward);
        return new CurveDrawing(
                plot.area(title + ": " + description, lines),
                plot.ends(lines),
                upward,
                plot.x.labels(),
                lines.stream().anyMatch(line -> Reduction.isNeeded(line.points())),
                range.gaps());
    }

    private Svg area(String name, List<CurveLine> lines) {
        SvgWriter out = new SvgWriter()
                .open(
                        "svg",
                        "class",
                        "curve",
                        "role",
                        "img",
                        "aria-label",
                        name,
                        "viewBox",
                        "0 0 " + WIDTH + " " + HEIGHT,
                        "preserveAspectRatio",
                        "none")
                .empty("path", "class", "grid", "d", grid())
                .empty("path", "class", "axis", "d", "M0 " + HEIGHT + "H" + WIDTH);
        for (int i = lines.size() - 1; i >= 0; i--) {
            write(lines.get(i), out);
        }
        return out.close("svg").svg();
    }

    private String grid() {
        PathText grid = new PathText();
        for (long line = 1; line < y.lines(); line++) {
            grid.move(0, HEIGHT - (double) HEIGHT * line / (y.lines() - 1)).across(WIDTH);
        }
        return grid.toString();
    }

    private void write(CurveLine line, SvgWriter out) {
        PathText path = new PathText();
        boolean drawing = false;
        boolean empty = true;
        double lastX = 0;
        double lastY = 0;
        for (CurvePoint point : Reduction.of(line.points(), this::pixel)) {
            boolean finite = Double.isFinite(point.value());
            if (finite) {
                lastX = x.share(point.step()) * WIDTH;
                lastY = fromTop(point) * HEIGHT;
                if (drawing) {
                    path.line(lastX, lastY);
                } else {
                    path.move(lastX, lastY);
                }
                empty = false;
            }
            drawing = finite;
        }
        if (!empty) {
            out.open("g", "class", style(line))
                    .empty("path", "d", path.toString())
                    .empty("path", "class", "last", "d", new PathText().move(lastX, lastY) + "h0")
                    .close("g");
        }
    }

    private long pixel(CurvePoint point) {
        return (long) Math.floor(x.share(point.step()) * WIDTH);
    }

    private double fromTop(CurvePoint point) {
        return 1 - y.share(point.value());
    }

    private static String style(CurveLine line) {
        return line.baseline() ? "baseline" : "subject";
    }

    private Svg ends(List<CurveLine> lines) {
        record End(CurveLine line, double fromTop) {}
        List<End> ends = new ArrayList<>();
        for (CurveLine line : lines) {
            line.last().ifPresent(point -> ends.add(new End(line, fromTop(point))));
        }
        ends.sort(Comparator.comparingDouble(End::fromTop));
        SvgWriter out = new SvgWriter().open("svg", "class", "ends");
        double[] heights = ends.stream().mapToDouble(End::fromTop).toArray();
        spread(heights);
        for (int i = 0; i < heights.length; i++) {
            CurveLine line = ends.get(i).line();
            out.text(
                    "text",
                    line.label(),
                    "class",
                    style(line),
                    "x",
                    "0",
                    "y",
                    number(heights[i] * 100) + "%",
                    "dy",
                    "4");
        }
        return out.close("svg").svg();
    }

    /** Moves labels, highest first, apart and away from the labels of the lower axis, as little as that takes. */
    private static void spread(double[] fromTop) {
        double above = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < fromTop.length; i++) {
            above = Math.max(fromTop[i], above + LABELS_APART);
            fromTop[i] = above;
        }
        double below = LOWEST_LABEL;
        for (int i = fromTop.length - 1; i >= 0; i--) {
            fromTop[i] = Math.min(fromTop[i], below);
            below = fromTop[i] - LABELS_APART;
        }
    }
}
