package dev.oddline.picture;

import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.PathText;
import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgWriter;
import java.util.Optional;

/**
 * The intervals of a whole heatmap or list on one axis: each as a bar with its point, over a dashed line at the required
 * value, so that the lines of all cells of a column form one. The figures stand beside, so the drawing is hidden from
 * screen readers.
 *
 * @param low value at the left end
 * @param high value at the right end, above {@code low}
 * @param width in pixels
 */
public record CellBar(double low, double high, int width) {
    private static final int HEIGHT = 8;
    private static final double MIDDLE = 4;

    public CellBar {
        if (!(low < high) || !Double.isFinite(high - low) || width < 1) {
            throw new IllegalStateException("no axis: " + low + ", " + high + ", " + width);
        }
    }

    /** Returns the drawing of one interval over the required value, where there is one; what lies beyond an end is drawn at the end. */
    public Svg draw(Interval interval, Optional<Double> required) {
        String size = Integer.toString(width);
        SvgWriter out = new SvgWriter()
                .open(
                        "svg",
                        "class",
                        "whisker",
                        "aria-hidden",
                        "true",
                        "width",
                        size,
                        "height",
                        Integer.toString(HEIGHT),
                        "viewBox",
                        "0 0 " + size + " " + HEIGHT)
                .empty(
                        "path",
                        "class",
                        "hair",
                        "d",
                        new PathText().move(0, MIDDLE).across(width).toString());
        required.ifPresent(value -> out.empty(
                "path",
                "class",
                "required",
                "d",
                new PathText().move(x(value), 0).line(x(value), HEIGHT).toString()));
        return out.empty(
                        "path",
                        "class",
                        "range",
                        "d",
                        new PathText()
                                .move(x(interval.low()), MIDDLE)
                                .across(x(interval.high()))
                                .toString())
                .empty("circle", "cx", number(x(interval.value())), "cy", number(MIDDLE), "r", "2.4")
                .close("svg")
                .svg();
    }

    private double x(double value) {
        double share = (value - low) / (high - low);
        return width * Math.min(1, Math.max(0, share));
    }
}
