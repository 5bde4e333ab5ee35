package dev.oddline.picture;

import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.PathText;
import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgWriter;

/**
 * A difference with its interval on the axis of its whole table, over a dashed line at zero. The point is open where the interval
 * includes zero. The figures stand beside, so the drawing is hidden from screen readers.
 *
 * @param reach the axis goes from minus to plus this, above 0
 */
public record DifferenceRow(double reach) {
    private static final double WIDTH = 160;
    private static final double MIDDLE = 9.5;
    private static final String HEIGHT = "20";

    public DifferenceRow {
        if (!(reach > 0) || !Double.isFinite(reach)) {
            throw new IllegalStateException("no axis: " + reach);
        }
    }

    /** Returns the drawing; what lies beyond an end of the axis is drawn at the end. */
    public Svg draw(Interval difference) {
        boolean open = difference.contains(0);
        SvgWriter out = new SvgWriter();
        out.open(
                        "svg",
                        "class",
                        "interval",
                        "aria-hidden",
                        "true",
                        "width",
                        "160",
                        "height",
                        HEIGHT,
                        "viewBox",
                        "0 0 160 " + HEIGHT)
                .empty(
                        "path",
                        "class",
                        "zero",
                        "d",
                        new PathText().move(x(0), 0).line(x(0), 20).toString())
                .open("g", "class", "subject")
                .empty(
                        "path",
                        "d",
                        new PathText()
                                .move(x(difference.low()), MIDDLE)
                                .across(x(difference.high()))
                                .toString())
                .empty(
                        "circle",
                        "class",
                        open ? "open" : "filled",
                        "cx",
                        number(x(difference.value())),
                        "cy",
                        number(MIDDLE),
                        "r",
                        "3")
                .close("g");
        return out.close("svg").svg();
    }

    private double x(double value) {
        double share = (value + reach) / (2 * reach);
        return WIDTH * Math.min(1, Math.max(0, share));
    }
}
