package dev.oddline.picture;

import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.PathText;
import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgWriter;
import java.util.Optional;

/**
 * A value with its interval on a hairline, above the baseline's. The point is open where the interval includes the
 * baseline's value. The figures stand beside, so the drawing is hidden from screen readers.
 */
public final class IntervalRow {

    private static final double WIDTH = 212;
    private static final double MARGIN = 0.15;
    private static final double UPPER = 8.5;
    private static final double MIDDLE = 12.5;
    private static final double LOWER = 16.5;

    private final double from;
    private final double scale;
    private final SvgWriter out = new SvgWriter();

    private IntervalRow(double low, double high) {
        double span = high > low ? high - low : 1;
        this.from = low - span * MARGIN;
        this.scale = WIDTH / (span * (1 + 2 * MARGIN));
    }

    /** Returns the drawing of one interval, over the baseline's where there is one, on a scale of its own. */
    public static Svg draw(Interval subject, Optional<Interval> baseline) {
        double low = baseline.map(b -> Math.min(b.low(), subject.low())).orElse(subject.low());
        double high = baseline.map(b -> Math.max(b.high(), subject.high())).orElse(subject.high());
        IntervalRow row = new IntervalRow(low, high);
        boolean open = baseline.filter(b -> subject.contains(b.value())).isPresent();
        row.out.open(
                "svg",
                "class",
                "interval",
                "aria-hidden",
                "true",
                "width",
                "212",
                "height",
                "24",
                "viewBox",
                "0 0 212 24");
        baseline.ifPresentOrElse(
                other -> {
                    row.bar("subject", subject, UPPER, open);
                    row.bar("baseline", other, LOWER, true);
                },
                () -> row.bar("subject", subject, MIDDLE, open));
        return row.out.close("svg").svg();
    }

    private void bar(String style, Interval interval, double y, boolean open) {
        PathText hair = new PathText().move(0, y).across(WIDTH);
        PathText bar = new PathText().move(x(interval.low()), y).across(x(interval.high()));
        out.empty("path", "class", "hair", "d", hair.toString())
                .open("g", "class", style)
                .empty("path", "d", bar.toString())
                .empty(
                        "circle",
                        "class",
                        open ? "open" : "filled",
                        "cx",
                        number(x(interval.value())),
                        "cy",
                        number(y),
                        "r",
                        "3")
                .close("g");
    }

    private double x(double value) {
        return (value - from) * scale;
    }
}
